import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Sources that say what was collected of an account, as far as nothing of them is missing; days, each source for itself. */
const covered = `select count(*) || '/' || coalesce(sum(number * (covered_from / 86400000)), 0) || '/' ||
    coalesce(sum(number * (covered_to / 86400000)), 0) from live_sources s
  where account is not null and not exists (select 1 from collect_gaps g where g.source = s.id and g.state in ('open', 'retried'))`;

const version = `select (select coalesce(max(id), 0) from register_history) || '/' || (select count(*) from accounts) || '/' ||
    (select count(*) from observations) || '/' || (select coalesce(max(confirmed_at), 0) from pairings) || '/' ||
    (select count(*) from pairings) || '/' || (select count(*) from facts) || '/' || (${covered}) as version`;

/** Asked several times in each question. */
const statements = new WeakMap<DatabaseSync, StatementSync>();

/** Changes with every edit of the register and every choice, confirmation or end of a collection that feeds a measure. */
export function registerVersion(raw: DatabaseSync): string {
  const statement = statements.get(raw) ?? raw.prepare(version);
  statements.set(raw, statement);
  return String(statement.get()?.version);
}
