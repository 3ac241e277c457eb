import type { DatabaseSync } from "node:sqlite";
import type { MeasureAccount } from "./measure-accounts.ts";
import type { FactValueRow } from "./register-facts.ts";

const all = <Row>(raw: DatabaseSync, sql: string, given: Record<string, string | number | null> = {}): Row[] =>
  raw.prepare(sql).all(given) as unknown as Row[];

export type MeasureActor = {
  id: string;
  kind: MeasureAccount["kind"];
  name: string;
  role: string | null;
  state: string | null;
  parent: string | null;
  host: string | null;
  region: string | null;
  subregion: string | null;
  un: "member" | "observer" | null;
  sites: string;
};

const actorColumns = "id, kind, name, role, state, parent, host, region, subregion, un, sites";

export const measureActors = (raw: DatabaseSync, ids: readonly string[]): MeasureActor[] =>
  all(raw, `select ${actorColumns} from actors where id in (select value from json_each($ids))`, {
    ids: JSON.stringify(ids),
  });

/** States and disputed entities by code. */
export const stateActors = (raw: DatabaseSync): MeasureActor[] =>
  all(
    raw,
    `select ${actorColumns} from actors where kind in ('state', 'disputed') and state is not null order by name, id`,
  );

/** Missions in force, or not known to be closed, that stand in a host state. */
export const missionsIn = (raw: DatabaseSync, host: string): MeasureActor[] =>
  all(
    raw,
    `select ${actorColumns} from actors where kind = 'mission' and form = 'mission' and host = $host and in_force is not 0 order by state, id`,
    { host },
  );

export type MissionLook = {
  id: string;
  state: string;
  in_force: 0 | 1 | null;
  platform: string | null;
  accounts: number;
  /** 1 or 0 as the newest look says; null: nobody looked. */
  observed: 0 | 1 | null;
};

/** Missions of some states with what is registered or was looked for, one row a platform (none: platform null). */
export const missionLooks = (
  raw: DatabaseSync,
  states: readonly string[],
  { provenOnly, first, last }: { provenOnly: boolean; first: string; last: string },
): MissionLook[] =>
  all(
    raw,
    `with missions as (select id, state, in_force from actors where kind = 'mission' and form = 'mission'
         and state in (select value from json_each($states))),
       seen as (select c.holder as id, c.platform from accounts c join missions m on m.id = c.holder
           where ${wasThere("c", "$first", "$last")} and (c.standing = 'proven' or (c.standing = 'claimed' and $claimed = 1))
         union select o.actor, o.platform from observations o join missions m on m.id = o.actor)
     select m.id, m.state, m.in_force, s.platform,
       (select count(*) from accounts c where c.holder = m.id and c.platform = s.platform and ${wasThere("c", "$first", "$last")}
          and (c.standing = 'proven' or (c.standing = 'claimed' and $claimed = 1))) as accounts,
       (select o.present from observations o where o.actor = m.id and o.platform = s.platform order by o.observed desc, o.present desc limit 1) as observed
     from missions m left join seen s on s.id = m.id`,
    { states: JSON.stringify(states), claimed: provenOnly ? 0 : 1, first, last },
  );

/** The newest look at each actor and platform: present or absent; of two looks of one day the one that saw something. */
export const looksAt = (
  raw: DatabaseSync,
  actors: readonly string[],
): { actor: string; platform: string; present: 0 | 1; observed: string | null; source: string }[] =>
  all(
    raw,
    `select actor, platform, present, observed, source from (
       select *, row_number() over (partition by actor, platform order by coalesce(observed, '') desc, present desc, id) as nth
       from observations where actor in (select value from json_each($actors)))
     where nth = 1 order by actor, platform`,
    { actors: JSON.stringify(actors) },
  );

/** Institutions of a state that speak for its foreign policy: the ministry first. */
export const ministriesOf = (raw: DatabaseSync, states: readonly string[]): MeasureActor[] =>
  all(
    raw,
    `select ${actorColumns} from actors where kind = 'institution' and role = 'foreign ministry' and state in (select value from json_each($states))`,
    { states: JSON.stringify(states) },
  );

/** Dates are as exact as their source knows them: what ended in “2016” may have lasted until its last day. */
const wasThere = (row: string, first: string, last: string): string =>
  `(${row}.until is null or ${row}.until >= substr(${first}, 1, length(${row}.until)))
    and (${row}.since is null or ${row}.since <= substr(${last}, 1, length(${row}.since)))`;

export type OfficeHeld = {
  person: string;
  name: string;
  title: string;
  state: string;
  accounts: number;
  /** 1 where a source saw an account, 0 where one looked in vain; null: nobody looked. */
  observed: 0 | 1 | null;
  /** 0 where nobody says from or until when. */
  dated: 0 | 1;
};

/** Offices that persons of some states hold on a day, as listed, and how many accounts of their own (on a platform, or on any) are open then and may enter. */
export const officesHeld = (
  raw: DatabaseSync,
  asked: { states: readonly string[]; provenOnly: boolean; on: string; platform: string | null },
): OfficeHeld[] =>
  all(
    raw,
    `select o.person, p.name, o.title, p.state, (o.since is not null or o.until is not null) as dated, (select count(*) from accounts c where c.holder = o.person and ${wasThere("c", "$on", "$on")}
        and ($platform is null or c.platform = $platform)
        and (c.standing = 'proven' or (c.standing = 'claimed' and $claimed = 1))) as accounts,
        (select max(present) from observations b where b.actor = o.person and ($platform is null or b.platform = $platform)) as observed
     from offices o join actors p on p.id = o.person
     where p.state in (select value from json_each($states)) and ${wasThere("o", "$on", "$on")}
     order by o.person, o.title`,
    { states: JSON.stringify(asked.states), claimed: asked.provenOnly ? 0 : 1, on: asked.on, platform: asked.platform },
  );

/** Every name of some states. */
export const namesOfStates = (raw: DatabaseSync, states: readonly string[]): { state: string; name: string }[] =>
  all(
    raw,
    `select a.state, n.name from actor_names n join actors a on a.id = n.actor
     where a.kind in ('state', 'disputed') and a.state in (select value from json_each($states))`,
    { states: JSON.stringify(states) },
  );

/** Values of some measures about some subjects, with the user's choices. */
export const factValues = (
  raw: DatabaseSync,
  subjects: readonly string[],
  measures: readonly string[],
): (FactValueRow & { source_title: string | null; source_url: string | null })[] =>
  all(
    raw,
    `select f.*, c.value as choice, null as actor_name, s.title as source_title, s.url as source_url from facts f
       left join fact_choices c on c.fact = f.fact left join sources s on s.key = f.source
     where f.measure in (select value from json_each($measures))
       and (f.subject in (select value from json_each($subjects)) or f.actor in (select value from json_each($subjects)))
     order by f.subject, f.measure, f.event_date, f.id`,
    { subjects: JSON.stringify(subjects), measures: JSON.stringify(measures) },
  );

/** What campaigns of some actors spent, as printed. */
export const spendingOf = (
  raw: DatabaseSync,
  actors: readonly string[],
): {
  actor: string;
  name: string;
  measure: string;
  value: number;
  unit: string;
  qualifier: string | null;
  platform: string | null;
  source: string;
}[] =>
  all(
    raw,
    `select f.actor, a.name, f.measure, f.value, f.unit, f.qualifier, f.platform, f.source from facts f join actors a on a.id = f.actor
     where f.measure like 'campaign spend%' and f.value is not null and f.actor in (select value from json_each($actors))`,
    { actors: JSON.stringify(actors) },
  );

/** Ranks that sources print for states, by ranking and year. */
export const publishedRanks = (
  raw: DatabaseSync,
): {
  measure: string;
  date: string | null;
  state: string;
  rank: number;
  qualifier: string | null;
  source: string;
  title: string | null;
}[] =>
  all(
    raw,
    `select f.measure, f.event_date as date, substr(f.subject, instr(f.subject, ':') + 1) as state, f.value as rank, f.qualifier, f.source, s.title
     from facts f left join sources s on s.key = f.source
     where f.unit = 'rank' and f.measure like '%-rank' and f.value is not null and (f.subject like 'state:%' or f.subject like 'entity:%')
     order by f.measure, f.event_date, f.value`,
  );
