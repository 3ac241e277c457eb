import { isPseudonym } from "../../domain/pseudonym.ts";
import { withoutNames } from "../door/row-names.ts";
import type { Cleaner } from "../door.ts";
import { isHarmless, type Said } from "./said.ts";

/**
 * A table's row of a registered account without private people. Cells that are one of them (or a list of them) become
 * pseudonyms, what the mapper read is cleaned as at the door, and any other cell with words is emptied: columns nobody
 * reads may name anybody (a quoted post, a link's title). null: a private name would have been left, so the row is not kept.
 */
export function reduceRow(cells: readonly string[], said: Said, cleaner: Cleaner): string[] | null {
  const reduced = cells.map((cell) => {
    if (cell === "") return cell;
    const listed = inList(cell, cleaner.printed);
    if (listed !== null) return listed;
    return said(cell) || isHarmless(cell) || isPseudonym(cell) ? cleaner.clean(cell) : "";
  });
  const isLeft = reduced.some((cell) => cell !== "" && withoutNames(cell, cleaner.names) !== cell);
  return isLeft ? null : reduced;
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
