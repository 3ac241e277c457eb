import { nobody } from "../../../domain/post.ts";
import type { ItemFormat } from "../../format.ts";
import { at, isRecord, records } from "../../json.ts";
import { fieldsSeen } from "../../likeness.ts";
import { statusPost } from "./status-v1.ts";

const known = [
  ...[
    "created_at",
    "id",
    "id_str",
    "text",
    "full_text",
    "truncated",
    "display_text_range",
    "entities",
    "extended_entities",
  ],
  ...["extended_tweet", "source", "in_reply_to_status_id", "in_reply_to_status_id_str", "in_reply_to_user_id"],
  ...["in_reply_to_user_id_str", "in_reply_to_screen_name", "user", "geo", "coordinates", "place", "contributors"],
  ...["retweeted_status", "is_quote_status", "quoted_status", "quoted_status_id", "quoted_status_id_str"],
  ...["quoted_status_permalink", "quote_count", "reply_count", "retweet_count", "favorite_count", "favorited"],
  ...["retweeted", "possibly_sensitive", "possibly_sensitive_appealable", "filter_level", "lang", "matching_rules"],
  ...["timestamp_ms", "scopes", "withheld_copyright", "withheld_in_countries", "withheld_scope", "metadata"],
  ...["contributorsIDs", "current_user_retweet", "card", "card_uri", "retweeted_status_id_str"],
];

/** X's API v1.1: an array of statuses or one a line, as twarc 1 and the streaming API wrote them. */
export const xV1: ItemFormat = {
  id: "x-v1",
  title: "X (Twitter) API v1.1 statuses",
  version: "1",
  source: "https://developer.x.com/en/docs/x-api/v1/data-dictionary/object-model/tweet",
  example: "JSON array or JSONL of twarc 1",
  container: "items",
  path: null,
  known,
  required: ["created_at", "user"],
  nested: ["id_str|id", "text|full_text"],
  expand: statusesOf,
  recognise({ items: given }) {
    const items = given.flatMap(statusesOf);
    const statuses = records(items).filter((item) => item.user && typeof at(item, "user") === "object");
    const seen = fieldsSeen(statuses);
    if (statuses.length === 0 || !seen.includes("created_at")) return 0;
    if (!seen.includes("text") && !seen.includes("full_text")) return 0;
    const shape = ["id_str", "entities", "retweet_count", "in_reply_to_status_id"].filter((name) =>
      seen.includes(name),
    );
    return (0.55 + 0.1 * shape.length) * (statuses.length / items.length);
  },
  bind: () => (item) => statusPost(item, nobody),
};

/** An answer of the search interface holds its statuses in a list. */
function statusesOf(item: unknown): unknown[] {
  return isRecord(item) && Array.isArray(item.statuses) ? item.statuses : [item];
}
