import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import { openWorkspace, type Workspace } from "../src/app.ts";
import { makeServer } from "../src/server/server.ts";

export type Desk = {
  server: FastifyInstance;
  workspace: Workspace;
  folder: string;
  /** What the server logged. */
  errors: string[];
  close(): Promise<void>;
};

/** A server over a new workspace in a folder of its own; both go when it is closed. */
export async function newDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), "attache-desk-"));
  const errors: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      errors.push(String(chunk));
      done();
    },
  });
  const workspace = await openWorkspace(join(folder, "data"), {});
  const options = { token: null, names: [], version: "0.0.0", web: null, stages: false, log };
  const server = await makeServer(workspace, options);
  const close = async () => {
    await server.close();
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { server, workspace, folder, errors, close };
}

/** The same for one test. */
export async function openDesk(): Promise<Desk> {
  const desk = await newDesk();
  onTestFinished(() => desk.close());
  return desk;
}
