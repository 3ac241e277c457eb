import type { AccountRecord } from "../domain/account.ts";
import type { ActorRecord, Office } from "../domain/actor.ts";
import type { FactRecord } from "../domain/fact.ts";
import type { Observation } from "../domain/observation.ts";
import type { CounterMeasure } from "../domain/post.ts";
import type { Evidence } from "../domain/standing.ts";
import type { ActorName, Published, Source } from "../store/state/queries/register-rows.ts";

/** One thing a file says. Ids of actors within a row may be suggestions; writing finds who it really is. */
export type Entry =
  | {
      kind: "actor";
      actor: ActorRecord;
      names?: ActorName[];
      /** Ids of other registers (“wikidata” Q30): the same id is the same actor, whatever it is called. */
      ids?: { scheme: string; value: string }[];
      /** Known only through its account: when the account is registered, its holder is meant. */
      weak?: boolean;
    }
  | { kind: "office"; office: Office }
  | { kind: "account"; account: AccountRecord; evidence: Evidence[] }
  | { kind: "evidence"; about: string; evidence: Evidence }
  | { kind: "observation"; observation: Observation }
  | { kind: "fact"; fact: FactRecord }
  | { kind: "published"; published: Published }
  | { kind: "source"; source: Source }
  | { kind: "choice"; fact: string; value: string }
  | { kind: "counter"; counter: AccountCounter };

/** A counter of an account on a date, for the corpus; `account` may be a suggestion like the ids of actors. */
export type AccountCounter = {
  platform: string;
  account: string;
  handle: string | null;
  measure: CounterMeasure;
  value: number;
  seenAt: number;
};

/** What became of one record of a file; `line` counts from 1. */
export type ReadRow =
  | { line: number; class: string; entries: Entry[] }
  | { line: number; rejected: string; name: string | null }
  | { line: number; unmatched: string; why: string };

export type Reading = { rows: ReadRow[]; notes: string[] };
