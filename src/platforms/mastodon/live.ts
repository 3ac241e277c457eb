import { baseOf } from "../base.ts";
import type { CollectTask, SourcePage, Stream } from "../connector.ts";
import { eventStream, type StreamEvent } from "../event-stream.ts";
import { isRecord, type Json, record, text } from "../json.ts";
import { sourcePage } from "../source-page.ts";
import type { Fediverse } from "./address.ts";
import { handleOf } from "./formats/status.ts";
import { accountAt, tokenFor, tokenKey } from "./server.ts";
import { itemOf } from "./status-item.ts";

/**
 * Statuses as a server sends them (server-sent events). Nobody can subscribe to one account: with a token it is the
 * stream of an account that follows it, else the server's public one, and all but the account's own are let go.
 */
export async function* liveStatuses(task: CollectTask, stream: Stream): AsyncGenerator<SourcePage, void, void> {
  const account = accountAt(task.address);
  const origin =
    typeof task.options.streaming === "string"
      ? task.options.streaming.replace(/^ws/, "http")
      : baseOf(task, account.origin);
  const token = tokenFor(account.host, task.keys.get(tokenKey));
  const path = token ? "user" : "public/local";
  const headers: Record<string, string> = {
    accept: "text/event-stream",
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  for await (const event of eventStream(stream.open(`${origin}/api/v1/streaming/${path}`, { headers }))) {
    const page = pageOf(event, account, task, stream.now());
    if (page) yield page;
  }
}

function pageOf(
  { event, data }: StreamEvent,
  account: Fediverse,
  { known }: CollectTask,
  now: number,
): SourcePage | null {
  if (event === "delete") return known(data) ? sourcePage({ gone: [data] }) : null;
  if (event !== "update" && event !== "status.update") return null;
  const status = statusIn(data);
  const handle = status && handleOf(record(status.account) ?? {}, account.host);
  if (handle?.toLowerCase() !== `${account.user}@${account.host}`.toLowerCase() || !status || !text(status.id))
    return null;
  const server = { domain: account.host };
  return sourcePage({ items: [itemOf(status, server, now, [])] });
}

function statusIn(data: string): Json | null {
  try {
    const read: unknown = JSON.parse(data);
    return isRecord(read) ? read : null;
  } catch {
    return null; // the next visit brings what the stream garbled
  }
}
