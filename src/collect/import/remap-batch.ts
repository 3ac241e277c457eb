import { ConflictError } from "../../domain/errors.ts";
import { tryLease } from "../../jobs/lease.ts";
import type { Keys } from "../../store/keys/keys.ts";
import { rawFile } from "../../store/raw/raw-files.ts";
import { closeUnreadable } from "../live/close-unreadable.ts";
import { explained } from "./explain.ts";
import { bringIn, type ImportResult, type ImportRoom, type Watch } from "./import-file.ts";
import { checkedDrift, knownFormat } from "./known-format.ts";
import { reopenRaw } from "./raw-again.ts";

/**
 * Maps the kept raw of a batch again, with today's mapper and today's register: an account registered since gets its name.
 * The old rows leave in the transaction that brings the new ones. Needs the whole raw: after the retention only
 * registered accounts' records are left, and mapping those alone would lose everybody else's posts.
 */
export async function remapBatch(
  room: ImportRoom & { keys: Keys },
  id: string,
  watch: Watch = {},
): Promise<ImportResult> {
  const { state, keys } = room;
  const { batch, examined, options } = await reopenRaw(room, id);
  const raw = rawFile(state, id);
  if (raw?.state !== "whole")
    throw new ConflictError(
      `The raw of ${id} is past its retention: only registered accounts' records are left of it. Import the file again to map it anew.`,
    );
  const lease = tryLease(state, `import:${id}`);
  if (!lease) throw new ConflictError(`The batch ${id} is being worked on. Try again when that has ended.`);
  try {
    const format = knownFormat(examined);
    const drift = checkedDrift(examined, format);
    const task = {
      examined,
      format,
      drift,
      options,
      batch,
      started: room.now(),
      importedAt: batch.started_at,
      raw: null,
    };
    // Its pseudonyms are those of the study it came into, whichever is the present one.
    const study = { id: batch.study, key: keys.pseudonymKey(batch.study) };
    const result = await bringIn({ ...room, study }, task, watch);
    if (result.rejected === 0) closeUnreadable(state, batch.format, room.now());
    return result;
  } catch (cause) {
    throw explained(cause, `the raw of ${id}`, watch.signal);
  } finally {
    lease.release();
  }
}
