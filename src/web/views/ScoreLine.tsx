import type { IndexRow } from "../../contract/index-ranking.ts";
import { NotKnown } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** A score on its line from 0 to 100, with the interval drawn and written. */
export function ScoreLine({ score, interval }: Pick<IndexRow, "score" | "interval">) {
  const { say, locale } = useWords();
  if (score === null) return <NotKnown />;
  const print = (value: number) => locale.decimal(value, 1);
  return (
    <span className="score">
      <bdi className="number score-value">{print(score)}</bdi>
      <span className="score-line" aria-hidden="true">
        {interval && (
          <span
            className="score-span"
            style={{ insetInlineStart: `${interval.low}%`, inlineSize: `${interval.high - interval.low}%` }}
          />
        )}
        <span className="score-dot" style={{ insetInlineStart: `${score}%` }} />
      </span>
      {interval && (
        <span className="aside score-words">
          {say("index.interval", { low: print(interval.low), high: print(interval.high) })}
        </span>
      )}
    </span>
  );
}
