import type { StateDatabase } from "../database.ts";

export type Budget = { cap: number; unit: string };

export function keyBudget(state: StateDatabase, name: string): Budget | null {
  const row = state.raw.prepare("select cap, unit from key_budgets where name = ?").get(name);
  return row ? { cap: Number(row.cap), unit: String(row.unit) } : null;
}

export function setKeyBudget(state: StateDatabase, name: string, budget: Budget | null): void {
  if (budget === null) state.raw.prepare("delete from key_budgets where name = ?").run(name);
  else
    state.raw
      .prepare("insert or replace into key_budgets (name, cap, unit) values (?, ?, ?)")
      .run(name, budget.cap, budget.unit);
}

/** What a key has cost in a month (“2026-11”, UTC), as computed when it was asked with. */
export function keySpending(state: StateDatabase, name: string, month: string): { spent: number; requests: number } {
  const row = state.raw
    .prepare("select spent, requests from key_spending where name = ? and month = ?")
    .get(name, month);
  return { spent: Number(row?.spent ?? 0), requests: Number(row?.requests ?? 0) };
}

/** Written before the request goes out: one that was sent and not counted would break the cap. */
export function spend(state: StateDatabase, name: string, month: string, cost: number): void {
  state.raw
    .prepare(
      `insert into key_spending values (?, ?, ?, 1)
       on conflict (name, month) do update set spent = spent + excluded.spent, requests = requests + 1`,
    )
    .run(name, month, cost);
}

/** What an answer turned out to cost, beside what was taken for it beforehand. */
export function correctSpending(state: StateDatabase, name: string, month: string, difference: number): void {
  state.raw
    .prepare("update key_spending set spent = max(0, spent + ?) where name = ? and month = ?")
    .run(difference, name, month);
}
