import { isPseudonym } from "../../domain/pseudonym.ts";
import { withoutNames } from "../door/row-names.ts";
import type { Cleaner } from "../door.ts";

/** Columns about another post or person than the row's own. */
const aboutOthers = /quot|retweet|repost|repl(?:y|ied)|forward|parent|co-?author|usertag|mention/i;
const harmless = /^(?:[\d\s.,:+/TZ-]*|yes|no|true|false|null|none)$/i;

/**
 * A table's row of a registered account without private people: cells that are one of them (or a list of them) become
 * pseudonyms, texts are cleaned as at the door, and what is written about another's post is emptied. null: a private
 * name would have been left, so the row is not kept.
 */
export function reduceRow(cells: readonly string[], columns: readonly string[], cleaner: Cleaner): string[] | null {
  const reduced = cells.map((cell, place) => {
    if (cell === "") return cell;
    const listed = inList(cell, cleaner.printed);
    if (listed !== null) return listed;
    const clean = cleaner.clean(cell);
    return aboutOthers.test(columns[place] ?? "") && cleaner.printed.size > 0 && !isSafe(clean, cleaner) ? "" : clean;
  });
  const left = reduced.some((cell) => cell !== "" && withoutNames(cell, cleaner.names) !== cell);
  return left ? null : reduced;
}

/** A cell that names people and nothing else, comma-joined as exporters do. */
function inList(cell: string, printed: ReadonlyMap<string, string>): string | null {
  const parts = cell.split(",");
  const replaced = parts.map((part) =>
    printed.get(
      part
        .trim()
        .replace(/^[@＠]/, "")
        .toLowerCase(),
    ),
  );
  if (replaced.every((pseudonym) => pseudonym === undefined)) return null;
  return parts.length === 1 || parts.every((part) => /^\s*[@＠]?[\p{L}\p{N}_.-]+\s*$/u.test(part))
    ? parts.map((part, place) => replaced[place] ?? part).join(",")
    : null;
}

/** Numbers, yes and no, pseudonyms, and lists of registered handles. */
function isSafe(cell: string, { people }: Cleaner): boolean {
  return (
    harmless.test(cell) ||
    cell.split(",").every((part) => {
      const name = part.trim().replace(/^[@＠]/, "");
      return isPseudonym(name) || harmless.test(name) || people.byHandle("x", name).account !== null;
    })
  );
}
