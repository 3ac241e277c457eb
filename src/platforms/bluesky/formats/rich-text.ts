import type { MappedPost } from "../../../domain/post.ts";
import { mediaKind } from "../../file/media-kind.ts";
import { type Json, list, record, records, text, texts } from "../../json.ts";
import { recordPlace } from "../at-uri.ts";

export type RichText = Pick<MappedPost, "mentions" | "links" | "tags" | "media"> & { quoted: string | null };

/** What a post's record marks in its text and carries beside it. A mention that is not marked reaches nobody there. */
export function richText(post: Json): RichText {
  const bytes = Buffer.from(text(post.text) ?? "");
  const features = records(post.facets).flatMap((facet) =>
    records(facet.features).map((feature) => ({ feature, printed: printed(bytes, record(facet.index)) })),
  );
  // Raw reduced to registered accounts may have lost the type of a feature; its field tells it as well.
  const marked = (type: "mention" | "link" | "tag", field: string) =>
    features.filter(({ feature }) =>
      feature.$type === undefined ? field in feature : feature.$type === `app.bsky.richtext.facet#${type}`,
    );
  const { links, media, quoted } = embedded(record(post.embed));
  return {
    mentions: unique(marked("mention", "did").map((one) => handleIn(one.printed) ?? text(one.feature.did))),
    links: unique([...marked("link", "uri").map(({ feature }) => text(feature.uri)), ...links]),
    tags: unique([...marked("tag", "tag").map(({ feature }) => text(feature.tag)), ...list(post.tags).map(text)]),
    media,
    quoted,
  };
}

const unique = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];

/** Facets count bytes of UTF-8, not letters. */
function printed(bytes: Buffer, index: Json | null): string {
  const { byteStart, byteEnd } = index ?? {};
  return typeof byteStart === "number" && typeof byteEnd === "number" ? bytes.toString("utf8", byteStart, byteEnd) : "";
}

const handleIn = (printed: string): string | null => /^@((?:[\w-]+\.)+[a-z]{2,})$/i.exec(printed)?.[1] ?? null;

/** Pictures, films, the page shown as a card, and the post quoted; a quotation may carry media of its own. */
function embedded(embed: Json | null): { links: string[]; media: MappedPost["media"]; quoted: string | null } {
  const type = text(embed?.$type) ?? "";
  if (embed && type === "app.bsky.embed.recordWithMedia") {
    const inner = embedded(record(embed.media));
    return { ...inner, quoted: quotedIn(record(embed.record)) };
  }
  return {
    links: type === "app.bsky.embed.external" ? texts([embed?.external], "uri") : [],
    media: mediaIn(type, embed ?? {}),
    quoted: type === "app.bsky.embed.record" ? quotedIn(embed) : null,
  };
}

function mediaIn(type: string, embed: Json): MappedPost["media"] {
  if (type === "app.bsky.embed.video") return ["video"];
  if (type !== "app.bsky.embed.images") return [];
  return records(embed.images).flatMap(() => mediaKind("image") ?? []);
}

/** Lists, feeds and starter packs may be embedded too; only a post is quoted. */
function quotedIn(embed: Json | null): string | null {
  const uri = text(record(embed?.record)?.uri);
  return uri !== null && recordPlace(uri)?.collection === "app.bsky.feed.post" ? uri : null;
}
