import { SourceError, type SourceProfile } from "../connector.ts";
import { count, isRecord, type Json, record, records, text } from "../json.ts";
import { sourceProfile } from "../source-page.ts";
import type { Api } from "./api.ts";

export type XAccount = { id: string; profile: SourceProfile; refusal: SourceError | null };

const one = { posts: 0, users: 1, media: 0 };
const fields = { "user.fields": "name,username,public_metrics,protected,profile_image_url,url" };

/** By its number where it was met before, since the number outlives the name. */
export async function accountOf(api: Api, address: string, known: string | null): Promise<XAccount> {
  const asked = address.split("/").at(-1) ?? "";
  const path = known === null ? `users/by/username/${encodeURIComponent(asked)}` : `users/${encodeURIComponent(known)}`;
  const { json } = await api.get(path, fields, one).catch((cause: unknown) => {
    // Some of X's servers answer 404 for what others put into “errors”.
    if (cause instanceof SourceError && cause.failure === "not found")
      return { json: { errors: [{ title: "Not Found Error" }] } as Json };
    throw cause;
  });
  if (!isRecord(json.data)) return missing(asked, known, json);
  const { id, username, name, protected: isProtected, public_metrics } = json.data;
  const number = text(id);
  if (number === null) throw new SourceError("unreadable", "changed layout: X describes an account without “id”");
  const metrics = record(public_metrics) ?? {};
  const handle = text(username);
  return {
    id: number,
    refusal:
      isProtected === true
        ? new SourceError("forbidden", `@${handle} is protected: only those it admits may read its posts`)
        : null,
    profile: sourceProfile({
      id: number,
      handle,
      name: text(name),
      state: handle !== null && handle.toLowerCase() !== asked.toLowerCase() ? "renamed" : "active",
      counters: {
        followers: count(metrics.followers_count),
        following: count(metrics.following_count),
        posts: count(metrics.tweet_count),
      },
    }),
  };
}

/** X tells a suspended account from one that is not there by the words of its refusal. */
function missing(asked: string, id: string | null, json: Json): XAccount {
  const said = records(json.errors)
    .map(({ title, detail }) => `${text(title) ?? ""} ${text(detail) ?? ""}`)
    .join(" ");
  if (said === "") throw new SourceError("unreadable", "changed layout: X describes no account and gives no reason");
  const isSuspended = /suspended/i.test(said);
  return {
    id: id ?? "",
    refusal: new SourceError(
      isSuspended ? "forbidden" : "not found",
      isSuspended ? `X has suspended @${asked}` : `X knows no account @${asked}: renamed, deleted or never there`,
    ),
    profile: sourceProfile({ id, handle: asked, state: isSuspended ? "suspended" : "gone" }),
  };
}
