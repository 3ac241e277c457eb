import { Fragment, type ReactNode } from "react";

/** Sets elements into a sentence whose word order the language decides: `posts of {state} on {platform}`. */
export function Phrase({ text, parts }: { text: string; parts: Record<string, ReactNode> }) {
  return text.split(/(\{\w+\})/).map((piece, place) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places
    return <Fragment key={place}>{name ? parts[name] : piece}</Fragment>;
  });
}
