import { type CollectTask, SourceError, type SourcePage, type Web } from "../connector.ts";
import type { Json } from "../json.ts";
import { text } from "../json.ts";
import { sourcePage } from "../source-page.ts";
import { repliesTo } from "./replies.ts";
import { checkedStatus, type Server, statusesOf } from "./server.ts";
import { itemOf } from "./status-item.ts";

/** How many statuses may be asked for at once. */
const atOnce = 20;

/** Statuses asked for again; servers from 4.3 on answer for twenty at once, older ones for each. */
export async function* revisited(server: Server, task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const { revisit, options } = task;
  for (let from = 0; from < revisit.length; from += atOnce) {
    const asked = revisit.slice(from, from + atOnce);
    const found = (await together(server, asked)) ?? (await oneByOne(server, asked));
    const there = new Set(found.map(({ id }) => text(id)));
    yield sourcePage({
      items: found.map((status) => itemOf(status, server, web.now(), found)),
      gone: asked.filter((id) => !there.has(id)),
    });
    if (options.replies) yield* repliesTo(server, found, task);
  }
}

async function together(server: Server, ids: readonly string[]): Promise<Json[] | null> {
  const query = new URLSearchParams(ids.map((id) => ["id[]", id]));
  try {
    return statusesOf((await server.get(`/api/v1/statuses?${query}`)).json, server);
  } catch (cause) {
    if (
      cause instanceof SourceError &&
      (cause.failure === "not found" || cause.failure === "wrong type" || cause.failure === "unreadable")
    )
      return null;
    throw cause;
  }
}

/** 404 and 410 mean deleted; any other failure says nothing of the status and ends the round. */
async function oneByOne(server: Server, ids: readonly string[]): Promise<Json[]> {
  const found: Json[] = [];
  for (const id of ids)
    try {
      found.push(checkedStatus((await server.get(`/api/v1/statuses/${encodeURIComponent(id)}`)).json, server));
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.failure !== "not found") throw cause;
    }
  return found;
}
