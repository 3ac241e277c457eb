import type { DatabaseSync } from "node:sqlite";
import { zstdDecompressSync } from "node:zlib";
import { marksIn } from "../../domain/analysis/marks.ts";
import type { Query } from "../../domain/analysis/query.ts";
import type { Names } from "./names.ts";
import type { SearchDoc, SearchHit } from "./search-doc.ts";

export type Found = { rowId: number; doc: SearchDoc };

/** Reads whole posts by row id, in the order asked. */
export function openHits(database: DatabaseSync, names: Names) {
  const select = database.prepare(
    `select facts.*, texts.author, texts.title, texts.text, texts.url
     from facts join texts on texts.rowid = facts.rowid where facts.rowid = ?`,
  );
  const readOne = (rowId: number): Found[] => {
    const row = select.get(rowId);
    if (!row) return [];
    const text = row.text instanceof Uint8Array ? zstdDecompressSync(row.text).toString() : String(row.text);
    const nameOf = (value: unknown) => names.nameOf(Number(value));
    const textOf = (value: unknown) => (value === null ? null : String(value));
    const doc: SearchDoc = {
      platform: nameOf(row.platform)!,
      id: String(row.id),
      batch: nameOf(row.batch)!,
      account: nameOf(row.account),
      author: textOf(row.author),
      state: nameOf(row.state),
      language: nameOf(row.language),
      postedAt: row.posted_at === null ? null : Number(row.posted_at),
      title: textOf(row.title),
      text,
      url: textOf(row.url),
    };
    return [{ rowId, doc }];
  };
  const read = (rowIds: readonly number[]): Found[] => rowIds.flatMap(readOne);
  return {
    read,
    show: (rowIds: readonly number[], query: Query): SearchHit[] => read(rowIds).map(({ doc }) => show(doc, query)),
  };
}

function show(doc: SearchDoc, query: Query): SearchHit {
  const textMarks = marksIn(doc.text, doc.language, query);
  const titleMarks = doc.title === null ? [] : marksIn(doc.title, doc.language, query);
  return { ...doc, titleMarks, textMarks, snippet: snippetOf(doc.text, textMarks) };
}

const snippetLength = 240;

/** Begins a little before the first mark, at a space where there is one near. */
function snippetOf(text: string, marks: SearchHit["textMarks"]): SearchHit["snippet"] {
  const first = marks[0]?.start ?? 0;
  let start = text.length <= snippetLength || first < snippetLength / 2 ? 0 : first - 60;
  const space = start === 0 ? -1 : text.indexOf(" ", start);
  if (space > 0 && space < first) start = space + 1;
  else if (/[\udc00-\udfff]/.test(text[start] ?? "")) start--;
  let end = Math.min(start + snippetLength, text.length);
  if (/[\udc00-\udfff]/.test(text[end] ?? "")) end--;
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    text: text.slice(start, end),
    start,
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}
