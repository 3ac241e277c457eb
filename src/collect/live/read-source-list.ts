import { readTable } from "../../platforms/file/read-table.ts";
import { layoutsOf } from "../../platforms/web/page/layout.ts";
import { attribute, elements, type XmlElement } from "../../platforms/web/xml/node.ts";
import { parseXml } from "../../platforms/web/xml/parse.ts";
import type { GivenSource } from "./follow-source.ts";

/** A row of a list of sources; `fault` says why it is none. */
export type ListedRow = { line: number } & ({ given: GivenSource; fault: null } | { given: null; fault: string });

/**
 * A list of sources in the form it happens to have: layouts of pages (DiplomaticPulse), JSON lines or an array of sources, OPML, a table
 * with a column “address”, or one address a line.
 */
export function readSourceList(text: string, file: string): ListedRow[] {
  const bare = text.replace(/^\uFEFF/, "").trimStart();
  if (/^[[{]/.test(bare)) return ofJson(bare);
  if (/^<(\?xml|opml|!--)/i.test(bare)) return ofOpml(bare);
  const [head = ""] = bare.split(/\r?\n/, 1);
  const isTable = /[,;\t|]/.test(head) && columnsOf(head).some((name) => addressNames.has(name));
  return isTable || addressNames.has(head.trim().toLowerCase()) ? ofTable(bare, file) : ofLines(bare);
}

function ofJson(text: string): ListedRow[] {
  const rows: ListedRow[] = [];
  const take = (value: unknown, line: number): void => {
    if (isRecord(value) && "index" in value && !("url" in value)) return;
    rows.push(isRecord(value) && "global" in value ? pageRow(value, line) : sourceRow(value, line));
  };
  const whole = text.startsWith("[") ? parsed(text) : null;
  if (Array.isArray(whole)) whole.forEach((value, at) => void take(value, at + 1));
  else
    text.split("\n").forEach((line, at) => {
      if (line.trim() === "") return;
      const value = parsed(line);
      if (value === undefined) rows.push({ line: at + 1, given: null, fault: "the line is no JSON" });
      else take(value, at + 1);
    });
  return rows;
}

function pageRow(layout: Record<string, unknown>, line: number): ListedRow {
  const [fault] = layoutsOf(JSON.stringify(layout)).faults;
  if (fault) return { line, given: null, fault: fault.why };
  if (typeof layout.url !== "string") return { line, given: null, fault: "the layout names no “url”" };
  return { line, given: { address: `page:${layout.url}`, connector: "page", options: { layout } }, fault: null };
}

function sourceRow(value: unknown, line: number): ListedRow {
  const address = isRecord(value) ? (text(value.address) ?? text(value.url)) : text(value);
  if (address === null) return { line, given: null, fault: "it names no “address”" };
  if (!isRecord(value)) return { line, given: { address }, fault: null };
  const { connector, account, holder, evidence, schedule, options } = value;
  if (options !== undefined && options !== null && !isRecord(options))
    return { line, given: null, fault: "“options” is no object" };
  return {
    line,
    given: {
      ...{ address, connector: text(connector) ?? undefined, account: text(account) ?? undefined },
      ...{ holder: text(holder) ?? undefined, evidence: text(evidence) ?? undefined },
      ...{ schedule: text(schedule) ?? undefined, options: options ?? undefined },
    },
    fault: null,
  };
}

function ofOpml(markup: string): ListedRow[] {
  const { root } = parseXml(markup, { doctype: "refuse" });
  const outlines = (within: XmlElement): XmlElement[] =>
    elements(within).flatMap((one) => [...(one.local === "outline" ? [one] : []), ...outlines(one)]);
  const feeds = root ? outlines(root).filter((one) => attribute(one, "xmlUrl") !== null) : [];
  return feeds.map((one) => {
    const line = markup.slice(0, one.start).split("\n").length;
    const title = attribute(one, "title") ?? attribute(one, "text");
    const given = { address: attribute(one, "xmlUrl") ?? "", ...(title && { evidence: `listed as “${title}”` }) };
    return { line, given, fault: null };
  });
}

const addressNames: ReadonlySet<string> = new Set(["address", "url", "source", "feed", "handle"]);
const columnsOf = (head: string): string[] =>
  head.split(/[,;\t|]/).map((name) => name.trim().replace(/^"|"$/g, "").toLowerCase());

function ofTable(table: string, file: string): ListedRow[] {
  const { columns, rows } = readTable(table, file);
  const names = columns.map((name) => name.toLowerCase());
  const addressAt = names.findIndex((name) => addressNames.has(name));
  return rows.map(({ line, cells, fault }) => {
    if (fault) return { line, given: null, fault };
    const cell = (name: string): string | null => text(cells[names.indexOf(name)]);
    const given = Object.fromEntries(
      ["connector", "account", "holder", "evidence", "schedule"].map((name) => [name, cell(name)]),
    );
    const options = cell("options");
    return sourceRow({ ...given, address: cells[addressAt], options: options && (parsed(options) ?? options) }, line);
  });
}

const ofLines = (lines: string): ListedRow[] =>
  lines.split(/\r?\n/).flatMap((line, at): ListedRow[] => {
    const address = line.trim();
    return address === "" || address.startsWith("#") ? [] : [{ line: at + 1, given: { address }, fault: null }];
  });

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;
