import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { firstDatedRow, rowIdOf } from "./row-ids.ts";

/** A match as filters and counts see it; numbers of names, and of the month. */
export type Fact = [rowId: number, platform: number, language: number, account: number, state: number, month: number];

/** A period (`to` exclusive), null where it is open. */
export type Period = { from: number | null; to: number | null };

/** Questions about an expression, the newest posts first. */
export function openMatches(database: DatabaseSync) {
  const matching = "words match ? and words.rowid >= ? and words.rowid < ?";
  const joined = "from words cross join facts on facts.rowid = words.rowid";
  const dated = "facts.posted_at >= ? and facts.posted_at < ?";
  const newest = "order by words.rowid desc limit ?";
  const columns = "words.rowid, facts.platform, facts.language, facts.account, facts.state, facts.month";
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return (...values: SQLInputValue[]) => statement.all(...values) as unknown as number[][];
  };
  /** Row ids tell whole seconds; a finer border, or posts that had to move, are looked up. */
  const byRow = {
    facts: prepare(`select ${columns} ${joined} where ${matching} ${newest}`),
    rows: prepare(`select words.rowid from words where ${matching} ${newest} offset ?`),
    count: prepare(`select count(*) from (select 1 from words where ${matching} limit ?)`),
  };
  const byDate = {
    facts: prepare(`select ${columns} ${joined} where ${matching} and ${dated} ${newest}`),
    rows: prepare(`select words.rowid ${joined} where ${matching} and ${dated} ${newest} offset ?`),
    count: prepare(`select count(*) from (select 1 ${joined} where ${matching} and ${dated} limit ?)`),
  };
  const lateness = database.prepare("select value from settings where name = 'late'");

  return (period: Period) => {
    const { from, to } = period;
    const late = from === null && to === null ? 0 : Number(lateness.get()?.value ?? 0);
    const isWhole = late === 0 && (from ?? 0) % 1000 === 0 && (to ?? 0) % 1000 === 0;
    const by = isWhole ? byRow : byDate;
    const bounds = [
      from === null ? (to === null ? 0 : firstDatedRow) : rowIdOf(from),
      to === null ? Number.MAX_SAFE_INTEGER : rowIdOf(isWhole ? to : to + 999 + late * 1000),
      ...(isWhole ? [] : [from ?? -8.64e15, to ?? 8.64e15]),
    ];
    return {
      facts: (expression: string, most: number) => by.facts(expression, ...bounds, most) as Fact[],
      rows: (expression: string, most: number, skip = 0) =>
        by.rows(expression, ...bounds, most, skip).map(([id]) => id!),
      count: (expression: string, most: number) => by.count(expression, ...bounds, most)[0]![0]!,
    };
  };
}
