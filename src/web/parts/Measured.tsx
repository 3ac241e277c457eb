import type { MeasureReading } from "../../contract/measures.ts";
import { printedValue } from "../../domain/printed-value.ts";
import { useWords } from "../words/use-words.ts";
import { AsWritten, Dated, NotKnown } from "./Values.tsx";

/** A number with its unit, or that it is not known. */
export function Measured({ value, unit }: { value: number | null; unit: string }) {
  const { locale } = useWords();
  if (value === null) return <NotKnown />;
  return <bdi className="number">{printedValue(value, unit, locale)}</bdi>;
}

/** Why it is not known, what must be read beside it, and the figures of sources that differ. */
export function Remark({ of, unit }: { of: MeasureReading; unit: string }) {
  const { say, locale } = useWords();
  const text = of.why ?? of.note;
  if (!text && of.sources.length === 0) return null;
  return (
    <div className="small soft remark">
      {text && <AsWritten text={text} language={locale.language} />}
      {of.sources.length > 0 && (
        <ul className="plain">
          {of.sources.map((source) => (
            <li key={`${source.title}${source.date}${source.value}`}>
              <Measured value={source.value} unit={unit} /> · <AsWritten text={source.title} />
              {source.date && (
                <>
                  , <Dated on={source.date} />
                </>
              )}
              {source.chosen && of.sources.length > 1 && ` · ${say("methods.chosen")}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
