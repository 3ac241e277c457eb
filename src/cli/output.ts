import { styleText } from "node:util";

/** How a cell is set: numbers to the right, with thin groups; unknown is said, never left empty. */
export type Cell = string | number | null | undefined;

export type Column<Row> = { title: string; value(row: Row): Cell; right?: boolean };

/** One document for scripts. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** For people only: notes and progress never mix with what a script reads. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** An aligned table; wide characters and marks that take no room are counted as a terminal shows them. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ value }) => shown(value(row))));
  const widths = columns.map(({ title }, at) => Math.max(width(title), ...cells.map((line) => width(line[at] ?? ""))));
  const set = (line: readonly string[]) =>
    line
      .map((cell, at) => {
        const gap = " ".repeat((widths[at] ?? 0) - width(cell));
        return columns[at]?.right ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  const head = set(columns.map(({ title }) => title));
  return [bold(head), ...cells.map(set)].join("\n");
}

/** “name  value” lines, the names aligned. */
export function fields(pairs: readonly (readonly [string, Cell])[]): string {
  const widest = Math.max(...pairs.map(([name]) => width(name)));
  return pairs.map(([name, value]) => `${bold(name)}${" ".repeat(widest - width(name))}  ${shown(value)}`).join("\n");
}

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 3, signDisplay: "negative" });

function shown(cell: Cell): string {
  if (cell === null || cell === undefined) return "not known";
  if (typeof cell === "number") return number.format(cell);
  return [...cell].filter((sign) => !isControl(sign)).join("");
}

/** Text from files must not steer the terminal. */
const isControl = (sign: string): boolean => /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(sign);

const marks = /\p{Mn}|\p{Me}|\p{Cf}/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

function width(text: string): number {
  let cells = 0;
  for (const sign of text) cells += marks.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return cells;
}

/** Colour only where a terminal reads; NO_COLOR is obeyed by styleText itself. */
export const bold = (text: string): string => styleText("bold", text, { stream: process.stdout });
export const dim = (text: string): string => styleText("dim", text, { stream: process.stdout });
export const red = (text: string): string => styleText("red", text, { stream: process.stderr });

/** Seconds as people say them: “8 s”, “3 min 20 s”, “1 h 5 min”. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

export function size(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** A moment as UTC, to the second; undated stays “not known”. */
export const moment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 19).replace("T", " ");

export const shorten = (text: string, length: number): string => {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length <= length ? signs.join("") : `${signs.slice(0, length - 1).join("")}…`;
};
