import { mkdtempSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWorkspace } from "../../app.ts";
import { sourcePage } from "../../platforms/source-page.ts";
import { addSourceRow } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { openStream } from "../web/open-stream.ts";
import { followLive } from "./follow-live.ts";
import { paged } from "./paged-source.fixture.ts";

test("a source wanted live comes in as it is sent, and a stream that broke is opened again", async () => {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`${answers.length + 1}\n`);
    if (answers.push(response) === 1) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-live-")), {});
  const row = { connector: "paged", address, handle: null, account: null, evidence: null, added_at: 0 };
  addSourceRow(workspace.state, { ...row, options: '{"live":true}' });
  addSourceRow(workspace.state, { ...row, address: `${address}quiet`, options: "{}" });
  const guard = { allowed: new Set([new URL(address).host]), resolve: async () => ["127.0.0.1"] };
  const stop = new AbortController();
  const connector = {
    ...paged,
    async *live(task: { address: string }, stream: ReturnType<typeof openStream>) {
      for await (const part of stream.open(task.address)) {
        const id = Number(Buffer.from(part).toString().trim());
        const content = { id, at: 0, text: `said ${id}`, author: "mfa_uzb", likes: 0 };
        yield sourcePage({ items: [{ key: `mfa_uzb/${id}`, at: 0, version: "1", content }] });
        if (id === 2) stop.abort();
      }
    },
  };
  await followLive(
    {
      state: workspace.state,
      openStream: (signal) => openStream({ guard, agent: "test", signal }),
      room: () => ({ ...workspace.collectRoom(), connectors: [connector] }),
      wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
      onError: (cause) => {
        throw cause;
      },
    },
    stop.signal,
  );
  expect(answers).toHaveLength(2);
  expect(spoolState(workspace.state).items).toBe(2);
  await workspace.close();
  server.closeAllConnections();
  server.close();
});
