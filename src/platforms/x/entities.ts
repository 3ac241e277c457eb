import type { MappedPost } from "../../domain/post.ts";
import { mediaKind } from "../file/media-kind.ts";
import { at, firstText, type Json, records, text } from "../json.ts";

export type Entities = Pick<MappedPost, "mentions" | "links" | "tags" | "media">;

/** What X's API v1.1 (and the page's own answers, which keep its shape) lists beside a text. */
export function entitiesOf(status: Json): Entities {
  const mentions = records(at(status, "entities.user_mentions")).flatMap((user) => text(user.screen_name) ?? []);
  const links = records(at(status, "entities.urls")).flatMap((url) => firstText(url.expanded_url, url.url) ?? []);
  const tags = records(at(status, "entities.hashtags")).flatMap((tag) => text(tag.text) ?? []);
  const attached = records(at(status, "extended_entities.media"));
  const media = (attached.length > 0 ? attached : records(at(status, "entities.media"))).flatMap(
    ({ type }) => mediaKind(text(type) ?? "photo") ?? [],
  );
  return { mentions: unique(mentions), links: unique(links), tags: unique(tags), media };
}

export const unique = (values: string[]): string[] => (values.length > 1 ? [...new Set(values)] : values);
