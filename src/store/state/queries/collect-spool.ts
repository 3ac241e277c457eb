import type { SpoolTable } from "../collect-tables.ts";
import type { StateDatabase } from "../database.ts";

/** Runs in the transaction that moves the cursor: a page waits here until it is in the corpus. */
export function spool(state: StateDatabase, page: Omit<SpoolTable, "seq">): void {
  state.raw
    .prepare("insert into spool (source, format, study, items, spooled_at, sealed) values (?, ?, ?, ?, ?, ?)")
    .run(page.source, page.format, page.study, page.items, page.spooled_at, page.sealed);
}

export function spoolState(state: StateDatabase): { pages: number; items: number; since: number | null } {
  const row = state.raw
    .prepare("select count(*) as pages, coalesce(sum(items), 0) as items, min(spooled_at) as since from spool")
    .get()!;
  return { pages: Number(row.pages), items: Number(row.items), since: row.since === null ? null : Number(row.since) };
}

/** The oldest pages of one format and study, up to so many sealed bytes (but one at least). */
export function nextSpooled(state: StateDatabase, bytes: number): SpoolTable[] {
  const first = state.raw.prepare("select format, study from spool order by seq limit 1").get();
  if (!first) return [];
  const pages: SpoolTable[] = [];
  let size = 0;
  for (const row of state.raw
    .prepare("select * from spool where format = ? and study = ? order by seq")
    .iterate(first.format!, first.study!)) {
    const page = row as SpoolTable;
    size += page.sealed.length;
    if (size > bytes && pages.length > 0) break;
    pages.push(page);
  }
  return pages;
}

/** Runs in the transaction that commits them as a batch; throws when another process was quicker. */
export function unspool(state: StateDatabase, pages: readonly SpoolTable[]): void {
  const remove = state.raw.prepare("delete from spool where seq = ?");
  for (const { seq } of pages)
    if (Number(remove.run(seq).changes) !== 1)
      throw new Error(`page ${seq} of the spool was stored by another process`);
}

/** Pages whose study has ended cannot be opened by anybody. */
export function dropLockedSpool(state: StateDatabase): number {
  return Number(
    state.raw.prepare("delete from spool where study in (select id from studies where ended_at is not null)").run()
      .changes,
  );
}
