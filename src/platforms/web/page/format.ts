import { type Mapped, post, reject } from "../../../domain/post.ts";
import type { ItemFormat } from "../../format.ts";
import { at, idText, isRecord, text } from "../../json.ts";
import { type Layout, LayoutError, layoutOf } from "./layout.ts";
import { readStatement, type Statement } from "./read-page.ts";

const fields = ["page", "key", "site", "fetchedAt", "html", "pdf", "listed", "layout"] as const;

/** Pages of statements as the collector keeps them: each as it came, with the layout it is read by. */
export const statementPages: ItemFormat = {
  id: "attache-statement-pages",
  title: "Pages of statements, as collected",
  version: "1",
  source: "https://github.com/qcri/DiplomaticPulse",
  example: "made by “attache collect”",
  container: "items",
  path: null,
  known: fields,
  required: ["page", "key"],
  nested: ["html|pdf"],
  recognise: ({ items }) =>
    items.length > 0 && items.every((item) => isRecord(item) && "page" in item && "listed" in item) ? 0.95 : 0,
  /** A layout mended since stands at the head, under “layout”, and takes the place of the one kept with the page. */
  bind: (head, context) => (item) => mapPage(item, context.account, head.layout),
};

function mapPage(item: unknown, account: string | null, mended: unknown): Mapped {
  const key = idText(at(item, "key"));
  const page = text(at(item, "page"));
  if (key === null || page === null) return reject("the page says neither its id nor its address");
  const read = statementIn(item, mended);
  if (!read) return reject("the kept page holds neither HTML nor the text of a document");
  if (read.text === "" && read.title === null) return reject("the page holds no statement that can be found");
  const seen = at(item, "fetchedAt");
  return {
    kind: "post",
    post: post({
      platform: "website",
      id: key,
      author: { id: null, handle: account ?? text(at(item, "site")), name: null, url: null, avatar: null },
      postedAt: read.publishedAt,
      text: read.text || read.title || "",
      title: read.title,
      url: page,
      kind: "statement",
      sourceLanguage: read.language,
      links: read.links,
      media: read.media,
      seenAt: typeof seen === "number" ? seen : null,
    }),
  };
}

/** A page just read by the connector is mapped next: reading it once is enough. */
const lately = new WeakMap<object, Statement>();

/** The statement of a kept page, by its layout; null where nothing of the page was kept. */
export function statementIn(item: unknown, mended?: unknown): Statement | null {
  if (!isRecord(item)) return null;
  const known = mended === undefined ? lately.get(item) : undefined;
  if (known) return known;
  const html = text(item.html);
  const pdf = text(item.pdf);
  if (html === null && pdf === null) return null;
  const statement = readStatement({
    url: text(item.page) ?? "",
    html,
    pdf,
    listed: { title: text(at(item, "listed.title")), date: text(at(item, "listed.date")) },
    layout: readLayout(mended ?? item.layout),
  });
  if (mended === undefined) lately.set(item, statement);
  return statement;
}

const layouts = new WeakMap<object, Layout | null>();

/** Null where there is none, or none that can be read: then the page is read without. */
export function readLayout(declared: unknown): Layout | null {
  if (!isRecord(declared)) return null;
  let layout = layouts.get(declared);
  if (layout === undefined) {
    layout = null;
    try {
      layout = layoutOf(declared);
    } catch (cause) {
      if (!(cause instanceof LayoutError)) throw cause;
    }
    layouts.set(declared, layout);
  }
  return layout;
}
