import type { StageState } from "../../contract/activity.ts";
import { reportStyle } from "./style.ts";
import type { Tongue } from "./tongue.ts";

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign,
  );

/** Text of a source or a name, in its own direction. */
export const written = (text: string): string => `<bdi dir="auto">${escaped(text)}</bdi>`;

export const notKnown = ({ say }: Tongue): string => `<span class="unknown">${escaped(say("report.notKnown"))}</span>`;

/** A date that is not parted over two lines. */
export const dayOn = ({ day }: Tongue, at: number | string): string => `<span class="day">${escaped(day(at))}</span>`;

export type Column<Row> = {
  title: string;
  numeric?: boolean;
  head?: boolean;
  hidden?: boolean;
  cell(row: Row): string;
};

/** Up to here a table is kept on one sheet; a longer one parts between rows, with its heading again. */
const longest = { rows: 8, line: 400 };

/** A table whose cells are HTML already; headings are words. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const mark = ({ numeric }: Column<Row>) => (numeric ? ' class="n"' : "");
  const title = (one: Column<Row>) =>
    one.hidden ? `<span class="hidden">${escaped(one.title)}</span>` : escaped(one.title);
  const heading = columns.map((one) => `<th scope="col"${mark(one)}>${title(one)}</th>`).join("");
  const lines = rows.map((row) =>
    columns
      .map((one) => (one.head ? `<th scope="row">${one.cell(row)}</th>` : `<td${mark(one)}>${one.cell(row)}</td>`))
      .join(""),
  );
  const isShort = lines.length <= longest.rows && lines.every((line) => line.length <= longest.line);
  return `<div class="scroll"><table${isShort ? ' class="short"' : ""}><thead><tr>${heading}</tr></thead><tbody>\n${lines.map((line) => `<tr>${line}</tr>`).join("\n")}\n</tbody></table></div>`;
}

type Sheet = {
  title: string;
  /** Sentences under the heading: whose, when, how weighted. */
  lead: readonly string[];
  body: string;
  foot: readonly string[];
  unfinished: readonly StageState[];
  demonstration: boolean;
};

/** One file without any address outside it: opens anywhere, prints on paper, keeps its language and direction. */
export function sheet(tongue: Tongue, { title, lead, body, foot, unfinished, demonstration }: Sheet): string {
  const { language, dir, say } = tongue;
  const mark = say("report.demonstration");
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  const waiting = unfinished.map(({ title: stage, backlog }) => say("report.unfinished", { stage, backlog }));
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Attaché">
<title>${escaped(demonstration ? `${title} (${mark})` : title)}</title><style>${reportStyle}</style></head>
<body>
${demonstration ? `<p class="demonstration">${escaped(mark)}</p>` : ""}
<header><h1>${written(title)}</h1>
${paragraphs(lead)}</header>
<main>
${body}
</main>
<footer>
${paragraphs([...foot, ...waiting])}
${demonstration ? `<p class="demonstration">${escaped(mark)}</p>` : ""}
</footer>
</body></html>
`;
}
