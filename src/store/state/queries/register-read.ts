import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { nameKey } from "../../../domain/country-name.ts";
import type { AccountsTable, ActorsTable, EvidenceTable, HistoryTable, OfficesTable } from "../register-tables.ts";

export type ActorFilter = {
  kind?: string | undefined;
  /** ISO code of a state, or its register id; “none”: the state is not known. */
  state?: string | undefined;
  host?: string | undefined;
  parent?: string | undefined;
  standing?: string | undefined;
  un?: string | undefined;
  q?: string | undefined;
  language?: string | undefined;
  /** Entities the workspace does not show. */
  hidden?: readonly string[];
  limit: number;
  offset: number;
};

export type StandingCountsRow = { proven: number; claimed: number; contested: number; unknown: number };
export type ActorRow = ActorsTable & {
  shown_name: string | null;
  state_name: string | null;
  parent_name: string | null;
  parent_kind: ActorsTable["kind"] | null;
  office: string | null;
} & StandingCountsRow;

const all = <Row>(raw: DatabaseSync, sql: string, values: readonly SQLInputValue[]): Row[] =>
  raw.prepare(sql).all(...values) as unknown as Row[];

/** The short name an actor bears in the language asked for, which states and organisations have; else the one they are listed under. */
const nameOf = (actor: string) => `coalesce((select n.name from actor_names n
  where n.actor = ${actor}.id and n.language = $language and n.form = 'short' limit 1), ${actor}.name)`;

/** What a page shows beside each actor; asked only for the rows of a page. */
const actorColumns = `
  a.*,
  (select n.name from actor_names n where n.actor = a.id and n.language = $language and n.form in ('short', 'printed') order by n.form desc limit 1) as shown_name,
  (select ${nameOf("s")} from actors s where s.state = a.state and s.kind in ('state', 'disputed') limit 1) as state_name,
  ${nameOf("p")} as parent_name, p.kind as parent_kind,
  (select o.title from offices o where o.person = a.id order by o.until is null desc, o.until desc, o.since desc limit 1) as office,
  (select count(*) from accounts c where c.holder = a.id and c.standing = 'proven') as proven,
  (select count(*) from accounts c where c.holder = a.id and c.standing = 'claimed') as claimed,
  (select count(*) from accounts c where c.holder = a.id and c.standing = 'contested') as contested,
  (select count(*) from accounts c where c.holder = a.id and c.standing = 'unknown') as unknown`;

const byKind = `case a.kind when 'state' then 0 when 'disputed' then 1 when 'organisation' then 2 when 'institution' then 3
  when 'mission' then 4 when 'person' then 5 else 6 end`;

/** Actors by filter; a word is looked for in names of every language, in handles and in ids, best first. */
export function findActors(raw: DatabaseSync, filter: ActorFilter): { rows: ActorRow[]; total: number } {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...given: SQLInputValue[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (filter.kind) add("a.kind = ?", filter.kind);
  if (filter.state === "none") add(stateless("a"));
  else if (filter.state) add("a.state = ?", filter.state.replace(/^(state|entity):/, ""));
  if (filter.host) add("a.host = ?", filter.host.replace(/^(state|entity):/, ""));
  if (filter.parent) add("a.parent = ?", filter.parent);
  if (filter.un) add("a.un = ?", filter.un);
  if (filter.standing)
    add("exists (select 1 from accounts c where c.holder = a.id and c.standing = ?)", filter.standing);
  for (const id of filter.hidden ?? []) add("a.id <> ? and (a.state is not ?)", id, id.replace(/^entity:/, ""));
  const word = filter.q ? nameKey(filter.q) : "";
  const handle = filter.q?.trim().replace(/^@/, "").toLowerCase() ?? "";
  if (filter.q?.trim())
    add(
      `(a.id = ? or (? <> '' and a.id in (select actor from actor_names where key like ? escape '\\'))
        or a.id in (select holder from accounts where handle_key like ? escape '\\'))`,
      filter.q.trim(),
      word,
      `%${escaped(word)}%`,
      `%${escaped(handle)}%`,
    );
  const condition = where.length ? `where ${where.join(" and ")}` : "";
  const rank = word
    ? "(select min(case when n.key = ? then 0 when n.key like ? escape '\\' then 1 else 2 end) from actor_names n where n.actor = a.id)"
    : "0";
  const language = filter.language ?? "en";
  const found = raw
    .prepare(
      `select ${rank} * 10 + ${byKind} as rank, ${nameOf("a")} as name, a.id from actors a ${condition} order by a.id`,
    )
    .all({ language }, ...(word ? [word, `${escaped(word)}%`] : []), ...values) as unknown as Found[];
  const { compare } = new Intl.Collator(language);
  found.sort((a, b) => a.rank - b.rank || compare(a.name, b.name));
  const ids = found.slice(filter.offset, filter.offset + filter.limit).map(({ id }) => id);
  return { rows: actorRows(raw, ids, language), total: found.length };
}

/** Who fits a question, under the name of the language in which it was asked: a database would order these by their bytes. */
type Found = { rank: number; name: string; id: string };

/** An organisation has no state by nature; of anybody else it is missing. */
const stateless = (actor: string) => `${actor}.state is null and ${actor}.kind <> 'organisation'`;

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Actors by id, in the order of the ids. */
function actorRows(raw: DatabaseSync, ids: readonly string[], language: string): ActorRow[] {
  const sql = `select ${actorColumns} from json_each($ids) j cross join actors a on a.id = j.value left join actors p on p.id = a.parent order by j.key`;
  return raw.prepare(sql).all({ language, ids: JSON.stringify(ids) }) as unknown as ActorRow[];
}

export const actorRow = (raw: DatabaseSync, id: string, language = "en"): ActorRow | null =>
  actorRows(raw, [id], language)[0] ?? null;

export const namesOf = (raw: DatabaseSync, actor: string) =>
  all<{ language: string; form: string; name: string; source: string | null }>(
    raw,
    "select language, form, name, source from actor_names where actor = ? order by language, form desc, name",
    [actor],
  );

export const idsOf = (raw: DatabaseSync, actor: string) =>
  all<{ scheme: string; value: string }>(raw, "select scheme, value from actor_ids where actor = ? order by 1, 2", [
    actor,
  ]);

export type OfficeRow = OfficesTable & {
  person_name: string;
  institution_name: string | null;
  institution_kind: string | null;
};
export const officesAbout = (raw: DatabaseSync, actor: string) =>
  all<OfficeRow>(
    raw,
    `select o.*, p.name as person_name, i.name as institution_name, i.kind as institution_kind
     from offices o join actors p on p.id = o.person left join actors i on i.id = o.institution
     where o.person = ? or o.institution = ? order by o.until is null desc, o.until desc, o.since desc, p.name`,
    [actor, actor],
  );

export const missionCounts = (raw: DatabaseSync, code: string) =>
  raw
    .prepare(
      `select count(*) filter (where state = $code and form = 'mission') as total,
         count(*) filter (where state = $code and form = 'mission' and in_force = 1) as in_force,
         count(*) filter (where host = $code and form = 'mission') as hosted
       from actors where kind = 'mission' and (state = $code or host = $code)`,
    )
    .get({ code }) as { total: number; in_force: number; hosted: number };

export type AccountFilter = {
  q?: string | undefined;
  platform?: string | undefined;
  standing?: string | undefined;
  state?: string | undefined;
  holder?: string | undefined;
  ids?: readonly string[];
  /** Language of the holders' names. */
  language?: string | undefined;
  hidden?: readonly string[];
  limit: number;
  offset: number;
};
export type AccountRow = AccountsTable & {
  holder_name: string;
  holder_kind: ActorsTable["kind"];
  holder_state: string | null;
  former: string | null;
};

export function findAccounts(raw: DatabaseSync, filter: AccountFilter): { rows: AccountRow[]; total: number } {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...given: SQLInputValue[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (filter.platform) add("c.platform = ?", filter.platform);
  if (filter.standing) add("c.standing = ?", filter.standing);
  if (filter.state === "none") add(stateless("h"));
  else if (filter.state) add("h.state = ?", filter.state.replace(/^(state|entity):/, ""));
  if (filter.holder) add("c.holder = ?", filter.holder);
  if (filter.ids) add("c.id in (select value from json_each(?))", JSON.stringify(filter.ids));
  for (const id of filter.hidden ?? []) add("h.state is not ?", id.replace(/^entity:/, ""));
  if (filter.q?.trim()) {
    const handle = `%${escaped(filter.q.trim().replace(/^@/, "").toLowerCase())}%`;
    const word = nameKey(filter.q);
    add(
      `(c.handle_key like ? escape '\\' or c.id = ?
        or c.id in (select account from former_handles where handle_key like ? escape '\\')
        or (? <> '' and c.holder in (select actor from actor_names where key like ? escape '\\')))`,
      handle,
      filter.q.trim(),
      handle,
      word,
      `%${escaped(word)}%`,
    );
  }
  const from = `from accounts c join actors h on h.id = c.holder ${where.length ? `where ${where.join(" and ")}` : ""}`;
  const total = Number(raw.prepare(`select count(*) as n ${from}`).get(...values)?.n);
  const rows = all<AccountRow>(
    raw,
    `select c.*, coalesce((select n.name from actor_names n
         where n.actor = h.id and n.language = ? and n.form = 'short' limit 1), h.name) as holder_name, h.kind as holder_kind, h.state as holder_state,
       (select json_group_array(f.handle) from former_handles f where f.account = c.id) as former
     ${from} order by h.state, h.name, c.platform, c.id limit ? offset ?`,
    [filter.language ?? "", ...values, filter.limit, filter.offset],
  );
  return { rows, total };
}

export const accountRow = (raw: DatabaseSync, id: string, language?: string): AccountRow | null =>
  findAccounts(raw, { ids: [id], language, limit: 1, offset: 0 }).rows[0] ?? null;

export const evidenceAbout = (raw: DatabaseSync, about: string) =>
  all<EvidenceTable>(raw, "select * from evidence where about = ? order by date desc, added_at desc, id", [about]);

export function historyAbout(raw: DatabaseSync, about: string, limit: number, offset: number) {
  const total = Number(raw.prepare("select count(*) as n from register_history where about = ?").get(about)?.n);
  const sql = "select * from register_history where about = ? order by id desc limit ? offset ?";
  return { total, rows: all<HistoryTable>(raw, sql, [about, limit, offset]) };
}

export function wholeHistory(raw: DatabaseSync, limit: number, offset: number) {
  const total = Number(raw.prepare("select count(*) as n from register_history").get()?.n);
  return {
    total,
    rows: all<HistoryTable>(raw, "select * from register_history order by id desc limit ? offset ?", [limit, offset]),
  };
}

export type SourceRow = { key: string; title: string; url: string | null; date: string | null; note: string | null };
export const sourceByKey = (raw: DatabaseSync): Map<string, SourceRow> =>
  new Map(all<SourceRow>(raw, "select * from sources", []).map((row) => [row.key, row]));

export type KnownRow = { id: string; platform: string; handle: string | null; user_id: string | null };
/** Every handle and platform id, now or formerly, of every account; accounts without a handle are found by nobody. */
export const knownRows = (raw: DatabaseSync) =>
  all<KnownRow>(
    raw,
    `select id, platform, handle, user_id from accounts where handle is not null or user_id is not null
     union all
     select a.id, a.platform, f.handle, null from former_handles f join accounts a on a.id = f.account`,
    [],
  );

export type CountedRow = {
  id: string;
  platform: string;
  handle: string | null;
  holder: string;
  kind: ActorsTable["kind"];
  role: string | null;
  state: string | null;
  standing: "proven" | "claimed";
};
/** Accounts that may enter a measure. */
export const countedRows = (raw: DatabaseSync, standings: readonly ("proven" | "claimed")[]) =>
  all<CountedRow>(
    raw,
    `select c.id, c.platform, c.handle, c.holder, h.kind, h.role, h.state, c.standing
     from accounts c join actors h on h.id = c.holder
     where c.standing in (select value from json_each(?)) order by c.id`,
    [JSON.stringify(standings)],
  );

/** Accounts by standing, of one state or of all that are not hidden. */
export const standingCounts = (
  raw: DatabaseSync,
  code: string | null,
  hidden: readonly string[] = [],
): StandingCountsRow =>
  raw
    .prepare(
      `select count(*) filter (where c.standing = 'proven') as proven, count(*) filter (where c.standing = 'claimed') as claimed,
         count(*) filter (where c.standing = 'contested') as contested, count(*) filter (where c.standing = 'unknown') as unknown
       from accounts c join actors h on h.id = c.holder where ($code is null or h.state = $code)
         and (h.state is null or 'entity:' || h.state not in (select value from json_each($hidden)))`,
    )
    .get({ code, hidden: JSON.stringify(hidden) }) as StandingCountsRow;

/** Actors that bear exactly this name in any language, of one state or of any. */
export const actorsNamed = (raw: DatabaseSync, name: string, code: string | null): string[] =>
  raw
    .prepare(
      "select distinct n.actor from actor_names n join actors a on a.id = n.actor where n.key = $key and ($code is null or a.state = $code)",
    )
    .all({ key: nameKey(name), code })
    .map((row) => String(row.actor));

/** Missions of a state whose city is known. */
export const missionsOf = (raw: DatabaseSync, state: string, form: string): { id: string; city: string }[] =>
  raw
    .prepare(
      "select id, city from actors where kind = 'mission' and state = $state and form = $form and city is not null",
    )
    .all({ state, form })
    .map((row) => ({ id: String(row.id), city: String(row.city) }));
