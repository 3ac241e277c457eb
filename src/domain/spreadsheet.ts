/**
 * One line of an export. A cell whose first sign a spreadsheet would take for a formula (= + - @, tab, carriage return)
 * gets an apostrophe before it, as spreadsheets themselves write text; an apostrophe that stands before such a sign
 * already gets another, so that taking one away always gives the cell back. Numbers are left as they are.
 */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = neutral(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const formula = /^'*[=+\-@\t\r]/;

export const neutral = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What stood there before the export. */
export const original = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
