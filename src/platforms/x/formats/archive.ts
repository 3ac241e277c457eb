import { nobody, reject } from "../../../domain/post.ts";
import type { ItemFormat } from "../../format.ts";
import { isRecord, type Json, record } from "../../json.ts";
import { statusPost } from "./status-v1.ts";
import { xV1 } from "./v1.ts";

/** The archive a user downloads: `tweets.js` (or `tweet.js`). It does not say whose it is, so --account has to. */
export const xArchive: ItemFormat = {
  id: "x-archive",
  title: "X (Twitter) archive of an account (tweets.js)",
  version: "1",
  source: "https://help.x.com/en/managing-your-account/how-to-download-your-x-archive",
  example: "data/tweets.js of the downloaded archive, imported with --account HANDLE",
  container: "items",
  path: null,
  known: ["tweet", "edit_info", "community_id_str", ...xV1.known],
  required: [],
  needsAccount: true,
  nested: ["tweet.id_str|id_str", "tweet.full_text|full_text|tweet.text|text", "tweet.created_at|created_at"],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const ours = items.filter((item) => {
      const status = inner(item);
      return (
        status !== null && !("user" in status) && "id_str" in status && "created_at" in status && "entities" in status
      );
    });
    return 0.97 * (ours.length / items.length);
  },
  bind(_head, { account }) {
    if (!account) return () => reject("the archive does not say whose it is; give the account's handle with --account");
    const owner = { ...nobody, handle: account.replace(/^@/, "") };
    return (item) => {
      const status = inner(item);
      return status ? statusPost(status, owner) : reject("no tweet in this entry of the archive");
    };
  },
};

const inner = (item: unknown): Json | null => (isRecord(item) ? (record(item.tweet) ?? item) : null);
