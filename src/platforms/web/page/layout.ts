import { z } from "zod/mini";
import { type Selector, SelectorError, selectorOf } from "./selector.ts";

/** How a list of statements and the statements themselves are built, as its declaration has it. */
export type Layout = {
  /** Address of the list, where the declaration says it. */
  url: string | null;
  name: string | null;
  /** Blocks of the list, one a statement. */
  block: Selector;
  /** In a block, or, where it finds nothing there, in the statement's page. */
  link: Selector;
  title: Selector | null;
  date: Selector | null;
  /** In the statement's page; null: found by Readability. */
  text: Selector | null;
  /** In the statement's page: documents that hold the statement. */
  documents: Selector | null;
  /** Elements that are no part of the text: name and class. */
  without: { name: string; classes: string[] }[];
  /** Which number comes first in “04/05/2022”; null: such a date is not known. */
  order: "day" | "month" | null;
  /** The statements are PDFs; or the page is drawn by scripts, so that what the server sends may hold none. */
  kind: "page" | "document" | "page with document" | "script";
  /** The next page of the list, where it is declared. */
  next: Selector | null;
};

const optional = z.optional(z.nullable(z.string()));

/** A declared layout, in the words of DiplomaticPulse's list of pages; `date_format` and `next` are ours. */
const Declared = z.object({
  url: optional,
  name: optional,
  global: z.string(),
  link: optional,
  title: optional,
  posted_date: optional,
  statement: optional,
  link_follow: optional,
  tag: optional,
  us_date_format: optional,
  date_format: optional,
  content_type: optional,
  next: optional,
});

/** What is wrong with a layout, field by field. */
export class LayoutError extends Error {
  override name = "LayoutError";
}

export function layoutOf(declared: unknown): Layout {
  const read = Declared.safeParse(declared);
  if (!read.success)
    throw new LayoutError(
      `the layout is incomplete: ${read.error.issues.map(({ path, message }) => `“${path.join(".")}” ${message}`).join("; ")}`,
    );
  const given = read.data;
  const faults: string[] = [];
  const field = (name: keyof typeof given, written = asWritten): Selector | null => {
    const printed = said(given[name]);
    if (printed === null) return null;
    try {
      return selectorOf(written(printed));
    } catch (cause) {
      if (!(cause instanceof SelectorError)) throw cause;
      faults.push(`“${name}”: ${cause.message}`);
      return null;
    }
  };
  const layout = {
    url: given.url ?? null,
    name: given.name ?? null,
    block: field("global"),
    // A declaration without a link means the block's own first one.
    link: field("link") ?? selectorOf("//@href"),
    title: field("title"),
    date: given.posted_date === "static" ? null : field("posted_date"),
    text: field("statement", asElements),
    documents: field("link_follow"),
    without: withoutOf(said(given.tag)),
    order: orderOf(said(given.date_format) ?? said(given.us_date_format)),
    kind: kindOf(given.content_type ?? null),
    next: field("next"),
  };
  const { block } = layout;
  if (faults.length > 0 || !block)
    throw new LayoutError(
      `the layout${given.url ? ` of ${given.url}` : ""} cannot be read: ${faults.join("; ") || "“global” is empty"}`,
    );
  return { ...layout, block };
}

const asWritten = (printed: string): string => printed;

/** Paragraphs are those of the elements; their bare texts alone would break every sentence at a link. */
const asElements = (printed: string): string => printed.trim().replace(/(?<=.)\/{1,2}text\(\)$/, "");

/** Layouts out of a list of them: JSON lines (Elasticsearch's lines of index are passed over), or one JSON array. */
export function layoutsOf(text: string): { layouts: unknown[]; faults: { line: number; why: string }[] } {
  const layouts: unknown[] = [];
  const faults: { line: number; why: string }[] = [];
  const take = (value: unknown, line: number): void => {
    if (typeof value === "object" && value !== null && "index" in value && !("url" in value)) return;
    try {
      layoutOf(value);
      layouts.push(value);
    } catch (cause) {
      if (!(cause instanceof LayoutError)) throw cause;
      faults.push({ line, why: cause.message });
    }
  };
  if (text.trimStart().startsWith("[")) for (const value of JSON.parse(text) as unknown[]) take(value, 1);
  else
    text.split("\n").forEach((line, at) => {
      if (line.trim() === "") return;
      try {
        take(JSON.parse(line), at + 1);
      } catch (cause) {
        faults.push({ line: at + 1, why: (cause as Error).message });
      }
    });
  return { layouts, faults };
}

/** What is said; “nil”, “nill” and nothing all mean nothing. */
function said(value: string | null | undefined): string | null {
  const text = value?.trim() ?? "";
  return /^(nill?|none|null|)$/i.test(text) ? null : text;
}

function orderOf(printed: string | null): Layout["order"] {
  if (printed === null) return null;
  return /^m/i.test(printed) ? "month" : /^d/i.test(printed) ? "day" : null;
}

function kindOf(printed: string | null): Layout["kind"] {
  if (printed === "pdf") return "document";
  if (printed === "static_pdf") return "page with document";
  return printed === "javascript" ? "script" : "page";
}

const withoutOf = (printed: string | null): Layout["without"] =>
  (printed ?? "")
    .split("#")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const [name = "", classes = ""] = one.split(",");
      return { name: name.trim().toLowerCase(), classes: classes.split(/\s+/).filter(Boolean) };
    });
