import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Seconds from `npm start` to the printed address, for a clone that has started before. */
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "attache-start-"));

async function start(): Promise<number> {
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent", "--", "--no-open", "--port", "0"], {
    cwd: root,
    env: { ...process.env, ATTACHE_WORKSPACE: folder },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let said = "";
  for await (const part of child.stdout) {
    said += String(part);
    if (said.includes("http://")) break;
  }
  const seconds = (performance.now() - began) / 1000;
  process.kill(-child.pid!, "SIGTERM");
  await new Promise((done) => child.once("exit", done));
  return seconds;
}

const first = await start();
const second = await start();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ firstInWorkspace: first, seconds: second }));
