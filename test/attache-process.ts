import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const main = resolve(import.meta.dirname, "../src/cli/main.ts");

export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };
export type AttacheProcess = { child: ChildProcess; ended: Promise<Ended> };

/** The command line in a process of its own, which a test may kill. */
export function attacheProcess(workspace: string, words: readonly string[], fault = ""): AttacheProcess {
  const env = { ...process.env, ATTACHE_WORKSPACE: workspace, NO_COLOR: "1", ATTACHE_FAULT: fault };
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += text;
  });
  child.stderr.on("data", (text) => {
    said.err += text;
  });
  const ended = new Promise<Ended>((done) => {
    child.on("close", (code, signal) => done({ code, signal, ...said }));
  });
  return { child, ended };
}

/** Waits until an import of the process has begun to write, or the process has ended. */
export async function writing({ child }: AttacheProcess, workspace: string): Promise<void> {
  const drafts = join(workspace, "corpus", ".tmp");
  while (child.exitCode === null && child.signalCode === null) {
    if (existsSync(drafts) && readdirSync(drafts).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
