import { markupWithout, readable } from "../html/readable.ts";
import { textOfHtml } from "../html/text-of-html.ts";
import { type HtmlNode, treeOf } from "../html/tree.ts";
import { dateIn } from "./date-in-text.ts";
import type { Layout } from "./layout.ts";
import { dateline, factsOf } from "./page-facts.ts";

export type Statement = {
  title: string | null;
  text: string;
  publishedAt: number | null;
  language: string | null;
  links: string[];
  media: ("image" | "video" | "audio" | "document")[];
  /** Documents the layout points at as the statement itself. */
  documents: string[];
  /** Fields of the layout that find nothing in this page. */
  missing: string[];
};

export type GivenPage = {
  url: string;
  html: string | null;
  /** Text of a PDF in place of a page, or of the one it leads to. */
  pdf: string | null;
  /** What the list says of it. */
  listed: { title: string | null; date: string | null };
  layout: Layout | null;
};

/** One statement's page, or its PDF: title, date, text. What neither page nor list says is null. */
export function readStatement(given: GivenPage): Statement {
  if (given.html === null) return readDocument(given);
  const read = readHtml(given, given.html);
  // The page leads to its statement as a document, which says more than the page around it.
  return given.pdf === null ? read : { ...read, text: given.pdf };
}

function readHtml({ url, listed, layout }: GivenPage, html: string): Statement {
  const tree = treeOf(html);
  const facts = factsOf(tree);
  const missing: string[] = [];
  const order = layout?.order ?? null;

  const markup = declaredMarkup(tree, layout);
  const own = markup === "" ? null : textOfHtml(markup, url);
  if (layout?.text && !own?.text) missing.push("statement");
  const body = own?.text ? own : textOfHtml(readable(tree, url) ?? "", url);

  const titled = listed.title ?? brief(layout?.title?.text(tree), 300);
  if (layout?.title && titled === null) missing.push("title");
  const dated = brief(layout?.date?.text(tree), 200);
  const fromLayout = dateIn(listed.date ?? "", order, facts.language) ?? dateIn(dated ?? "", order, facts.language);
  if (layout?.date && fromLayout === null && !listed.date && dated === null) missing.push("posted_date");
  const title = titled ?? facts.title;
  const documents = (layout?.documents?.select(tree) ?? []).flatMap(({ nodeValue }) => {
    const address = URL.parse(nodeValue?.trim() ?? "", url);
    return address && /^https?:$/.test(address.protocol) && nodeValue ? [address.href] : [];
  });
  return {
    title,
    text: body.text,
    publishedAt:
      fromLayout?.at ??
      facts.published ??
      dateline(body.text, order, facts.language)?.at ??
      dateIn(title ?? "", order, facts.language)?.at ??
      dateOfAddress(url),
    language: facts.language,
    links: body.links,
    media: body.media,
    documents: [...new Set(documents)],
    missing,
  };
}

/** The statement of a page as HTML, by its layout or as its article; null where none is found. */
export function statementHtml(html: string, url: string, layout: Layout | null): string | null {
  const tree = treeOf(html);
  const markup = declaredMarkup(tree, layout);
  return markup !== "" && textOfHtml(markup, url).text !== "" ? markup : readable(tree, url);
}

function declaredMarkup(tree: HtmlNode, layout: Layout | null): string {
  const declared = new Set(layout?.text?.select(tree) ?? []);
  return [...declared]
    .filter((node) => !isInside(node, declared))
    .map((node) => markupWithout(node, layout?.without ?? []))
    .join("\n");
}

function isInside(node: HtmlNode, others: ReadonlySet<HtmlNode>): boolean {
  for (let here = node.parentNode; here; here = here.parentNode) if (others.has(here)) return true;
  return false;
}

/** What a path finds in a whole page may be a list of others' titles or dates; then it says nothing of this one. */
const brief = (text: string | null | undefined, longest: number): string | null =>
  text && text.length <= longest ? text : null;

function readDocument({ url, pdf, listed, layout }: GivenPage): Statement {
  const text = pdf ?? "";
  const order = layout?.order ?? null;
  return {
    title: listed.title,
    text,
    publishedAt:
      dateIn(listed.date ?? "", order)?.at ??
      dateOfAddress(url) ??
      dateline(text.slice(0, 3000), order, null)?.at ??
      null,
    language: null,
    links: [],
    media: ["document"],
    documents: [],
    missing: [],
  };
}

/** A date written into an address, year first (“/2021/09/28/”, “2021-09-28-speech.pdf”). */
export function dateOfAddress(url: string): number | null {
  const path = decodeURI(URL.parse(url)?.pathname.replace(/%(?![0-9a-f]{2})/gi, "%25") ?? "");
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d{2})[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ?? [];
  return year === undefined ? null : (dateIn(`${year}-${month}-${day}`, null)?.at ?? null);
}
