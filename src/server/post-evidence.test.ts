import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import { openArchive } from "../collect/web/archive.ts";
import type { Post, PostEvidence } from "../contract/posts.ts";

test("a post leads to the answers kept as evidence in which it stands, and to the file itself", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await say(desk, "x", [
    { id: "1900000000000000001", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "Talks" },
    { id: "1900000000000000002", who: "mfa_kz", at: "2024-03-01T09:00:00Z", text: "More talks" },
  ]);
  const get = (path: string) => desk.server.inject(`/api/v1${path}`);
  const post = async (id: string) => (await get(`/posts/x/${id}`)).json<Post>();
  expect((await post("1900000000000000001")).archived).toBe(false);

  const archive = openArchive(join(desk.workspace.folder, "archive"), "Attaché", Date.now);
  const kept = await archive.keep({
    url: "https://api.example/timeline",
    status: 200,
    headers: new Map([["content-type", "application/json"]]),
    body: Buffer.from('{"data":[{"id":"1900000000000000001","text":"Talks"}]}'),
    fetchedAt: Date.now(),
  });
  await archive.close();

  expect((await post("1900000000000000001")).archived).toBe(true);
  const evidence = async (id: string) => (await get(`/posts/x/${id}/evidence`)).json<PostEvidence>();
  expect(await evidence("1900000000000000001")).toEqual({
    rows: [
      {
        ...{ file: kept.file, url: "https://api.example/timeline", at: expect.any(Number), bytes: 54 },
        ...{ sha256: kept.sha256, matches: true },
      },
    ],
    passed: [],
  });
  expect(await evidence("1900000000000000002")).toEqual({ rows: [], passed: [] });

  const file = await get(`/evidence/${kept.file}`);
  expect(file.rawPayload.equals(readFileSync(join(desk.workspace.folder, "archive", kept.file)))).toBe(true);
  for (const name of ["..%2Fattache.db", "attache.db", "attache-20240101000000-1-1.warc.gz"])
    expect([name, (await get(`/evidence/${name}`)).statusCode]).toEqual([name, 404]);
});
