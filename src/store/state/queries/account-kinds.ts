import type { DatabaseSync } from "node:sqlite";
import type { ActorKind } from "../../../domain/actor.ts";
import type { Standing } from "../../../domain/standing.ts";

type Kind = { id: string; kind: ActorKind; standing: Standing };

/** What speaks through these accounts, and how sure that is. */
export function kindsOfAccounts(raw: DatabaseSync, ids: readonly string[]): Kind[] {
  return raw
    .prepare(
      `select c.id, a.kind, c.standing from accounts c join actors a on a.id = c.holder
       where c.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids)) as Kind[];
}

/** Accounts of these kinds of actors and of these standings; null: any. */
export function accountsOfKinds(
  raw: DatabaseSync,
  kinds: readonly string[] | null,
  standings: readonly string[] | null,
): string[] {
  const list = (values: readonly string[] | null) => (values === null ? null : JSON.stringify(values));
  return raw
    .prepare(
      `select c.id from accounts c join actors a on a.id = c.holder
       where ($kinds is null or a.kind in (select value from json_each($kinds)))
         and ($standings is null or c.standing in (select value from json_each($standings)))`,
    )
    .all({ kinds: list(kinds), standings: list(standings) })
    .map((row) => String(row.id));
}
