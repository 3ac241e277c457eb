import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AttacheError, ConflictError, UsageError } from "../../domain/errors.ts";
import type { StateDatabase } from "../state/database.ts";
import { shred, writeOnce } from "./durable-file.ts";
import { masterKey, type Protection, protectionOf } from "./master-key.ts";
import { seal, unseal } from "./seal.ts";

/** The study everything belongs to until another is named. */
export const defaultStudy = "workspace";

export type Keys = {
  /** Key of the study's pseudonyms, made on first use; an ended study has none. */
  pseudonymKey(study: string): Buffer;
  /** Seals what may name private people (a data key of whole raw): worthless once the study has ended. */
  sealForStudy(study: string, purpose: string, plain: Uint8Array): Buffer;
  unsealForStudy(study: string, purpose: string, sealed: Uint8Array): Buffer;
  /** Seals what names registered accounts only, and outlives every study. */
  sealForWorkspace(purpose: string, plain: Uint8Array): Buffer;
  unsealForWorkspace(purpose: string, sealed: Uint8Array): Buffer;
  /** Destroys a study's key for good: its pseudonyms can never be made again, its whole raw never be read. */
  destroy(study: string, at: number): void;
  /** null: no key has been made yet. */
  protection(): Protection | null;
};

/** Keys of a workspace: `folder` holds one file a study, each sealed under the workspace's own key. */
export function openKeys(folder: string, state: StateDatabase, passphrase: string | null, now: () => number): Keys {
  let master: Buffer | null = null;
  const secrets = new Map<string, Buffer>();
  const workspaceKey = (): Buffer => {
    master ??= masterKey(folder, passphrase);
    return master;
  };
  const derived = (study: string, use: string): Buffer =>
    Buffer.from(hkdfSync("sha256", secretOf(study), "", `attache ${use}`, 32));

  const secretOf = (study: string): Buffer => {
    // Asked of the database each time, for another process may have ended the study.
    const row = state.raw.prepare("select ended_at, mark from studies where id = ?").get(study);
    if (row && row.ended_at !== null)
      throw new ConflictError(`The study “${study}” has ended and its key is destroyed. Import into another study.`);
    const held = secrets.get(study);
    if (held) return held;
    const path = pathOf(folder, study);
    if (row && !existsSync(path))
      throw new AttacheError(
        `The key of the study “${study}” is missing (${path}). A backup leaves keys out unless asked: copy the folder keys/ of the old workspace here, or end the study; imports then go into a new one.`,
      );
    const sealed = existsSync(path)
      ? readFileSync(path)
      : writeOnce(path, seal(workspaceKey(), `study ${study}`, randomBytes(32)));
    const secret = unseal(workspaceKey(), `study ${study}`, sealed);
    const mark = createHmac("sha256", secret).update("attache study").digest("base64").slice(0, 22);
    state.raw.prepare("insert or ignore into studies values (?, ?, null, ?)").run(study, now(), mark);
    if (row && row.mark !== mark)
      throw new AttacheError(
        `${path} is not the key this workspace began the study “${study}” with. Put the old one back.`,
      );
    secrets.set(study, secret);
    return secret;
  };

  return {
    pseudonymKey: (study) => derived(study, "pseudonyms"),
    sealForStudy: (study, purpose, plain) => seal(derived(study, "raw"), purpose, plain),
    unsealForStudy: (study, purpose, sealed) => unseal(derived(study, "raw"), purpose, sealed),
    sealForWorkspace: (purpose, plain) => seal(workspaceKey(), purpose, plain),
    unsealForWorkspace: (purpose, sealed) => unseal(workspaceKey(), purpose, sealed),
    protection: () => protectionOf(folder),
    destroy(study, at) {
      const path = pathOf(folder, study);
      // The row first: after a crash in between nobody makes a new key, and a second call removes the file.
      state.raw.prepare("update studies set ended_at = coalesce(ended_at, ?) where id = ?").run(at, study);
      secrets.get(study)?.fill(0);
      secrets.delete(study);
      if (existsSync(path)) shred(path);
    },
  };
}

function pathOf(folder: string, study: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(study))
    throw new UsageError(`“${study}” is no name for a study: use up to 40 lower-case letters, digits and dashes.`);
  return join(folder, `study-${study}.key`);
}
