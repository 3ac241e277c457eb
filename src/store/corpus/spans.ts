import type { Numbers } from "./number-file.ts";

/** From a day on, and before one; days since 1970-01-01. */
export type Span = { from: number; to: number };

/** Spans in order, those that touch or lie no more than `pause` days apart made one. */
export function joinedSpans(spans: readonly Span[], pause = 0): Span[] {
  const answer: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = answer.at(-1);
    if (last && span.from - last.to <= pause) last.to = Math.max(last.to, span.to);
    else answer.push({ ...span });
  }
  return answer;
}

/** Adds a span; one that touches the last is joined with it at once: most that follow each other are of one batch, or of like ones. */
export function addSpan(of: Span[], from: number, to: number): void {
  const last = of.at(-1);
  if (!last || from > last.to || to < last.from) of.push({ from, to });
  else {
    if (from < last.from) last.from = from;
    if (to > last.to) last.to = to;
  }
}

/** Adds the spans of rows from their first to their last day, `null` for nothing but day 0. */
export function addSpans(of: Span[], first: Numbers | null, last: Numbers | null, begin: number, end: number): void {
  for (let row = begin; row < end; row++) addSpan(of, first ? first[row]! : 0, (last ? last[row]! : 0) + 1);
}
