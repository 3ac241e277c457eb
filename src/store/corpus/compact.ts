import type { CorpusFilesTable } from "../state/tables.ts";
import { type Duck, literal } from "./duck.ts";
import { countOf, deadRows, rowsOf } from "./relation.ts";

/** When files are merged: so many below this size; and how large the merged ones may become. */
export type CompactionLimits = { files: number; smallBytes: number; targetBytes: number };
export const compactionLimits: CompactionLimits = { files: 64, smallBytes: 8 << 20, targetBytes: 64 << 20 };

/** Files of one kind and platform that become one. */
export type Merge = { kind: "posts" | "counters"; platform: string | null; files: CorpusFilesTable[] };

const isSmall = (file: CorpusFilesTable, { smallBytes }: CompactionLimits): boolean => file.bytes < smallBytes;
/** A posts file is rewritten once for its languages; before that it is left alone. */
const isSettled = ({ kind, has_language }: CorpusFilesTable): boolean => kind === "counters" || has_language === 1;

/** What to merge today, oldest files first; nothing while small files are few. */
export function mergesDue(files: readonly CorpusFilesTable[], limits: CompactionLimits): Merge[] {
  const small = files.filter((file) => isSmall(file, limits));
  if (small.length < limits.files) return [];
  const groups = Map.groupBy(small.filter(isSettled), ({ kind, platform }) => `${kind} ${platform}`);
  return [...groups.values()].flatMap((group) => merges(group, limits)).filter((merge) => merge.files.length > 1);
}

function merges(group: CorpusFilesTable[], { targetBytes }: CompactionLimits): Merge[] {
  const found: Merge[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of group.sort((a, b) => a.added_at - b.added_at || (a.path < b.path ? -1 : 1))) {
    if (bytes + file.bytes > targetBytes) {
      found.push({ kind: file.kind, platform: file.platform, files: [] });
      bytes = 0;
    }
    found.at(-1)!.files.push(file);
    bytes += file.bytes;
  }
  return found;
}

export type Source = { place: string; list: string | null };

/**
 * Writes the rows of several files as one, by time. Rows that do not count stay in it, for a sighting keeps its batch, line
 * and counters; only undone ones are dropped. The table `moved` then says where each row went, until the next merge.
 */
export async function writeMerged(
  duck: Duck,
  kind: Merge["kind"],
  sources: readonly Source[],
  target: string,
): Promise<{ rows: number }> {
  const time = kind === "posts" ? "posted_at" : "seen_at";
  const rows = rowsOf(sources.map(({ place }) => place));
  await duck.run(`
    create or replace temp table moved as
    select f.filename as place, f.file_row_number as row,
      row_number() over (order by f.${time} nulls last, f.batch, f.line, f.filename, f.file_row_number) - 1 as new_row
    from ${rows} f
    anti join (select place, row from ${deadRows(listed(sources))} where why = 'undone') g
      on g.place = f.filename and g.row = f.file_row_number`);
  await duck.run(`
    copy (
      select f.* exclude (filename, file_row_number)
      from ${rows} f join moved m on m.place = f.filename and m.row = f.file_row_number
      order by m.new_row
    ) to ${literal(target)} (format parquet, compression zstd, row_group_size 122880)`);
  const wrong = await countOf(
    duck,
    `${rows} f join moved m on m.place = f.filename and m.row = f.file_row_number
      full join ${rowsOf([target])} t on t.file_row_number = m.new_row
     where (f.batch, f.line, f.platform, f.id) is distinct from (t.batch, t.line, t.platform, t.id)`,
  );
  if (wrong > 0) throw new Error(`${wrong} rows of a merged file are not where they should be`);
  return { rows: await countOf(duck, "moved") };
}

/** The dead rows of the merged file, from the lists its sources have now; returns how many there are. */
export async function writeMovedList(duck: Duck, sources: readonly Source[], target: string): Promise<number> {
  const dead = `(select m.new_row as row, d.why from ${deadRows(listed(sources))} d
    join moved m on m.place = d.place and m.row = d.row)`;
  const rows = await countOf(duck, dead);
  if (rows > 0)
    await duck.run(
      `copy (select * from ${dead} order by row) to ${literal(target)} (format parquet, compression zstd)`,
    );
  return rows;
}

const listed = (sources: readonly Source[]): { place: string; list: string }[] =>
  sources.flatMap(({ place, list }) => (list === null ? [] : [{ place, list }]));
