import { join } from "node:path";
import type { Manifest } from "../state/queries/manifest.ts";
import type { CorpusFilesTable } from "../state/tables.ts";
import { literal } from "./duck.ts";
import { deadRows, rowsOf } from "./relation.ts";

/** A file of posts, or of counters alone, with the list of its rows that do not count. */
export type SourceFile = { key: string; kind: "posts" | "counters"; place: string; dead: string | null };

export function sourceOf(
  { kind, path }: CorpusFilesTable,
  { manifest, workspace, key }: { manifest: Manifest; workspace: string; key: string },
): SourceFile {
  const dead = manifest.dead.get(path);
  return { key, kind, place: join(workspace, path), dead: dead ? join(workspace, dead.list) : null };
}

/** Rows that count, with the key of their file. */
export const livingRows = (sources: readonly SourceFile[]): string => rows(sources, "anti join", "", "true");

/** Every row that was not undone, with the key of its file and why it does not count. */
export const seenRows = (sources: readonly SourceFile[]): string =>
  rows(sources, "left join", ", d.why", "d.why is distinct from 'undone'");

function rows(sources: readonly SourceFile[], join: string, more: string, where: string): string {
  const lists = sources.flatMap(({ place, dead }) => (dead === null ? [] : [{ list: dead, place }]));
  const why = lists.length === 0 ? more && ", null::varchar as why" : more;
  const dead =
    lists.length === 0 ? "" : `${join} ${deadRows(lists)} d on p.filename = d.place and p.file_row_number = d.row`;
  const all = rowsOf(sources.map(({ place }) => place));
  const filter = lists.length === 0 ? "" : `where ${where}`;
  if (sources.length === 1)
    return `(select ${literal(sources[0]!.key)} as key, p.*${why} from ${all} p ${dead} ${filter})`;
  if (sources.length === 0) return `(select null::varchar as key, p.*${why} from ${all} p)`;
  const keys = sources.map(({ key, place }) => `(${literal(place)}, ${literal(key)})`).join(", ");
  return `(select k.key, p.*${why} from ${all} p join (values ${keys}) k(place, key) on k.place = p.filename ${dead} ${filter})`;
}
