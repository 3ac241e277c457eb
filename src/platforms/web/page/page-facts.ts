import { attributeOf, elementsByName, type HtmlNode, plainText } from "../html/tree.ts";
import { dateIn, type FoundDate, type Order } from "./date-in-text.ts";

/** What a page says of itself beside its text. */
export type PageFacts = { title: string | null; language: string | null; published: number | null };

const oneLine = (text: string | null | undefined): string | null => text?.replace(/\s+/g, " ").trim() || null;

export function factsOf(tree: HtmlNode, siteName: RegExp = /\s+[|–—«·-]\s+[^|–—«·]{2,80}$/): PageFacts {
  const named = elementsByName(tree, ["meta", "h1", "title", "html", "script", "time"]);
  const metas = new Map<string, string>();
  for (const meta of named("meta")) {
    const name =
      attributeOf(meta, "property") ??
      attributeOf(meta, "name") ??
      attributeOf(meta, "itemprop") ??
      attributeOf(meta, "http-equiv");
    const content = oneLine(attributeOf(meta, "content"));
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const heads = named("h1")
    .map((one) => oneLine(plainText(one)))
    .filter((one) => one !== null);
  const [printed] = named("title");
  const title = oneLine(printed && plainText(printed));
  const [html] = named("html");
  // Several headings of the first order are those of a list as well.
  const head = heads.length === 1 ? heads[0] : undefined;
  return {
    title: metas.get("og:title") ?? head ?? title?.replace(siteName, "") ?? null,
    language:
      oneLine(html && attributeOf(html, "lang")) ??
      metas.get("content-language") ??
      metas.get("og:locale")?.replace("_", "-") ??
      null,
    published: publishedOf(named, metas),
  };
}

const datedMetas = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.date",
  "dc.date",
  "publishdate",
  "publication_date",
  "pubdate",
  "date",
];

/** The date a page gives to machines. Dates of change are not taken for it. */
function publishedOf(named: (name: string) => HtmlNode[], metas: ReadonlyMap<string, string>): number | null {
  for (const name of datedMetas) {
    const found = whole(metas.get(name));
    if (found !== null) return found;
  }
  for (const script of named("script")) {
    if (!/ld\+json/i.test(attributeOf(script, "type") ?? "")) continue;
    const text = script.childNodes.map(({ nodeValue }) => nodeValue ?? "").join("");
    const found = whole(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(text)?.[1]);
    if (found !== null) return found;
  }
  const times = named("time");
  const own = times.filter((time) => isWithin(time, "article"));
  const dates = new Set(
    (own.length > 0 ? own : times).map((time) => whole(attributeOf(time, "datetime") ?? undefined)),
  );
  dates.delete(null);
  // Several dates on a page are those of a list beside it as well.
  const [only] = dates;
  return dates.size === 1 ? (only ?? null) : null;
}

const whole = (text: string | undefined): number | null => (text ? (dateIn(text, null)?.at ?? null) : null);

function isWithin(node: HtmlNode, name: string): boolean {
  for (let here = node.parentNode; here; here = here.parentNode) if (here.nodeName === name) return true;
  return false;
}

/** A line that says a date and hardly anything else (“Astana, 5 May 2024”): the dateline of a statement. */
export function dateline(text: string, order: Order, language: string | null): FoundDate | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const looked = lines.length > 16 ? [...lines.slice(0, 8), ...lines.slice(-8)] : lines;
  for (const line of looked) {
    if (line.length > 70) continue;
    const found = dateIn(line, order, language);
    if (found && line.trim().length - found.printed.length <= 28) return found;
  }
  return null;
}
