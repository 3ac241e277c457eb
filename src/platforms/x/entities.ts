import type { MappedPost } from "../../domain/post.ts";
import { mediaKind } from "../file/media-kind.ts";
import { type Json, record, records, text, texts } from "../json.ts";

export type Entities = Pick<MappedPost, "mentions" | "links" | "tags" | "media">;

/** What X's API v1.1 (and the page's own answers, which keep its shape) lists beside a text. */
export function entitiesOf(status: Json): Entities {
  const listed = record(status.entities);
  const attached = record(status.extended_entities)?.media ?? listed?.media;
  return {
    mentions: texts(listed?.user_mentions, "screen_name"),
    links: texts(listed?.urls, "expanded_url", "url"),
    tags: texts(listed?.hashtags, "text"),
    media:
      attached === undefined ? [] : records(attached).flatMap(({ type }) => mediaKind(text(type) ?? "photo") ?? []),
  };
}

export const unique = (values: string[]): string[] => (values.length > 1 ? [...new Set(values)] : values);
