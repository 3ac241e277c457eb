import { DayField } from "../parts/DayField.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { useWords } from "../words/use-words.ts";

export type SinceFilters = { day?: string; us?: string };

type SinceSentenceProps = { filters: SinceFilters; states: readonly Option[]; onFilter(change: SinceFilters): void };

export function SinceSentence({ filters, states, onFilter }: SinceSentenceProps) {
  const { say } = useWords();
  return (
    <div className="sentence">
      <Phrase
        text={say("since.sentence")}
        parts={{
          day: (
            <DayField
              label={say("since.day")}
              open={say("since.yesterday")}
              value={filters.day}
              onChange={(day) => onFilter({ day })}
            />
          ),
          us: (
            <Pick
              label={say("since.us")}
              value={filters.us ?? ""}
              options={[{ id: "", text: say("since.myState") }, ...states]}
              onPick={(us) => onFilter({ us })}
            />
          ),
        }}
      />
    </div>
  );
}
