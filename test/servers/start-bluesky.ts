import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, test } from "vitest";
import { type BlueskyAccount, createAccount } from "./bluesky-account.ts";
import { serversInstalled } from "./install.ts";

/** A PLC directory and a PDS as their makers ship them, on this machine, for one test file. */
export type BlueskyServer = {
  pds: string;
  plc: string;
  /** A new account `name.test` that can write. */
  account(name: string): Promise<BlueskyAccount>;
  /** What a moderator of the PDS does: takes an account down, or up again. */
  takeDown(did: string, applied: boolean): Promise<void>;
  stop(): Promise<void>;
};

export async function startBluesky(): Promise<BlueskyServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bluesky-process.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, "line"), ended]);
  if (typeof first[0] !== "string") throw new Error(`the Bluesky server ended with code ${first[0]}`);
  const { pds, plc, adminPassword } = JSON.parse(first[0]) as { pds: string; plc: string; adminPassword: string };
  return {
    pds,
    plc,
    account: (name) => createAccount(pds, name),
    async takeDown(did, applied) {
      const answer = await fetch(`${pds}/xrpc/com.atproto.admin.updateSubjectStatus`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Basic ${btoa(`admin:${adminPassword}`)}` },
        body: JSON.stringify({ subject: { $type: "com.atproto.admin.defs#repoRef", did }, takedown: { applied } }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

let started: Promise<BlueskyServer> | null = null;

/** A test against the real server; where it is not installed the test says by name that it is absent. */
export function blueskyTest(name: string, run: (server: BlueskyServer) => Promise<void>, timeout = 120_000): void {
  if (!serversInstalled()) {
    test(`absent: Bluesky server (npm ci in test/servers): ${name}`, () => {});
    return;
  }
  if (started === null) afterAll(async () => (await started)?.stop());
  test(
    name,
    async () => {
      started ??= startBluesky();
      await run(await started);
    },
    timeout,
  );
}
