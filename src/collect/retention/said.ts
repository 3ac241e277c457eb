import type { MappedPost } from "../../domain/post.ts";

/** Whether a value of the raw record is something the mapper read from it, so that the door's rules cover it. */
export type Said = (value: string) => boolean;

/** Exporters write line breaks and quotes in other ways than the post has them; they do not count. */
const bare = (text: string): string => text.replace(/\\[nrt"\\/]|[\s\p{Cf}]|&\w+;|[<>&"\\]/gu, "");

export function saidBy(post: MappedPost): Said {
  const { author } = post;
  const texts = bare([post.text, post.title, post.url].filter((text) => text !== null).join("\n"));
  const names = [author.id, author.handle, author.name, author.url, author.avatar].filter((name) => name !== null);
  const whole = new Set([...names, ...post.links, ...post.tags, ...post.mentions].map(bare));
  return (value) => {
    const printed = bare(value);
    return (
      printed === "" ||
      whole.has(printed) ||
      texts.includes(printed) ||
      parts(value).every((part) => whole.has(bare(part)))
    );
  };
}

/** Lists stand comma-joined, with or without their signs. */
const parts = (value: string): string[] => value.split(/[,\n]/).map((part) => part.trim().replace(/^[@#＠]/, ""));

const number = /^[\d\s.,:+/TZ%-]*$/;
const language = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/;
const words = new Set(
  "yes no true false null none photo video image album carousel link status text document audio animation sticker poll gif reel story post message public everybody verified web native live text/plain".split(
    " ",
  ),
);

/** Numbers, dates, language codes and the few words by which exporters say yes, no and what kind of medium. */
export const isHarmless = (value: string): boolean =>
  number.test(value) || language.test(value) || words.has(value.toLowerCase()) || !Number.isNaN(dated(value));

/** Only what has digits and a usual shape is tried as a date: “May 2024” might be a person as well as a month. */
const dated = (value: string): number =>
  /^(?:\d{4}-\d{2}-\d{2}[T ][\d:.,]+(?: ?(?:Z|UTC|[A-Z]{2,4}|[+-]\d\d:?\d\d))?|[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} [\d:]{8} [+-]\d{4} \d{4})$/.test(
    value,
  )
    ? Date.parse(value.replace(",", ".")) || 0
    : Number.NaN;
