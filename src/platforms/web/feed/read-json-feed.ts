import { at, isRecord, list, records, text as textAt, texts } from "../../json.ts";
import { lineOfHtml, textOfHtml } from "../html/text-of-html.ts";
import { w3cDate } from "./dates.ts";
import type { FeedEntry } from "./model.ts";
import { absolute, mediaOf } from "./read-rss.ts";

export const isJsonFeed = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && Array.isArray(value.items) && /jsonfeed\.org\/version/.test(String(value.version));

/** One item of JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function entryOfJsonFeed(item: unknown, document: string, language: string | null): FeedEntry {
  const html = textAt(at(item, "content_html"));
  const plain = textAt(at(item, "content_text")) ?? textAt(at(item, "summary"));
  const read = html === null ? null : textOfHtml(html, document);
  const link = textAt(at(item, "url")) ?? textAt(at(item, "external_url"));
  const printed = textAt(at(item, "date_published"));
  const publishedAt = printed === null ? null : w3cDate(printed).at;
  const updated = textAt(at(item, "date_modified"));
  const title = textAt(at(item, "title"));
  return {
    id: textAt(at(item, "id")),
    link: link === null ? null : absolute(link, document),
    title: title === null ? null : lineOfHtml(title.replace(/&/g, "&amp;").replace(/</g, "&lt;")) || null,
    html,
    text: read?.text || plain || "",
    publishedAt,
    updatedAt: updated === null ? null : w3cDate(updated).at,
    undated: publishedAt === null ? printed : null,
    language: textAt(at(item, "language")) ?? language,
    tags: list(at(item, "tags")).filter((tag) => typeof tag === "string"),
    links: read?.links ?? [],
    media: [
      ...(read?.media ?? []),
      ...records(at(item, "attachments")).flatMap((one) => mediaOf(textAt(one.mime_type), textAt(one.url))),
      ...(textAt(at(item, "image")) ? (["image"] as const) : []),
    ],
  };
}

/** Whether a list is one of WordPress's posts; one of them may be broken, and costs no other. */
export const isWordPress = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isWordPressPost);

export const isWordPressPost = (post: unknown): boolean =>
  isRecord(post) && "id" in post && isRecord(post.title) && "rendered" in post.title;

/** One post of WordPress's own interface (wp-json/wp/v2/posts). */
export function entryOfWordPress(post: unknown, document: string, language: string | null): FeedEntry {
  const html = textAt(at(post, "content.rendered")) ?? textAt(at(post, "excerpt.rendered"));
  const read = html === null ? null : textOfHtml(html, document);
  const link = textAt(at(post, "link"));
  const title = textAt(at(post, "title.rendered"));
  // `date` is by the site's own clock, whose zone is not told; only the other is a moment.
  const printed = textAt(at(post, "date_gmt"));
  const publishedAt = printed === null ? null : w3cDate(`${printed}Z`).at;
  const updated = textAt(at(post, "modified_gmt"));
  return {
    id: textAt(at(post, "guid.rendered")) ?? textAt(at(post, "id")),
    link: link === null ? null : absolute(link, document),
    title: title === null ? null : lineOfHtml(title) || null,
    html,
    text: read?.text ?? "",
    publishedAt,
    updatedAt: updated === null ? null : w3cDate(`${updated}Z`).at,
    undated: publishedAt === null ? (printed ?? textAt(at(post, "date"))) : null,
    language: textAt(at(post, "lang")) ?? language,
    tags: texts(at(post, "_embedded.wp:term.0"), "name"),
    links: read?.links ?? [],
    media: read?.media ?? [],
  };
}
