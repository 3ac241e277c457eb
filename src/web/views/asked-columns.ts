import type { DayPeriod, MeasureReading } from "../../contract/measures.ts";
import type { SavedColumn } from "../parts/Table.tsx";
import { isToday, lastDay } from "../period.ts";
import { platformTitle } from "../words/platform-name.ts";
import type { WordsInHand } from "../words/use-words.ts";

type Asked = { period: DayPeriod; platform: string | null };

/**
 * What a table answers, on each line of its file, which travels without its page: first and last day (ISO 8601), none where
 * nothing here has a date; network.
 */
export const askedColumns = <Row>(
  { period, platform }: Asked,
  words: Pick<WordsInHand, "say" | "sayOr">,
): SavedColumn<Row>[] => [
  {
    id: "period",
    title: words.say("save.period"),
    plain: () => (isToday(period) ? null : `${period.from}/${lastDay(period.to)}`),
  },
  {
    id: "platform",
    title: words.say("overview.platform"),
    plain: () => (platform === null ? words.say("methods.allPlatforms") : platformTitle(platform, words)),
  },
];

/** For how many it is known, why not, what must be read beside it, and who printed it. */
export const readingColumns = <Row>(
  { id, title }: { id: string; title: string },
  reading: (row: Row) => MeasureReading | null,
  { say, locale }: Pick<WordsInHand, "say" | "locale">,
): SavedColumn<Row>[] => [
  {
    id: `${id}-basis`,
    title: `${title}${locale.comma}${say("methods.basis")}`,
    plain: (row) => basisOf(reading(row)),
  },
  {
    id: `${id}-remark`,
    title: `${title}${locale.comma}${say("methods.remark")}`,
    plain: (row) => remarkOf(reading(row)),
  },
];

export const basisOf = (reading: MeasureReading | null): string | null =>
  reading && `${reading.basis.known}/${reading.basis.of}`;

export function remarkOf(reading: MeasureReading | null): string | null {
  if (reading === null) return null;
  const printed = reading.sources.map(({ value, title, date, url }) =>
    [value, title, date, url].filter((part) => part !== null).join(" · "),
  );
  return [reading.why ?? reading.note, ...printed].filter((part) => part !== null).join("; ") || null;
}
