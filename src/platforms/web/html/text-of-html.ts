import { Parser } from "htmlparser2";

export type HtmlText = {
  text: string;
  links: string[];
  media: ("image" | "video" | "audio" | "document")[];
};

const blocks = new Set(
  "address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const silent = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "iframe",
  "object",
  "svg",
  "math",
  "select",
]);
const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const documents = /\.(pdf|docx?|odt|rtf)([?#]|$)/i;

/** Readable text of a piece of HTML with a line a paragraph, and what it links to; nothing in it is fetched or run. */
export function textOfHtml(html: string, base: string | null): HtmlText {
  const found: HtmlText = { text: "", links: [], media: [] };
  if (!html.includes("<") && !html.includes("&")) return { ...found, text: tidy(html) };
  const parts: string[] = [];
  let muted = 0;
  let pre = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // Nested without end: what was read until here has to do.
        if (++depth > 2_000) parser.pause();
        if (silent.has(name)) muted++;
        if (name === "pre") pre++;
        if (muted > 0) return;
        if (blocks.has(name)) parts.push("\n");
        if (name === "p") parts.push("\n");
        if (name === "td" || name === "th") parts.push("\t");
        if (name === "a" && attributes.href) addLink(found, attributes.href, base);
        if (name === "img" && isPicture(attributes)) found.media.push("image");
        if (name === "video" || name === "audio") found.media.push(name);
      },
      ontext(data) {
        if (muted === 0) parts.push(pre > 0 ? data : data.replace(/\s+/g, " "));
      },
      onclosetag(name) {
        depth--;
        if (silent.has(name)) muted = Math.max(0, muted - 1);
        if (name === "pre") pre = Math.max(0, pre - 1);
        if (muted === 0 && blocks.has(name) && !voids.has(name)) parts.push("\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return { ...found, text: tidy(parts.join("")) };
}

/** The same of a title: one line. */
export const lineOfHtml = (html: string): string => textOfHtml(html, null).text.replace(/\s+/g, " ").trim();

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function addLink(found: HtmlText, href: string, base: string | null): void {
  const url = URL.parse(href.trim(), base ?? undefined);
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return;
  if (!found.links.includes(url.href) && found.links.length < 500) found.links.push(url.href);
  if (documents.test(url.pathname)) found.media.push("document");
}

/** A picture of a pixel counts readers; it shows nothing. */
const isPicture = ({ width, height, src }: Record<string, string | undefined>): boolean =>
  Boolean(src) && !(/^[01](px)?$/.test(width ?? "") || /^[01](px)?$/.test(height ?? ""));
