import type { DatabaseSync } from "node:sqlite";

const all = <Row>(raw: DatabaseSync, sql: string, given: Record<string, string | number | null>): Row[] =>
  raw.prepare(sql).all(given) as unknown as Row[];

export type Renaming = {
  account: string;
  at: number;
  field: string;
  before: string | null;
  after: string | null;
  by: string;
};

/** Handles, names and status of accounts that were changed in the register since. */
export const renamings = (raw: DatabaseSync, accounts: readonly string[], since: number): Renaming[] =>
  all(
    raw,
    `select about as account, at, field, before, after, by from register_history
     where at >= $since and field in ('handle', 'status', 'until') and (field <> 'handle' or before is not null)
       and about in (select value from json_each($accounts))
     order by at desc, id desc`,
    { since, accounts: JSON.stringify(accounts) },
  );

/** Proven accounts with the date of their proof, the oldest last; whether it has expired is for `isStale` to say. */
export const provenSince = (
  raw: DatabaseSync,
  accounts: readonly string[],
): { account: string; evidenceDate: string; holder: string }[] =>
  all(
    raw,
    `select c.id as account, c.evidence_date as evidenceDate, h.name as holder from accounts c join actors h on h.id = c.holder
     where c.standing = 'proven' and c.evidence_date is not null and c.id in (select value from json_each($accounts))
     order by c.evidence_date desc, c.id`,
    { accounts: JSON.stringify(accounts) },
  );

/** Accounts known by the platform’s own id: they alone are recognised under a handle that nobody entered. */
export const knownByUserId = (raw: DatabaseSync, accounts: readonly string[]): string[] =>
  all<{ id: string }>(
    raw,
    "select id from accounts where user_id is not null and id in (select value from json_each($accounts))",
    { accounts: JSON.stringify(accounts) },
  ).map(({ id }) => id);

/** Every handle that is or was an account’s. */
export const handlesOf = (raw: DatabaseSync, accounts: readonly string[]): { account: string; handle: string }[] =>
  all(
    raw,
    `select id as account, handle from accounts where handle is not null and id in (select value from json_each($accounts))
     union select account, handle from former_handles where account in (select value from json_each($accounts))`,
    { accounts: JSON.stringify(accounts) },
  );

export type BatchSince = {
  id: string;
  number: number;
  status: string;
  file: string;
  stored: number;
  rejected: number;
  error: string | null;
};

/** Imports begun since, and those that failed since. One that is only mapped again brings nothing new. */
export const batchesSince = (raw: DatabaseSync, since: number): BatchSince[] =>
  all(
    raw,
    `select id, number, status, file, stored, rejected, error from batches
     where started_at >= $since or (status = 'failed' and finished_at >= $since) order by number desc`,
    { since },
  );
