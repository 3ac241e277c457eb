import { ageInDays, partialDate } from "../domain/partial-date.ts";
import { type EvidenceKind, isStale, supports } from "../domain/standing.ts";
import type { AccountRow, ActorRow, OfficeRow, SourceRow } from "../store/state/queries/register-read.ts";
import type { EvidenceTable, HistoryTable } from "../store/state/register-tables.ts";

/** Where a thing is known from: the entry of the list of sources, or what was written down. */
export function sourceRef(
  sources: ReadonlyMap<string, SourceRow>,
  source: string,
  url: string | null,
  date: string | null,
) {
  const known = sources.get(source);
  return {
    title: known?.title ?? source,
    url: url ?? known?.url ?? (/^https?:\/\//.test(source) ? source : null),
    date: partialDate(date ?? known?.date),
    seen: null,
  };
}
export type SourceView = ReturnType<typeof sourceRef>;

export const actorView = (row: ActorRow, shownAs?: string) => ({
  id: row.id,
  kind: row.kind,
  name: shownAs ?? row.shown_name ?? row.name,
  role: row.role,
  state: row.state,
  stateName: row.state_name,
  parent:
    row.parent && row.parent_name && row.parent_kind
      ? { id: row.parent, kind: row.parent_kind, name: row.parent_name }
      : null,
  hostState: row.host,
  city: row.city,
  missionClass: row.mission_class,
  form: row.form,
  inForce: row.in_force === null ? null : row.in_force === 1,
  owner: row.owner,
  sponsor: row.sponsor,
  office: row.office,
  accounts: { proven: row.proven, claimed: row.claimed, contested: row.contested, unknown: row.unknown },
  posts: null as number | null,
});
export type ActorView = ReturnType<typeof actorView>;

export const accountView = (row: AccountRow, now: number) => ({
  id: row.id,
  platform: row.platform,
  handle: row.handle,
  url: row.url,
  holder: { id: row.holder, kind: row.holder_kind, name: row.holder_name },
  state: row.holder_state,
  edition: row.edition,
  languages: JSON.parse(row.languages) as string[],
  since: row.since,
  until: row.until,
  formerHandles: JSON.parse(row.former ?? "[]") as string[],
  status: row.status,
  standing: row.standing,
  evidenceDate: row.evidence_date,
  evidenceAgeDays: row.evidence_date === null ? null : ageInDays(row.evidence_date, now),
  stale: isStale(row.standing, row.evidence_date, now),
  posts: null as number | null,
});
export type AccountView = ReturnType<typeof accountView>;

export const evidenceView = (
  row: EvidenceTable,
  sources: ReadonlyMap<string, SourceRow>,
  domains: readonly string[],
  now: number,
) => ({
  id: row.id,
  kind: row.kind as EvidenceKind,
  source: sourceRef(sources, row.source, row.url, row.date),
  supports: supports({ ...row, kind: row.kind as EvidenceKind }, domains),
  note: row.note,
  ageDays: row.date === null ? null : ageInDays(row.date, now),
  addedAt: row.added_at,
});

export const changeView = (row: HistoryTable) => ({
  id: String(row.id),
  about: row.about,
  at: row.at,
  by: row.by,
  what: row.what,
  field: row.field,
  before: row.before,
  after: row.after,
  reason: row.reason,
});

export const officeView = (row: OfficeRow, sources: ReadonlyMap<string, SourceRow>) => ({
  id: row.id,
  person: { id: row.person, kind: "person" as const, name: row.person_name },
  institution: {
    id: row.institution ?? "",
    kind: (row.institution_kind ?? "institution") as ActorRow["kind"],
    name: row.institution_name ?? "not known",
  },
  title: row.title,
  since: row.since,
  until: row.until,
  source: sourceRef(sources, row.source, row.url, row.date),
});
