import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { firstDatedRow, rowIdOf } from "./row-ids.ts";

/** A match as filters and counts see it; numbers of names, and of the month. */
export type Fact = [rowId: number, platform: number, language: number, account: number, state: number, month: number];

/** A period (`to` exclusive), null where it is open, and the numbers of the accounts asked for, null for all authors. */
export type Within = { from: number | null; to: number | null; accounts: readonly number[] | null };

type Statements = Record<"facts" | "rows" | "count", (...values: SQLInputValue[]) => number[][]>;

/** Questions about an expression, the newest posts first. */
export function openMatches(database: DatabaseSync) {
  const matching = "words match ? and words.rowid >= ? and words.rowid < ?";
  const joined = "from words cross join facts on facts.rowid = words.rowid";
  const newest = "order by words.rowid desc limit ?";
  const columns = "words.rowid, facts.platform, facts.language, facts.account, facts.state, facts.month";
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return (...values: SQLInputValue[]) => statement.all(...values) as unknown as number[][];
  };
  const prepared = new Map<string, Statements>();
  /** Row ids tell whole seconds; a finer border, posts that had to move, and long lists of accounts are looked up. */
  const statements = (conditions: readonly string[]): Statements => {
    const key = conditions.join(" and ");
    const known = prepared.get(key);
    if (known) return known;
    const where = [matching, ...conditions].join(" and ");
    const from = conditions.length === 0 ? "from words" : joined;
    const made: Statements = {
      facts: prepare(`select ${columns} ${joined} where ${where} ${newest}`),
      rows: prepare(`select words.rowid ${from} where ${where} ${newest} offset ?`),
      count: prepare(`select count(*) from (select 1 ${from} where ${where} limit ?)`),
    };
    prepared.set(key, made);
    return made;
  };
  const lateness = database.prepare("select value from settings where name = 'late'");

  return ({ from, to, accounts }: Within) => {
    const late = from === null && to === null ? 0 : Number(lateness.get()?.value ?? 0);
    const isWhole = late === 0 && (from ?? 0) % 1000 === 0 && (to ?? 0) % 1000 === 0;
    const conditions: string[] = [];
    const bounds: SQLInputValue[] = [
      from === null ? (to === null ? 0 : firstDatedRow) : rowIdOf(from),
      to === null ? Number.MAX_SAFE_INTEGER : rowIdOf(isWhole ? to : to + 999 + late * 1000),
    ];
    if (!isWhole) {
      conditions.push("facts.posted_at >= ? and facts.posted_at < ?");
      bounds.push(from ?? -8.64e15, to ?? 8.64e15);
    }
    if (accounts !== null) {
      conditions.push("facts.account in (select value from json_each(?))");
      bounds.push(JSON.stringify(accounts));
    }
    const by = statements(conditions);
    return {
      facts: (expression: string, most: number) => by.facts(expression, ...bounds, most) as Fact[],
      rows: (expression: string, most: number, skip = 0) =>
        by.rows(expression, ...bounds, most, skip).map(([id]) => id!),
      count: (expression: string, most: number) => by.count(expression, ...bounds, most)[0]![0]!,
    };
  };
}
