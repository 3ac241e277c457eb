type Cell = string | number | null;

/** RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8. What is not known is an empty cell. */
export const csv = (table: readonly (readonly Cell[])[]): string =>
  `\uFEFF${table.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** A text that begins like a formula gets a leading apostrophe, because spreadsheets would run it. */
function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
