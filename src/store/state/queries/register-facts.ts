import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { FactsTable, ObservationsTable, PublishedTable } from "../register-tables.ts";

const all = <Row>(raw: DatabaseSync, sql: string, values: readonly SQLInputValue[]): Row[] =>
  raw.prepare(sql).all(...values) as unknown as Row[];

export type FactFilter = {
  subject?: string | undefined;
  actor?: string | undefined;
  state?: string | undefined;
  measure?: string | undefined;
  period?: string | undefined;
  ids?: readonly string[];
  /** Only facts on which sources differ. */
  differing?: boolean;
  limit: number;
  offset: number;
};
export type FactValueRow = FactsTable & { choice: string | null; actor_name: string | null };

/** A page of facts with all the values of each; paging counts facts, not values. */
export function findFacts(raw: DatabaseSync, filter: FactFilter): { rows: FactValueRow[]; total: number } {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...given: SQLInputValue[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (filter.subject) add("f.subject = ?", filter.subject);
  if (filter.actor) add("(f.actor = ? or f.subject = ?)", filter.actor, filter.actor);
  if (filter.state)
    add(
      "(f.subject in ('state:' || ?, 'entity:' || ?, 'territory:' || ?) or f.actor in (select id from actors where state = ?))",
      ...Array<string>(4).fill(filter.state.replace(/^(state|entity|territory):/, "")),
    );
  if (filter.measure) add("f.measure = ?", filter.measure);
  if (filter.period) add("(f.event_date = ? or f.event_date like ?)", filter.period, `${filter.period}-%`);
  if (filter.ids) add("f.fact in (select value from json_each(?))", JSON.stringify(filter.ids));
  const condition = where.length ? `where ${where.join(" and ")}` : "";
  const having = filter.differing
    ? "having count(distinct coalesce(f.value, '') || '/' || coalesce(f.text, '')) > 1"
    : "";
  const grouped = `select f.fact, f.subject, f.measure, f.event_date from facts f ${condition} group by f.subject, f.measure, f.event_date, f.fact ${having}`;
  const counted = filter.differing
    ? `select count(*) as n from (${grouped})`
    : `select count(distinct f.fact) as n from facts f ${condition}`;
  const total = Number(raw.prepare(counted).get(...values)?.n);
  const rows = all<FactValueRow>(
    raw,
    `with page as (${grouped} order by f.subject, f.measure, f.event_date desc, f.fact limit ? offset ?)
     select v.*, c.value as choice, a.name as actor_name from page g join facts v on v.fact = g.fact
       left join fact_choices c on c.fact = v.fact left join actors a on a.id = v.subject
     order by v.subject, v.measure, v.event_date desc, v.fact, v.series, v.source, v.id`,
    [...values, filter.limit, filter.offset],
  );
  return { rows, total };
}

export const observationsAbout = (raw: DatabaseSync, actor: string) =>
  all<ObservationsTable>(raw, "select * from observations where actor = ? order by platform, observed desc, id", [
    actor,
  ]);

export const publishedRows = (raw: DatabaseSync, file: string) =>
  all<PublishedTable>(raw, "select * from published where file = ? order by source, position", [file]);

export type MissionRow = {
  id: string;
  in_force: 0 | 1 | null;
  /** Counted accounts on the platform. */
  proven: number;
  claimed: number;
  /** 1 or 0 as the newest observation says, null when nobody looked. */
  observed: 0 | 1 | null;
  /** 1 where somebody looked for it on any platform. */
  looked: 0 | 1;
};

/** Missions of a state on one platform: what is registered there and what the newest look found. */
export const missionsOn = (raw: DatabaseSync, code: string, platform: string): MissionRow[] =>
  raw
    .prepare(
      `select a.id, a.in_force,
         (select count(*) from accounts c where c.holder = a.id and c.platform = $platform and c.standing = 'proven' and c.until is null) as proven,
         (select count(*) from accounts c where c.holder = a.id and c.platform = $platform and c.standing = 'claimed' and c.until is null) as claimed,
         (select o.present from observations o where o.actor = a.id and o.platform = $platform
          order by o.observed desc, o.present desc limit 1) as observed,
         exists (select 1 from observations o where o.actor = a.id) as looked
       from actors a where a.kind = 'mission' and a.form = 'mission' and a.state = $code order by a.id`,
    )
    .all({ code, platform }) as unknown as MissionRow[];

/** Platforms on which missions of a state have an account, were looked for, or are counted by a source. */
export const missionPlatforms = (raw: DatabaseSync, code: string): string[] =>
  raw
    .prepare(
      `select distinct platform from (
         select c.platform from accounts c join actors a on a.id = c.holder where a.kind = 'mission' and a.state = $code
         union select platform from observations where state = $code and (kind = 'missions' or actor in (select id from actors where kind = 'mission')))
       order by platform`,
    )
    .all({ code })
    .map((row) => String(row.platform));

/** Totals of a state's missions that a source printed without names. */
export const reportedTotals = (raw: DatabaseSync, code: string, platform: string): ObservationsTable[] =>
  raw
    .prepare(
      "select * from observations where state = $code and platform = $platform and actor is null and kind = 'missions' and count is not null order by observed desc",
    )
    .all({ code, platform }) as unknown as ObservationsTable[];
