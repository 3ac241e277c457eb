import { DomHandler, DomUtils, Parser, type parseDocument } from "htmlparser2";

export type Markup = ReturnType<typeof parseDocument>["children"][number] | ReturnType<typeof parseDocument>;
export type Tag = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** The reader keeps a list of open tags that slows down with its length; what is nested deeper is no text of anybody's. */
const deepest = 1000;

/** Reads markup as leniently as a browser does; it ends where the nesting loses all measure. */
export function parseHtml(html: string): Markup {
  const handler = new DomHandler();
  let depth = 0;
  const parser: Parser = new Parser({
    onparserinit: (own) => handler.onparserinit(own),
    onopentag(name, attributes) {
      handler.onopentag(name, attributes);
      if (++depth > deepest) parser.pause();
    },
    onclosetag() {
      depth--;
      handler.onclosetag();
    },
    ontext: (data) => handler.ontext(data),
    oncomment: (data) => handler.oncomment(data),
    oncommentend: () => handler.oncommentend(),
    oncdatastart: () => handler.oncdatastart(),
    oncdataend: () => handler.oncdataend(),
    onprocessinginstruction: (name, data) => handler.onprocessinginstruction(name, data),
  });
  parser.write(html);
  if (depth <= deepest) parser.end();
  return handler.root;
}

export const hasClass = (tag: Tag, name: string): boolean => classesOf(tag).includes(name);

export const classesOf = (tag: Tag): string[] => (tag.attribs.class ?? "").split(/\s+/).filter(Boolean);

/** Tags with a class, in the order of the page. */
export const byClass = (within: Markup, name: string): Tag[] =>
  DomUtils.findAll((tag) => hasClass(tag, name), DomUtils.getChildren(within));

export const firstByClass = (within: Markup, name: string): Tag | null =>
  DomUtils.findOne((tag) => hasClass(tag, name), DomUtils.getChildren(within)) ?? null;

export const byName = (within: Markup, name: string): Tag[] =>
  DomUtils.findAll((tag) => tag.name === name, DomUtils.getChildren(within));

export const attribute = (tag: Tag | null, name: string): string | null => tag?.attribs[name] || null;

export const outerHtml = (tag: Tag): string => DomUtils.getOuterHTML(tag);

const blocks = new Set(["p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** Text as a reader sees it: a line break where the page has one, an empty line between paragraphs. */
export function plainText(within: Markup | null): string {
  const pieces: string[] = [];
  const waiting: (Markup | string)[] = within ? [within] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") pieces.push(next);
    else if ("data" in next) pieces.push(next.type === "text" ? next.data.replace(/[\t\n\r ]+/g, " ") : "");
    else {
      const name = "name" in next ? next.name : "";
      if (name === "script" || name === "style") continue;
      const gap = name === "br" || name === "li" ? "\n" : blocks.has(name) ? "\n\n" : "";
      pieces.push(gap);
      if (name !== "br") waiting.push(gap);
      for (let child = next.children.length - 1; child >= 0; child--) waiting.push(next.children[child] as Markup);
    }
  }
  return pieces
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
