import type { RankingSpeech } from "../../contract/ranking-told.ts";
import type { WordsInHand } from "./use-words.ts";

/** The page's words as page and report both know how to ask for them. */
export const rankingSpeech = ({ sayOr, locale }: WordsInHand): RankingSpeech => ({
  say: (path, values) => sayOr(path, path, values),
  sayOr,
  decimal: locale.decimal,
  comma: locale.comma,
  day: locale.partial,
});
