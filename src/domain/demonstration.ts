/**
 * Every address of the invented world lies under this name, which no resolver knows (RFC 6761). A file that holds it came
 * from there, whatever it is called.
 */
export const demonstrationDomain = "demonstration.invalid";

/** Column that says it in every row of every table that leaves the invented world. */
export const demonstrationColumn = "demonstration";

/** The table with one more column; a line break inside quotes ends no row. */
export function markedCsv(csv: string): string {
  let isQuoted = false;
  let rows = 0;
  let marked = "";
  let from = 0;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign !== "\n" || isQuoted) continue;
    const end = csv[at - 1] === "\r" ? at - 1 : at;
    marked += `${csv.slice(from, end)},${rows++ === 0 ? demonstrationColumn : "invented"}${csv.slice(end, at + 1)}`;
    from = at + 1;
  }
  return from < csv.length ? `${marked}${csv.slice(from)},${rows === 0 ? demonstrationColumn : "invented"}` : marked;
}
