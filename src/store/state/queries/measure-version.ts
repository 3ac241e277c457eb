import type { DatabaseSync } from "node:sqlite";

/** Changes with every edit of the register and every choice or confirmation that feeds a measure. */
export const registerVersion = (raw: DatabaseSync): string =>
  String(
    raw
      .prepare(
        `select (select coalesce(max(id), 0) from register_history) || '/' || (select count(*) from accounts) || '/' ||
           (select count(*) from observations) || '/' || (select coalesce(max(confirmed_at), 0) from pairings) || '/' ||
           (select count(*) from pairings) || '/' || (select count(*) from facts) || '/' ||
           (select coalesce(sum(covered_to / 86400000), 0) from live_sources) as version`,
      )
      .get()?.version,
  );
