import type { DatabaseSync } from "node:sqlite";

const all = <Row>(raw: DatabaseSync, sql: string): Row[] => raw.prepare(sql).all() as unknown as Row[];

export type RankingFileRow = {
  id: string;
  title: string;
  year: string | null;
  source: string;
  url: string | null;
  out_of: number | null;
  file: string;
  imported_at: number;
};

export const rankingFiles = (raw: DatabaseSync): RankingFileRow[] =>
  all(raw, "select * from ranking_files order by id");

export const rankingFileRanks = (raw: DatabaseSync): { ranking: string; state: string; rank: number }[] =>
  all(raw, "select ranking, state, rank from ranking_file_ranks order by ranking, rank, state");

/** The same title and year again replaces what was there. */
export function putRankingFile(
  raw: DatabaseSync,
  row: RankingFileRow,
  ranks: readonly { state: string; rank: number }[],
): void {
  dropRankingFile(raw, row.id);
  raw
    .prepare(
      "insert into ranking_files (id, title, year, source, url, out_of, file, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(row.id, row.title, row.year, row.source, row.url, row.out_of, row.file, row.imported_at);
  const put = raw.prepare("insert into ranking_file_ranks (ranking, state, rank) values (?, ?, ?)");
  for (const { state, rank } of ranks) put.run(row.id, state, rank);
}

export const dropRankingFile = (raw: DatabaseSync, id: string): boolean =>
  raw.prepare("delete from ranking_files where id = ?").run(id).changes > 0;
