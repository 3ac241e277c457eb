import { UsageError } from "../domain/errors.ts";
import { isoDay, partialDate } from "../domain/partial-date.ts";
import { type Evidence, type EvidenceKind, evidenceKinds } from "../domain/standing.ts";

export type GivenEvidence = {
  kind: string;
  source: string;
  url?: string | null | undefined;
  date: string;
  note?: string | null | undefined;
};

/** A date as a source knows it, or an error that says how to write one. */
export function checkedDate(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given.trim() === "") return null;
  const date = partialDate(given);
  if (date === null) throw new UsageError(`“${given}” is not a date. Write 2024, 2024-03 or 2024-03-18.`);
  return date;
}

/** Evidence somebody gives by hand at `now`: it has a kind, a source and a date that has come. */
export function checkedEvidence(given: GivenEvidence, now: number): Evidence {
  if (!given?.source?.trim()) throw new UsageError("Say where it is known from: evidence needs a source.");
  if (!evidenceKinds.includes(given.kind as EvidenceKind))
    throw new UsageError(`“${given.kind}” is no kind of evidence. Use one of ${evidenceKinds.join(", ")}.`);
  const date = checkedDate(given.date);
  if (date === null) throw new UsageError("Evidence needs the date of its source.");
  // East of Greenwich the day may have begun that has not here.
  if (date > isoDay(now + 14 * 3_600_000))
    throw new UsageError(`“${date}” has not come yet. Give the day on which the source said so.`);
  return {
    kind: given.kind as EvidenceKind,
    source: given.source.trim(),
    url: given.url ?? null,
    date,
    note: given.note ?? null,
  };
}
