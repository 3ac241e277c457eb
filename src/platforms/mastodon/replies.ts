import { type CollectTask, SourceError, type SourcePage } from "../connector.ts";
import { count, type Json, record, records, text } from "../json.ts";
import { sourcePage } from "../source-page.ts";
import type { Server } from "./server.ts";
import { itemOf } from "./status-item.ts";

/** Answers to some statuses: a request for each that has any. */
export async function* repliesTo(
  server: Server,
  statuses: readonly Json[],
  { known }: CollectTask,
): AsyncGenerator<SourcePage, void, void> {
  for (const status of statuses) {
    const id = text(status.id) ?? "";
    if (!count(status.replies_count)) continue;
    try {
      const { json, fetchedAt } = await server.get(`/api/v1/statuses/${encodeURIComponent(id)}/context`);
      const answers = records(record(json)?.descendants);
      const all = [status, ...answers];
      const items = answers.map((answer) => itemOf(answer, server, fetchedAt, all)).filter(({ key }) => !known(key));
      if (items.length > 0) yield sourcePage({ items });
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.failure === "rate limited") throw cause;
      yield sourcePage({
        gaps: [
          { kind: "page", from: id, to: id, count: null, why: `the answers to it could not be had: ${cause.message}` },
        ],
      });
    }
  }
}
