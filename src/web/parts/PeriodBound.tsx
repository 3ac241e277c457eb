import { useWords } from "../words/use-words.ts";
import { DayField } from "./DayField.tsx";

type Period = { from?: string; to?: string };
type PeriodBoundProps = { end: "from" | "to"; period: Period; onPeriod(change: Period): void };

/** One end of the period a sentence asks for. */
export function PeriodBound({ end, period, onPeriod }: PeriodBoundProps) {
  const { say } = useWords();
  return (
    <DayField
      label={say(`activity.${end}`)}
      open={say(end === "from" ? "activity.beginning" : "activity.now")}
      value={period[end]}
      onChange={(day) => onPeriod({ [end]: day })}
    />
  );
}
