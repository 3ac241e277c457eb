import type { DatabaseSync } from "node:sqlite";

export type BoundaryRow = {
  file: string;
  kind: "geojson" | "topojson";
  source: string;
  url: string | null;
  disclaimer: string;
  shapes: string;
  added_at: number;
};

/** What is said of the boundary file, without its megabytes. */
export const boundaryRow = (raw: DatabaseSync): BoundaryRow | null =>
  (raw.prepare("select file, kind, source, url, disclaimer, shapes, added_at from boundary_file").get() as unknown as
    | BoundaryRow
    | undefined) ?? null;

export const boundaryContent = (raw: DatabaseSync): string | null => {
  const row = raw.prepare("select content from boundary_file").get();
  return row ? String(row.content) : null;
};

export function putBoundary(raw: DatabaseSync, row: BoundaryRow, content: string): void {
  raw
    .prepare(
      `insert or replace into boundary_file (one, file, kind, source, url, disclaimer, shapes, content, added_at)
       values (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.file, row.kind, row.source, row.url, row.disclaimer, row.shapes, content, row.added_at);
}

export const dropBoundary = (raw: DatabaseSync): boolean => raw.prepare("delete from boundary_file").run().changes > 0;
