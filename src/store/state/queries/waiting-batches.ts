import type { DatabaseSync } from "node:sqlite";

/** Batches that can be mapped again (their raw is whole) and were mapped before the account came into the register. */
const waits = `
  from batches b join raw_files r on r.batch = b.id and r.state = 'whole'
    join accounts a on a.added_at > b.finished_at
  where b.status = 'done' and (
    not exists (select 1 from corpus_files f where f.batch = b.id and f.kind = 'posts')
    or a.platform in (select f.platform from corpus_files f where f.batch = b.id and f.kind = 'posts'))`;

const text = (rows: Record<string, unknown>[]): string[] => rows.map(({ id }) => String(id));

/** Those batches, newest first. */
export const waitingBatches = (raw: DatabaseSync): string[] =>
  text(raw.prepare(`select distinct b.id, b.number ${waits} order by b.number desc`).all());

/** Those that were mapped before this one account was registered: they may hold posts of it under a pseudonym. */
export const waitingFor = (raw: DatabaseSync, account: string): string[] =>
  text(raw.prepare(`select b.id ${waits} and a.id = ? order by b.number desc`).all(account));

/** How many accounts of a batch's platforms were registered since it was mapped. */
export const registeredSince = (raw: DatabaseSync, batch: string): number =>
  Number(raw.prepare(`select count(*) as n ${waits} and b.id = ?`).get(batch)?.n);
