import { SourceError, type SourceItem, type Web } from "../../connector.ts";
import { isLoginWall } from "../../login-wall.ts";
import { decode } from "../decode.ts";
import { plainAddress, versionOf } from "../feed/entry-key.ts";
import { type PageContent, siteOf } from "../web-item.ts";
import { statementIn } from "./format.ts";
import { pdfText } from "./pdf-text.ts";
import type { Listed } from "./read-list.ts";
import type { Statement } from "./read-page.ts";

export type FetchedPage = { item: SourceItem; statement: Statement; notes: string[] };

const largestKept = 1 << 20;

/** One statement's page as the collector takes it. The key is the address it is listed under, whatever it redirects to. */
export async function fetchPage(listed: Listed, layout: unknown, web: Web): Promise<FetchedPage> {
  const answer = await web.get(listed.url);
  const type = (answer.headers.get("content-type") ?? "").toLowerCase();
  const notes: string[] = [];
  let html: string | null = null;
  let pdf: string | null = null;
  if (isPdf(type, answer.body)) {
    pdf = await pdfText(answer.body);
    if (pdf === null) notes.push(`${listed.url}: the PDF holds no text that can be read (it may be a scan)`);
  } else if (type === "" || /html|xml|text\/plain/.test(type)) {
    const decoded = decode(answer.body, type);
    html = decoded.text.length > largestKept ? decoded.text.slice(0, largestKept) : decoded.text;
    if (decoded.fault) notes.push(`${listed.url}: ${decoded.fault.what}`);
  } else throw new SourceError("wrong type", `${listed.url} is “${type}”, neither a page nor a PDF`);

  const content: PageContent = {
    page: answer.url,
    key: plainAddress(listed.url),
    site: siteOf(listed.url),
    fetchedAt: answer.fetchedAt,
    html,
    pdf,
    listed: { title: listed.title, date: listed.date },
    layout: layout ?? null,
  };
  let statement = statementIn(content) ?? nothing(listed.title);
  if (html !== null && statement.text.length < 400) {
    if (isLoginWall(html, answer.url))
      throw new SourceError("login wall", `${listed.url} answered with a page to log in (or to prove to be human)`);
    // A page that only leads to the statement as a document.
    const document = await documentText(statement, web, notes);
    if (document !== null) {
      content.pdf = document;
      statement = { ...statement, text: document };
    }
  }
  for (const field of statement.missing)
    notes.push(`layout: “${field}” finds nothing in ${listed.url}; it was read without`);
  return {
    item: {
      key: content.key,
      at: statement.publishedAt,
      version: versionOf(statement.title, statement.text),
      content,
    },
    statement,
    notes,
  };
}

const isPdf = (type: string, body: Uint8Array): boolean =>
  type.includes("application/pdf") || Buffer.from(body.subarray(0, 5)).toString("latin1") === "%PDF-";

async function documentText({ documents }: Statement, web: Web, notes: string[]): Promise<string | null> {
  const [first] = documents;
  if (first === undefined) return null;
  try {
    const answer = await web.get(first);
    if (isPdf(answer.headers.get("content-type") ?? "", answer.body)) return await pdfText(answer.body);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    notes.push(`the document of the statement was not had: ${cause.message}`);
  }
  return null;
}

const nothing = (title: string | null): Statement => ({
  title,
  text: "",
  publishedAt: null,
  language: null,
  links: [],
  media: [],
  documents: [],
  missing: [],
});
