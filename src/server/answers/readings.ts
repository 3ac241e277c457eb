import type { MeasureDeclaration, MeasureReading } from "../../contract/measures.ts";
import { type Speech, spoken } from "../../domain/said.ts";
import type { Measure, Reading } from "../../measure/measure.ts";
import { inLanguage, speechOf } from "../../measure/words/speech.ts";

export function declarationOf(
  { read: _read, facts: _facts, ...declared }: Measure,
  language = "en",
): MeasureDeclaration {
  return inLanguage({ ...declared, needs: [...declared.needs], subjects: [...declared.subjects] }, language);
}

const orNull = (said: Reading["why"], speech: Speech): string | null => (said === null ? null : spoken(said, speech));

/** A reading with its reason and remark said in a language. */
export function readingView({ value, basis, why, note, sources }: Reading, language = "en"): MeasureReading {
  const speech = speechOf(language);
  return {
    value,
    basis,
    why: orNull(why, speech),
    note: orNull(note, speech),
    sources: sources.map((source) => ({ ...source })),
  };
}
