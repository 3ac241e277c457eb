import { type CollectTask, SourceError, type SourceProfile } from "../connector.ts";
import { type Json, records, text } from "../json.ts";
import { linksOf } from "../json-page.ts";
import { handleOf } from "./formats/status.ts";
import type { Server } from "./server.ts";

/** Pages of a list, eighty accounts each: lists longer than 20,000 are not worth the requests. */
const mostPages = 250;

/** Whom the account follows and who follows it, where the account shows it; null where the operator asked for neither. */
export async function relations(
  server: Server,
  account: Json,
  options: CollectTask["options"],
): Promise<Pick<SourceProfile, "follows" | "followers"> | null> {
  if (!options.follows && !options.followers) return null;
  const list = (which: "following" | "followers") =>
    account.hide_collections === true ? null : listOf(server, text(account.id) ?? "", which);
  return {
    follows: options.follows ? await list("following") : null,
    followers: options.followers ? await list("followers") : null,
  };
}

/** null where the server refuses the list, or where it could not be had to its end: half a list is no list. */
async function listOf(server: Server, id: string, which: "following" | "followers"): Promise<string[] | null> {
  const found: string[] = [];
  let path: string | null = `/api/v1/accounts/${encodeURIComponent(id)}/${which}?limit=80`;
  for (let page = 0; path !== null; page++) {
    if (page === mostPages) return null;
    try {
      const { json, headers } = await server.get(path);
      found.push(...records(json).flatMap((one) => handleOf(one, server.domain) ?? []));
      path = nextOf(headers.get("link"), server);
    } catch (cause) {
      if (cause instanceof SourceError) return null;
      throw cause;
    }
  }
  return found;
}

/** A token is sent along, so that a page elsewhere is none of ours. */
function nextOf(header: string | undefined, { origin }: Server): string | null {
  const next = linksOf(header).get("next");
  return next && URL.canParse(next) && new URL(next).origin === origin ? next : null;
}
