import type { RankingSpeech } from "./ranking-told.ts";
import type { SinceGap } from "./since.ts";

/** More names than these make of a line of a table whole sheets. */
const most = 8;

/** What was not collected, as page and printed sheet say it: the first names, and how many more there are. */
export function gapTold(
  { code, count, names }: SinceGap,
  { say, comma }: Pick<RankingSpeech, "say" | "comma">,
): string {
  const first = names.slice(0, most).join(comma);
  return say(`since.gapOf.${code}`, {
    count,
    file: names[0] ?? "",
    reason: names[1] ?? "",
    names: names.length > most ? say("since.gapMore", { names: first, more: names.length - most }) : first,
  });
}
