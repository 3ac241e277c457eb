import { type Mapped, type MappedPost, nobody, type PostRef, post, reject } from "../../domain/post.ts";
import { tellings } from "../../domain/telling.ts";
import { linksIn, tagsIn } from "../../domain/text.ts";
import { merged } from "../file/mapper.ts";
import type { ItemFormat } from "../format.ts";
import { at, count, idText, isRecord, type Json, record, records, text } from "../json.ts";

/**
 * Posts of a wall as VK's API gives them, with a note of ours (`__seen`): the moment, and the names of those whose
 * numbers the post holds, which the API lists beside the posts.
 */
export const vkWall: ItemFormat = {
  id: "vk-wall",
  title: "VK: posts of a wall",
  version: "1",
  source: "https://dev.vk.com/reference/objects/post",
  example: "kept raw of a live VK source",
  container: "items",
  path: null,
  known: [
    ...[
      "inner_type",
      "access_key",
      "is_deleted",
      "deleted_reason",
      "deleted_details",
      "attachments",
      "copyright",
      "date",
    ],
    ...[
      "edited",
      "from_id",
      "geo",
      "id",
      "is_archived",
      "is_favorite",
      "likes",
      "owner_id",
      "post_id",
      "parents_stack",
    ],
    ...["post_source", "post_type", "reposts", "signer_id", "text", "views", "copy_history", "can_edit", "created_by"],
    ...[
      "can_delete",
      "can_pin",
      "donut",
      "is_pinned",
      "comments",
      "marked_as_ads",
      "topic_id",
      "short_text_rate",
      "hash",
    ],
    ...[
      "type",
      "feedback",
      "to_id",
      "carousel_offset",
      "zoom_text",
      "compact_attachments_before_cut",
      "reply_owner_id",
    ],
    ...["reply_post_id", "donut_miniapp_url", "track_code", "ads_easy_promote", "push_subscription", "reaction_set_id"],
    ...["reactions", "suggest_subscribe", "__seen"],
  ],
  tells: tellings,
  required: ["id", "owner_id", "text"],
  expected: ["date", "from_id", "likes", "reposts", "comments"],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const marks = ["owner_id", "from_id", "post_type", "text", "date"];
    const ours = items.filter((item) => isRecord(item) && marks.every((name) => name in item));
    return 0.9 * (ours.length / items.length);
  },
  bind: () => (item) => (isRecord(item) ? wallPost(item) : reject("not a JSON object")),
};

function wallPost(item: Json): Mapped {
  const id = idOf(item);
  if (!id) return reject("no “owner_id” or no “id”");
  if (item.is_deleted === true) return reject("deleted at VK");
  const names = record(at(item, "__seen.names")) ?? {};
  const passedOn = records(item.copy_history)[0];
  const own = readable(text(item.text) ?? "");
  const repostOf = passedOn && own === "" ? refTo(passedOn, names) : null;
  const replyTo = answered(item);
  const body = own === "" && passedOn ? readable(text(passedOn.text) ?? "") : own;
  const attached = [...records(item.attachments), ...(repostOf ? records(passedOn?.attachments) : [])];
  const asked = attached.flatMap(({ poll }) => text(record(poll)?.question) ?? []);
  const author = idText(item.from_id) ?? idText(item.owner_id);
  return {
    kind: "post",
    post: post({
      platform: "vkontakte",
      id,
      author: { ...nobody, id: author, ...namesOf(author, names) },
      postedAt: typeof item.date === "number" ? item.date * 1000 : null,
      text: body === "" ? asked.join("\n") : body,
      url: `https://vk.com/wall${id}`,
      kind: repostOf ? "repost" : replyTo ? "reply" : passedOn ? "quote" : "original",
      replyTo,
      repostOf,
      quoteOf: passedOn && !repostOf ? refTo(passedOn, names) : null,
      mentions: mentionsOf(text(item.text) ?? ""),
      links: merged(
        linksIn(body),
        attached.flatMap(({ link }) => text(record(link)?.url) ?? []),
      ),
      tags: tagsIn(body),
      media: attached.flatMap(mediumOf),
      counters: repostOf
        ? {}
        : {
            likes: count(at(item, "likes.count")),
            reposts: count(at(item, "reposts.count")),
            replies: count(at(item, "comments.count")),
            views: count(at(item, "views.count")),
          },
      seenAt: count(at(item, "__seen.at")),
    }),
  };
}

/** “OWNER_POST”, a community's number being negative. */
export function idOf(item: Json): string | null {
  const [owner, own] = [idText(item.owner_id), idText(item.id)];
  return owner && own ? `${owner}_${own}` : null;
}

function namesOf(id: string | null, names: Json): { handle: string | null; name: string | null } {
  const found = record(names[id ?? ""]);
  return { handle: text(found?.handle), name: text(found?.name) };
}

function refTo(item: Json, names: Json): PostRef {
  const { handle, name } = namesOf(idText(item.owner_id), names);
  return { id: idOf(item), handle, name };
}

function answered(item: Json): PostRef | null {
  if (item.post_type !== "reply") return null;
  const [owner, parent] = [idText(item.owner_id), idText(item.post_id)];
  return owner && parent ? { id: `${owner}_${parent}`, handle: null } : null;
}

const marked = /\[((?:id|club|public|event)\d+|[a-z][\w.]{2,})(?::[^|\]]*)?\|([^\]]*)\]/gi;

/** VK writes “[id1|A. Person]”: a community keeps its name, a person is left the number alone. */
const readable = (printed: string): string =>
  printed.replace(marked, (_, who: string, name: string) =>
    /^(club|public|event)/i.test(who) ? `${name} (@${who})` : `@${who}`,
  );

const mentionsOf = (printed: string): string[] => [
  ...new Set([...printed.matchAll(marked)].map(([, who = ""]) => who)),
];

const kinds: Record<string, MappedPost["media"][number]> = {
  photo: "image",
  posted_photo: "image",
  photos_list: "image",
  album: "image",
  graffiti: "image",
  sticker: "image",
  video: "video",
  clip: "video",
  video_playlist: "video",
  audio: "audio",
  audio_playlist: "audio",
  podcast: "audio",
  doc: "document",
};

function mediumOf({ type }: Json): MappedPost["media"] {
  const kind = kinds[text(type) ?? ""];
  return kind ? [kind] : [];
}
