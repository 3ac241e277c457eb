import type { Format, Sample } from "./format.ts";

export type Recognition = { best: Format | null; candidates: { id: string; score: number }[] };

/** Below this likeness a format is not taken without the user's word. */
const sure = 0.5;

/** Which declared layout a file has; none when no one fits or two fit equally, then the user says with --as. */
export function recognise(formats: readonly Format[], sample: Sample): Recognition {
  const scored = formats
    .filter((format) => format.container === sample.container)
    .map((format) => ({ format, score: format.recognise(sample) }))
    .filter(({ score }) => score > 0.05)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const clear = first && first.score > sure && (!second || second.score < first.score);
  return {
    best: clear ? first.format : null,
    candidates: scored.map(({ format, score }) => ({ id: format.id, score })),
  };
}
