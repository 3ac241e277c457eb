import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { articleHtml } from "../platforms/web/article-html.ts";
import { safeHtml } from "../platforms/web/html/safe-html.ts";
import { loadKnownAccounts } from "../register/known-accounts.ts";
import type { Keys } from "../store/keys/keys.ts";
import { openRaw, rawFile } from "../store/raw/raw-files.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { findBatch } from "../store/state/queries/batches.ts";
import { openDoor } from "./door.ts";
import { findLiveFormat } from "./live/live-format.ts";

type Room = { state: StateDatabase; keys: Keys; workspace: string; study: { key: Uint8Array } };

/**
 * A collected statement with its paragraphs, lists and links, as HTML that may be shown; null where its raw is not kept, where it
 * came without HTML, or where the door had anything to hide in it: what stands behind the door is shown in no other way.
 */
export async function articleOf(
  room: Room,
  batch: string,
  { id, text }: { id: string; text: string },
): Promise<string | null> {
  const { state, keys, workspace, study } = room;
  const row = findBatch(state, batch);
  const format = row ? findLiveFormat(row.format) : null;
  if (!row || !format || !rawFile(state, batch)) return null;
  const map = format.bind({}, { account: null, importedAt: row.started_at });
  const door = openDoor({ known: loadKnownAccounts(state), key: study.key });
  for await (const line of linesOf(openRaw(state, keys, workspace, batch).content)) {
    const envelope = line.includes(JSON.stringify(id)) ? (JSON.parse(line) as { content?: unknown }) : null;
    const mapped = envelope && map(envelope);
    if (mapped?.kind !== "post" || mapped.post.id !== id) continue;
    const { post } = mapped;
    const admitted = door.admit(post);
    const isOpen = admitted.account !== null && admitted.text === post.text && sameLinks(admitted.links, post.links);
    // Another version of it may stand in the same batch.
    if (admitted.text !== text) continue;
    const article = isOpen ? articleHtml(envelope?.content) : null;
    return article && safeHtml(article.html, article.base);
  }
  return null;
}

const linesOf = (content: AsyncIterable<Uint8Array>): AsyncIterable<string> =>
  createInterface({ input: Readable.from(content, { objectMode: false }), crlfDelay: Number.POSITIVE_INFINITY });

const sameLinks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((link, at) => link === other[at]);
