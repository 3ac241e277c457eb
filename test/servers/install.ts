import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = import.meta.dirname;
const mark = join(folder, "node_modules", ".attache-installed");

/** Whether the servers that `package-lock.json` names are there. */
export const serversInstalled = (): boolean => existsSync(mark) && readFileSync(mark, "utf8") === lockHash();

/** Installs the servers the tests talk to, once for each lock file. Returns false where npm could not. */
export function installServers(): boolean {
  if (serversInstalled()) return true;
  process.stderr.write("Installing the servers the tests talk to (once, about a minute) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ""}` },
  });
  if (status !== 0) return false;
  writeFileSync(mark, lockHash());
  return true;
}

const lockHash = (): string =>
  createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
