import type { SourceProfile } from "../connector.ts";
import { type Json, record, text } from "../json.ts";
import { sourceProfile } from "../source-page.ts";
import type { Fediverse } from "./address.ts";
import { accountCounters, handleOf } from "./formats/status.ts";
import type { Server } from "./server.ts";

/** The account as its server describes it now. */
export function profileOf(account: Json, { domain }: Server, asked: Fediverse): SourceProfile {
  const handle = handleOf(account, domain);
  const moved = record(account.moved);
  const { followers = null, following = null, posts = null } = accountCounters(account);
  const isRenamed = handle?.toLowerCase().split("@")[0] !== asked.user.toLowerCase();
  return sourceProfile({
    id: text(account.uri) ?? text(account.url),
    handle,
    name: text(account.display_name),
    state: account.suspended === true ? "suspended" : moved ? "moved" : isRenamed ? "renamed" : "active",
    movedTo: moved ? handleOf(moved, domain) : null,
    counters: { followers, following, posts },
  });
}
