import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { AccountRecord } from "../../../domain/account.ts";
import type { ActorRecord, Office } from "../../../domain/actor.ts";
import { nameKey } from "../../../domain/country-name.ts";
import type { FactRecord } from "../../../domain/fact.ts";
import type { Observation } from "../../../domain/observation.ts";
import { handleKey } from "../../../domain/platform.ts";
import type { Evidence } from "../../../domain/standing.ts";
import {
  type ActorName,
  accountRow,
  actorRow,
  contentId,
  differing,
  factRow,
  observationRow,
  type Published,
  type Row,
  type Source,
} from "./register-rows.ts";

export type Outcome = "added" | "changed" | "unchanged";
export type Word = { by: string; at: number; reason: string | null };

/** Writes inside the caller's transaction, with history; a source corrects itself, another's word is only completed. */
export function openRegisterWriter(raw: DatabaseSync, word: Word) {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text);
    if (known) return known;
    const made = raw.prepare(text);
    prepared.set(text, made);
    return made;
  };
  const one = (text: string, ...values: SQLInputValue[]) => sql(text).get(...values) as Row | undefined;
  const run = (text: string, ...values: SQLInputValue[]) => Number(sql(text).run(...values).changes);

  const record = (about: string, what: string, field: string | null, before: SQLInputValue, after: SQLInputValue) => {
    run(
      "insert into register_history (at, by, about, what, field, before, after, reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
      word.at,
      word.by,
      about,
      what,
      field,
      before === null ? null : String(before),
      after === null ? null : String(after),
      word.reason,
    );
  };

  const insert = (table: string, row: Row) => {
    const columns = Object.keys(row);
    const marks = columns.map(() => "?").join(", ");
    run(`insert into ${table} (${columns.join(", ")}) values (${marks})`, ...Object.values(row));
  };

  const update = (table: string, id: string, changes: Row) => {
    const set = Object.keys(changes)
      .map((column) => `${column} = ?`)
      .join(", ");
    run(`update ${table} set ${set} where id = ?`, ...Object.values(changes), id);
  };

  /** Rows this writer has dealt with: a file that says two things of one actor is heard once, so that it can come again. */
  const heard = new Set<string>();

  /** Fields of `given` that `stored` lacks, or that the same source now says otherwise. */
  const news = (id: string, stored: Row, given: Row): Row => {
    const sameSource = stored.source === given.source && !heard.has(id);
    const fresh: Row = {};
    for (const [column, value] of Object.entries(given)) {
      const before = stored[column] ?? null;
      if (value === null || value === before || value === "[]" || column === "id") continue;
      if (before === null || before === "[]" || sameSource) fresh[column] = value;
    }
    return fresh;
  };

  const keep = (table: "actors" | "accounts", id: string, given: Row): Outcome => {
    const stored = one(`select * from ${table} where id = ?`, id);
    if (!stored) {
      heard.add(id);
      insert(table, { ...given, added_at: word.at });
      record(id, "added", null, null, String(given.name ?? given.handle ?? id));
      return "added";
    }
    const fresh = news(id, stored, given);
    heard.add(id);
    return alter(table, id, stored, fresh);
  };

  const alter = (table: "actors" | "accounts", id: string, stored: Row, fresh: Row): Outcome => {
    if (Object.keys(fresh).length === 0) return "unchanged";
    update(table, id, fresh);
    for (const [field, after] of Object.entries(fresh)) record(id, "changed", field, stored[field] ?? null, after);
    return "changed";
  };

  /** Rows known whole by their id: added, or replaced when any column differs. */
  const keepWhole = (table: string, key: string, row: Row): Outcome => {
    const stored = one(`select * from ${table} where ${key} = ?`, row[key] ?? null);
    if (!stored) {
      insert(table, row);
      return "added";
    }
    const fresh = Object.fromEntries(
      Object.entries(row).filter(([column, value]) => (stored[column] ?? null) !== value),
    );
    if (Object.keys(fresh).length === 0) return "unchanged";
    const set = Object.keys(fresh)
      .map((column) => `${column} = ?`)
      .join(", ");
    run(`update ${table} set ${set} where ${key} = ?`, ...Object.values(fresh), row[key] ?? null);
    for (const [field, after] of Object.entries(fresh))
      record(`${table}:${row[key]}`, "changed", field, stored[field] ?? null, after);
    return "changed";
  };

  return {
    record,
    actorExists: (id: string): boolean => one("select 1 from actors where id = ?", id) !== undefined,
    actorById: (scheme: string, value: string): string | null =>
      (one("select actor from actor_ids where scheme = ? and value = ?", scheme, value)?.actor as string) ?? null,
    idOfActor: (scheme: string, actor: string): string | null =>
      (one("select value from actor_ids where actor = ? and scheme = ?", actor, scheme)?.value as string) ?? null,
    kindOf: (actor: string): string | null =>
      (one("select kind from actors where id = ?", actor)?.kind as string | undefined) ?? null,
    hasOffice: (person: string): boolean => one("select 1 from offices where person = ? limit 1", person) !== undefined,

    /** The account a handle, former handle or platform id belongs to. */
    accountOf(platform: string, handle: string | null, userId: string | null): { id: string; holder: string } | null {
      const key = handle === null ? null : handleKey(platform, handle);
      const found =
        (key !== null && one("select id, holder from accounts where platform = ? and handle_key = ?", platform, key)) ||
        (userId !== null &&
          one("select id, holder from accounts where platform = ? and user_id = ?", platform, userId)) ||
        (key !== null &&
          one(
            "select a.id, a.holder from former_handles f cross join accounts a on a.id = f.account where a.platform = ? and f.handle_key = ?",
            platform,
            key,
          ));
      return found ? { id: String(found.id), holder: String(found.holder) } : null;
    },

    putActor: (actor: ActorRecord): Outcome => keep("actors", actor.id, actorRow(actor)),
    /** What a person with the right to edit says replaces what stood there; the source of the row becomes theirs. */
    editActor(id: string, changes: Row): Outcome {
      const stored = one("select * from actors where id = ?", id);
      return stored ? alter("actors", id, stored, differing(stored, changes)) : "unchanged";
    },

    putName(actor: string, name: ActorName): Outcome {
      const added = run(
        "insert or ignore into actor_names (actor, language, form, name, key, source) values (?, ?, ?, ?, ?, ?)",
        actor,
        name.language,
        name.form,
        name.name,
        nameKey(name.name),
        name.source,
      );
      return added ? "added" : "unchanged";
    },
    putId: (actor: string, scheme: string, value: string): Outcome =>
      run("insert or ignore into actor_ids (scheme, value, actor) values (?, ?, ?)", scheme, value, actor)
        ? "added"
        : "unchanged",

    putOffice(office: Office): Outcome {
      const id = contentId(office.person, office.title, office.institution, office.since);
      const outcome = keepWhole("offices", "id", { id, ...office });
      if (outcome === "added") record(office.person, "office", null, null, office.title);
      return outcome;
    },

    putAccount(account: AccountRecord): { id: string; outcome: Outcome; heldBy: string } {
      const row = accountRow(account);
      const known = this.accountOf(account.platform, account.handle, account.userId);
      if (known && known.holder !== account.holder) return { id: known.id, outcome: "unchanged", heldBy: known.holder };
      const id = known?.id ?? account.id;
      const stored = one("select * from accounts where id = ?", id);
      const renamed = stored?.handle_key && row.handle_key && stored.handle_key !== row.handle_key;
      const former = [...account.formerHandles];
      if (renamed && stored.source === row.source) former.push(String(stored.handle));
      if (renamed && stored.source !== row.source) {
        former.push(String(row.handle));
        for (const column of ["handle", "handle_key", "url"]) row[column] = null;
      }
      let outcome = keep("accounts", id, { ...row, id });
      for (const handle of former)
        if (this.putFormerHandle(id, account.platform, handle) === "added" && outcome === "unchanged")
          outcome = "changed";
      return { id, outcome, heldBy: account.holder };
    },
    storedAccount: (id: string) =>
      one("select platform, handle, handle_key from accounts where id = ?", id) as
        | { platform: string; handle: string | null; handle_key: string | null }
        | undefined,
    editAccount(id: string, changes: Row): Outcome {
      const stored = one("select * from accounts where id = ?", id);
      return stored ? alter("accounts", id, stored, differing(stored, changes)) : "unchanged";
    },
    putFormerHandle(id: string, platform: string, handle: string): Outcome {
      const key = handleKey(platform, handle);
      const added = run(
        "insert or ignore into former_handles (account, handle, handle_key) values (?, ?, ?)",
        id,
        handle,
        key,
      );
      if (added) record(id, "former handle", "handle", null, handle);
      return added ? "added" : "unchanged";
    },

    putEvidence(about: string, evidence: Evidence): Outcome {
      const id = contentId(about, evidence.kind, evidence.source, evidence.url, evidence.date);
      const added = run(
        "insert or ignore into evidence (id, about, kind, source, url, date, note, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        about,
        evidence.kind,
        evidence.source,
        evidence.url,
        evidence.date,
        evidence.note,
        word.at,
      );
      if (added) record(about, "evidence", evidence.kind, null, evidence.source);
      return added ? "added" : "unchanged";
    },
    evidenceOf: (about: string): Evidence[] =>
      sql("select kind, source, url, date, note from evidence where about = ?").all(about) as unknown as Evidence[],
    /** Own domains of the holder, of what it belongs to, and of its state's institutions above it. */
    domainsOf(holder: string): string[] {
      const sites: string[] = [];
      let id: string | null = holder;
      for (let step = 0; id && step < 4; step++) {
        const row: Row | undefined = one("select sites, parent from actors where id = ?", id);
        if (!row) break;
        sites.push(...(JSON.parse(String(row.sites)) as string[]));
        id = (row.parent as string | null) ?? null;
      }
      return sites;
    },
    officesOf: (person: string): string[] =>
      sql("select institution from offices where person = ? and institution is not null")
        .all(person)
        .map((row) => String(row.institution)),
    holderOf: (account: string): string => String(one("select holder from accounts where id = ?", account)?.holder),
    setStanding(account: string, standing: string, date: string | null): boolean {
      const stored = one("select standing, evidence_date from accounts where id = ?", account);
      if (!stored || (stored.standing === standing && stored.evidence_date === date)) return false;
      run("update accounts set standing = ?, evidence_date = ? where id = ?", standing, date, account);
      if (stored.standing !== standing) record(account, "standing", "standing", stored.standing ?? null, standing);
      return true;
    },
    accountsUnder: (actor: string): string[] =>
      sql(
        `with recursive below (id) as (select ? union select a.id from actors a join below b on a.parent = b.id)
         select id from accounts where holder in (select id from below)`,
      )
        .all(actor)
        .map((row) => String(row.id)),

    putObservation: (id: string, observation: Observation): Outcome =>
      keepWhole("observations", "id", observationRow(id, observation)),
    putFact: (id: string, factId: string, fact: FactRecord): Outcome =>
      keepWhole("facts", "id", factRow(id, factId, fact)),
    putPublished: (id: string, row: Published): Outcome =>
      keepWhole("published", "id", { ...row, id, fields: JSON.stringify(row.fields) }),
    putSource: (source: Source): Outcome => keepWhole("sources", "key", source),
    putChoice(fact: string, value: string | null): Outcome {
      const before = (one("select value from fact_choices where fact = ?", fact)?.value as string | undefined) ?? null;
      if (before === value) return "unchanged";
      if (value === null) run("delete from fact_choices where fact = ?", fact);
      else
        run(
          "insert into fact_choices (fact, value, by, at) values (?, ?, ?, ?) on conflict (fact) do update set value = excluded.value, by = excluded.by, at = excluded.at",
          fact,
          value,
          word.by,
          word.at,
        );
      record(`fact:${fact}`, "choice", "value", before, value);
      return "changed";
    },
    putImport: (given: {
      file: string;
      sha256: string;
      format: string;
      office: string | null;
      source: string | null;
      report: string;
    }) => insert("register_imports", { at: word.at, by: word.by, ...given }),
  };
}

export type RegisterWriter = ReturnType<typeof openRegisterWriter>;
