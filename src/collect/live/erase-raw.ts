import { join } from "node:path";
import { takeLease } from "../../jobs/lease.ts";
import type { Connector } from "../../platforms/connector.ts";
import { connectors } from "../../platforms/connectors.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { Keys } from "../../store/keys/keys.ts";
import { openRaw, rawFile, rewriteRaw, shredRaw } from "../../store/raw/raw-files.ts";
import { createRawWriter } from "../../store/raw/vault.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { openDoor } from "../door.ts";
import { findLiveFormat, isLiveFormat } from "./live-format.ts";

export type EraseRawRoom = {
  state: StateDatabase;
  keys: Keys;
  workspace: string;
  known(): KnownAccounts;
  /** Reduces a batch's raw to registered accounts' records before its time. */
  reduce(batch: string): Promise<void>;
  now: () => number;
};

/**
 * Takes posts out of the raw of a batch. Of what was collected exactly their lines are emptied, so that all others keep
 * their numbers; raw of a file is reduced to registered accounts at once, for its layout may hold a post in many places.
 */
export async function eraseFromRaw(
  room: EraseRawRoom,
  batch: string,
  posts: readonly { platform: string; post: string }[],
  among: readonly Connector[] = connectors,
): Promise<void> {
  const { state } = room;
  const row = rawFile(state, batch);
  const format = findBatch(state, batch)?.format ?? "";
  // Reduced raw holds registered accounts alone.
  if (row?.state !== "whole") return;
  if (!isLiveFormat(format)) return room.reduce(batch);
  const lease = await takeLease(state, `import:${batch}`);
  try {
    await rewrite(room, { batch, study: row.study, path: row.path, format }, posts, among);
  } finally {
    lease.release();
  }
}

type Kept = { batch: string; study: string; path: string; format: string };

async function rewrite(
  room: EraseRawRoom,
  { batch, study, path, format: id }: Kept,
  posts: readonly { platform: string; post: string }[],
  among: readonly Connector[],
): Promise<void> {
  const { state, keys, workspace } = room;
  const format = findLiveFormat(id, among);
  // The connector has left the program: nobody can tell which line is whose.
  if (!format) return room.reduce(batch);
  const map = format.bind({}, { account: null, importedAt: 0 });
  const door = openDoor({ known: room.known(), key: keys.pseudonymKey(study) });
  const erased = new Set(posts.map(({ platform, post }) => `${platform}\n${post}`));
  const isErased = (line: string): boolean => {
    if (line.trim() === "") return false;
    try {
      const item: unknown = JSON.parse(line);
      for (const part of format.expand?.(item) ?? [item]) {
        const mapped = map(part);
        if (mapped.kind === "post") {
          const { platform, id: post, account } = door.admit(mapped.post);
          if (account === null && erased.has(`${platform}\n${post}`)) return true;
        }
      }
    } catch {
      // A line that cannot be mapped never became a post, so it is none of these.
    }
    return false;
  };
  const writer = await createRawWriter(join(workspace, "raw"), `${batch}-erased-${room.now()}`);
  try {
    const { content } = openRaw(state, keys, workspace, batch);
    for await (const line of linesOf(content)) await writer.write(Buffer.from(isErased(line) ? "\n" : `${line}\n`));
  } catch (cause) {
    await writer.abort();
    throw cause;
  }
  const file = await writer.finish();
  state.transact(() => rewriteRaw(state, keys, workspace, { batch, study, file }));
  shredRaw(state, workspace, path);
}

async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const part of content) {
    rest = Buffer.concat([rest, part]);
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield rest.toString("utf8", from, end);
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) yield rest.toString("utf8");
}
