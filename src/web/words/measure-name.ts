import type { WordsInHand } from "./use-words.ts";

type Named = { id: string; title: string; unit: string };

/** Our word for a measure, else what its declaration prints. */
export const measureTitle = ({ id, title }: Named, { sayOr }: WordsInHand): string =>
  sayOr(`measureNames.${id}`, title);

export const measureUnit = ({ unit }: Pick<Named, "unit">, { sayOr }: WordsInHand): string =>
  sayOr(`units.${unit.replace(/[^A-Za-z0-9]+/g, "-")}`, unit);
