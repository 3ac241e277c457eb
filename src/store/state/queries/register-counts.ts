import type { DatabaseSync } from "node:sqlite";

export type KindCounts = Record<
  "state" | "disputed" | "organisation" | "institution" | "mission" | "person" | "outlet",
  number
>;

/** Actors of each kind; entities that are hidden, and who belongs to them, are left out as in every list. */
export function kindCounts(raw: DatabaseSync, hidden: readonly string[]): KindCounts {
  const counts: KindCounts = {
    state: 0,
    disputed: 0,
    organisation: 0,
    institution: 0,
    mission: 0,
    person: 0,
    outlet: 0,
  };
  const shown = raw.prepare(
    `select kind, count(*) as n from actors where id not in (select value from json_each($hidden))
       and (state is null or 'entity:' || state not in (select value from json_each($hidden))) group by kind`,
  );
  for (const { kind, n } of shown.all({ hidden: JSON.stringify(hidden) })) counts[kind as keyof KindCounts] = Number(n);
  return counts;
}

/** States, and the disputed entities given, with their names in a language (English where there is none). */
export function stateNames(
  raw: DatabaseSync,
  language: string,
  hidden: readonly string[],
): { code: string; name: string }[] {
  return raw
    .prepare(
      `select a.state as code, coalesce(
         (select n.name from actor_names n where n.actor = a.id and n.language = ? and n.form = 'short' limit 1), a.name) as name
       from actors a where a.kind in ('state', 'disputed') and a.state is not null
         and a.id not in (select value from json_each(?)) order by a.name`,
    )
    .all(language, JSON.stringify(hidden)) as { code: string; name: string }[];
}

/** Proofs older than a day, and accounts by holder's state: what the overview says is missing. */
export const staleProofs = (raw: DatabaseSync, before: string): number =>
  Number(
    raw
      .prepare(
        "select count(*) as n from accounts where standing = 'proven' and evidence_date is not null and evidence_date < ?",
      )
      .get(before)?.n,
  );

export const observationTotal = (raw: DatabaseSync): number =>
  Number(raw.prepare("select coalesce(sum(observations), 0) as n from batches where status = 'done'").get()?.n);

export const batchTotal = (raw: DatabaseSync): number =>
  Number(raw.prepare("select count(*) as n from batches where status = 'done'").get()?.n);
