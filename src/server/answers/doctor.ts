import { constants, existsSync } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Check, Diagnosis } from "../../contract/doctor.ts";
import { duckVersion } from "../../store/corpus/duck-version.ts";
import { hasFullText } from "../../store/state/inspect.ts";
import { webFolder } from "../web-files.ts";
import { check, messageOf } from "./doctor-check.ts";
import { stateChecks } from "./doctor-workspace.ts";
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
    pageCheck(),
  ];
  const database = join(workspace, "attache.db");
  if (existsSync(database)) checks.push(...(await stateChecks(workspace, database, deep)));
  return { ok: checks.every(({ state }) => state !== "fail"), version: packageVersion(), workspace, checks };
}

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

function pageCheck(): Check {
  const there = webFolder() !== null;
  return check(
    "page",
    "Page",
    there ? "ok" : "warn",
    there ? "built" : "not built yet",
    "“attache start” builds it in a clone.",
  );
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
