import type { Failure } from "../../domain/failure.ts";

const quoted = /(\S+ )?(?:“([^“”]*)”|"([^"]*)")/g;
/** After these words a reason names a column or field, which is the file's layout and nobody's name. */
const beforeField = /^(?:in|or|and|field|column|columns|type|under|nor|without|lacks)\s$/;
const dateWord =
  /^(?:mon|tues?|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december|am|pm|utc|gmt|[ap]\.m\.|[tz]|[ecmp][sd]t|cest|msk)$/i;

/**
 * Why a record was rejected, as it may be stored: in clear, for good, with the line's number. A row out of step may have a name
 * where a date should stand, so of what is quoted only column names, numbers and dates stay; the rest is “…”.
 */
export function safeReason(reason: string): string {
  return reason.replace(quoted, (whole, before: string | undefined, curly?: string, straight?: string) => {
    const said = curly ?? straight ?? "";
    return (before && beforeField.test(before)) || isDateLike(said) ? whole : `${before ?? ""}“…”`;
  });
}

/** Digits enough for a time in microseconds, no more than one date's words, and no other letter. */
function isDateLike(said: string): boolean {
  const words = said.match(/[\p{L}\p{M}.]*\p{L}[\p{L}\p{M}.]*/gu) ?? [];
  const digits = said.match(/\p{N}/gu)?.length ?? 0;
  return (
    said.length <= 48 &&
    digits <= 26 &&
    words.length <= 5 &&
    words.every((word) => dateWord.test(word.replace(/\.$/, "")))
  );
}

/** The same for what fills the words of a failure. */
export const safeFailure = (
  { code, values }: Failure,
  also: (words: string) => string = (words) => words,
): Failure => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? safeReason(also(value)) : value]),
  ),
});
