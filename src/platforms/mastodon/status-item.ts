import type { SourceItem } from "../connector.ts";
import { type Json, records, text } from "../json.ts";
import { versionOf } from "../source-page.ts";
import type { Server } from "./server.ts";

/** One status, with what only this answer knows: the server's domain, the moment, and the addresses of answered posts. */
export function itemOf(
  status: Json,
  { domain }: Pick<Server, "domain">,
  at: number,
  beside: readonly Json[],
): SourceItem {
  const parent = text(status.in_reply_to_id);
  const uri = parent && text(beside.find(({ id }) => text(id) === parent)?.uri);
  const uris = parent && uri ? { uris: { [parent]: uri } } : {};
  const posted = Date.parse(text(status.created_at) ?? "");
  return {
    key: text(status.id) ?? "",
    at: Number.isNaN(posted) ? null : posted,
    version: versionOf(
      status.content,
      status.spoiler_text,
      records(status.media_attachments).map(({ id, description }) => [id, description]),
      status.edited_at,
    ),
    content: { ...status, __seen: { domain, at, ...uris } },
  };
}

/** Clocks of servers differ by minutes; a day ahead is a date nobody may take for the time of writing. */
const ahead = 86_400_000;

export function notesOf(statuses: readonly Json[], now: number): string[] {
  return statuses.flatMap(({ id, created_at }) => {
    const posted = Date.parse(text(created_at) ?? "");
    if (Number.isNaN(posted)) return [`status ${text(id)} has no date`];
    return posted > now + ahead ? [`status ${text(id)} is dated in the future (${text(created_at)})`] : [];
  });
}
