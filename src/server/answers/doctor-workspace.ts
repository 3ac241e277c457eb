import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Check } from "../../contract/doctor.ts";
import { protectionOf } from "../../store/keys/master-key.ts";
import { type Inspection, inspectState } from "../../store/state/inspect.ts";
import { check, messageOf } from "./doctor-check.ts";

/** Looks at a workspace that is there, without opening it for work. */
export async function stateChecks(workspace: string, database: string, deep: boolean): Promise<Check[]> {
  let found: Inspection;
  try {
    found = inspectState(database);
  } catch (error) {
    return [
      check(
        "state",
        "State database",
        "fail",
        messageOf(error),
        "Restore the newest backup: “attache restore BACKUP”.",
      ),
    ];
  }
  return [
    stateCheck(found),
    schemaCheck(found),
    await corpusCheck(workspace, found, deep),
    keysCheck(workspace),
    jobsCheck(found),
    setupCheck(found),
  ];
}

function stateCheck({ faults }: Inspection): Check {
  const found = faults.length === 0 ? "sound" : faults.join("; ");
  return check(
    "state",
    "State database",
    faults.length === 0 ? "ok" : "fail",
    found,
    "Restore the newest backup: “attache restore BACKUP”.",
  );
}

function schemaCheck({ schema, newestSchema }: Inspection): Check {
  const state = schema > newestSchema ? "fail" : schema < newestSchema ? "warn" : "ok";
  const mend =
    schema > newestSchema
      ? "Use the newer Attaché that wrote it."
      : "It is brought up when the workspace is next opened.";
  return check("schema", "Schema", state, `${schema} of ${newestSchema}`, mend);
}

async function corpusCheck(workspace: string, { files }: Inspection, deep: boolean): Promise<Check> {
  const faults: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    const fault = await fileFault(join(workspace, path), bytes, deep ? sha256 : null);
    if (fault) faults.push(`${path}: ${fault}`);
  }
  const shown = faults.slice(0, 3).join("; ") + (faults.length > 3 ? ` and ${faults.length - 3} more` : "");
  const sound = `${files.length} files ${deep ? "with the right content" : "of the right size"}`;
  const mend = "Restore the newest backup, or undo the batches of these files and import them again.";
  return check("corpus", "Corpus", faults.length === 0 ? "ok" : "fail", faults.length === 0 ? sound : shown, mend);
}

async function fileFault(path: string, bytes: number, sha256: string | null): Promise<string | null> {
  if (!existsSync(path)) return "missing";
  const { size } = await stat(path);
  if (size !== bytes) return `${size} bytes instead of ${bytes}`;
  if (sha256 === null) return null;
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex") === sha256 ? null : "other content than was written";
}

function keysCheck(workspace: string): Check {
  const there = existsSync(join(workspace, "keys"));
  const mend = "Pseudonyms of earlier imports cannot be continued without it; restore a backup made with --with-keys.";
  if (!there) return check("keys", "Keys", "warn", "no folder keys/", mend);
  const guarded = protectionOf(join(workspace, "keys"));
  const found = {
    passphrase: "present, under a passphrase",
    file: "present, guarded by the rights of their files only: ATTACHE_PASSPHRASE, set before a workspace's first start, seals them",
  };
  return check("keys", "Keys", "ok", guarded ? found[guarded] : "none made yet", mend);
}

function setupCheck({ posts, ownState }: Inspection): Check {
  const missing = [
    ...(ownState === null ? ["your own state is not chosen"] : []),
    ...(posts === 0 ? ["no post is here"] : []),
  ];
  const found = missing.length === 0 ? `the desk of ${ownState}, with posts` : missing.join(", ");
  const mend =
    "Choose your state (“attache settings --own KZ”, or the settings of the page); bring posts in with “attache import FILE”.";
  return check("setup", "What is missing", missing.length === 0 ? "ok" : "warn", found, mend);
}

function jobsCheck({ failedJobs, waitingJobs, runningBatches }: Inspection): Check {
  const [first] = failedJobs;
  if (first) {
    const found = `${failedJobs.length} failed, first ${first.kind} of ${first.subject}: ${first.error ?? "no reason kept"}`;
    return check("jobs", "Work", "warn", found, "“attache start” tries them again.");
  }
  const found = `${waitingJobs} stages to go, ${runningBatches} imports running`;
  return check("jobs", "Work", waitingJobs > 0 ? "warn" : "ok", found, "They go on while “attache start” runs.");
}
