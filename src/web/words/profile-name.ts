import type { WordsInHand } from "./use-words.ts";

const changed = ", changed";

/** The name of a profile; that its weights were moved is said in the reader's language. */
export const profileName = (name: string, { say }: WordsInHand): string =>
  name.endsWith(changed) ? say("index.changed", { name: name.slice(0, -changed.length) }) : name;
