import { createHash } from "node:crypto";
import { constants, createReadStream, existsSync } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Check, Diagnosis } from "../../contract/doctor.ts";
import { duckVersion } from "../../store/corpus/duck-version.ts";
import { protectionOf } from "../../store/keys/master-key.ts";
import { hasFullText, type Inspection, inspectState } from "../../store/state/inspect.ts";
import { packageVersion } from "./version.ts";

/** Looks at the machine and the workspace without changing either; a workspace that is not there yet is no fault. */
export async function diagnose(folder: string, { deep }: { deep: boolean }): Promise<Diagnosis> {
  const workspace = resolve(folder);
  const checks = [
    nodeCheck(),
    fullTextCheck(),
    await duckCheck(),
    await diskCheck(workspace),
    await folderCheck(workspace),
  ];
  const database = join(workspace, "attache.db");
  if (existsSync(database)) checks.push(...(await stateChecks(workspace, database, deep)));
  return { ok: checks.every(({ state }) => state !== "fail"), version: packageVersion(), workspace, checks };
}

const check = (id: string, title: string, state: Check["state"], found: string, mend: string | null = null): Check => ({
  id,
  title,
  state,
  found,
  mend: state === "ok" ? null : mend,
});

function nodeCheck(): Check {
  const { node } = process.versions;
  const enough = Number(node.split(".")[0]) >= 24;
  return check("node", "Node", enough ? "ok" : "fail", node, "Install Node 24 or newer.");
}

function fullTextCheck(): Check {
  const there = hasFullText();
  return check(
    "full-text",
    "SQLite full text",
    there ? "ok" : "fail",
    there ? "FTS5" : "missing",
    "Use Node as nodejs.org ships it.",
  );
}

async function duckCheck(): Promise<Check> {
  try {
    return check("duckdb", "DuckDB", "ok", await duckVersion(tmpdir()));
  } catch (error) {
    return check(
      "duckdb",
      "DuckDB",
      "fail",
      messageOf(error),
      "Run “npm ci” again on this machine: its part for this system is missing.",
    );
  }
}

async function diskCheck(workspace: string): Promise<Check> {
  const { bavail, bsize } = await statfs(nearest(workspace));
  const free = bavail * bsize;
  const state = free < 200e6 ? "fail" : free < 2e9 ? "warn" : "ok";
  return check(
    "disk",
    "Free disk",
    state,
    `${(free / 1e9).toFixed(1)} GB`,
    "Make room, or move the workspace to a larger disk.",
  );
}

/** The folder itself, or the first one above that is there. */
function nearest(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

async function folderCheck(workspace: string): Promise<Check> {
  const place = nearest(workspace);
  try {
    await access(place, constants.W_OK);
  } catch {
    return check(
      "workspace",
      "Workspace",
      "fail",
      `${place} cannot be written`,
      "Change its owner, or choose another with --workspace.",
    );
  }
  if (!existsSync(join(workspace, "attache.db")))
    return check("workspace", "Workspace", "warn", `${workspace} is not there yet`, "“attache start” makes it.");
  return check("workspace", "Workspace", "ok", workspace);
}

async function stateChecks(workspace: string, database: string, deep: boolean): Promise<Check[]> {
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

function jobsCheck({ failedJobs, waitingJobs, runningBatches }: Inspection): Check {
  const [first] = failedJobs;
  if (first) {
    const found = `${failedJobs.length} failed, first ${first.kind} of ${first.subject}: ${first.error ?? "no reason kept"}`;
    return check("jobs", "Work", "warn", found, "“attache start” tries them again.");
  }
  const found = `${waitingJobs} stages to go, ${runningBatches} imports running`;
  return check("jobs", "Work", waitingJobs > 0 ? "warn" : "ok", found, "They go on while “attache start” runs.");
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
