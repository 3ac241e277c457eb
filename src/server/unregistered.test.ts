import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Desk, openDesk } from "../../test/open-desk.ts";
import type { AccountProfile } from "../contract/accounts.ts";
import type { BatchDetail } from "../contract/imports.ts";
import type { Overview } from "../contract/overview.ts";
import { importOne, remapOne } from "./answers/import.ts";

const watch = { signal: new AbortController().signal, tell: () => {} };

const get = async <Answer>({ server }: Desk, url: string): Promise<Answer> =>
  (await server.inject(`/api/v1${url}`)).json();
const codes = async (desk: Desk) => (await get<Overview>(desk, "/overview")).missing.map(({ code }) => code);

/** A file of the generic kind: one post of each author. */
async function bring(desk: Desk, name: string, authors: readonly string[]) {
  const path = join(desk.folder, `${name}.csv`);
  const rows = authors.map((author, at) => `${name}${at},${author},2024-03-01T08:00:00Z,We spoke of water`);
  writeFileSync(path, `id,author,date,text\n${rows.join("\n")}\n`);
  const mapping = join(desk.folder, "mapping.json");
  const fields = { id: "id", author: "author", postedAt: "date", text: "text" };
  writeFileSync(mapping, JSON.stringify({ container: "table", platform: "x", fields }));
  return importOne(desk.workspace, path, { mapping }, watch);
}
const crowd = (count: number) => Array.from({ length: count }, (_, at) => `somebody_${at}`);

test("an import tells how many of its posts wait for their authors to be registered; of fewer than ten only that they do", async () => {
  const desk = await openDesk();
  const many = await bring(desk, "m", ["mfa_tj", ...crowd(11)]);
  expect(many.unregistered).toEqual({ posts: 12 });
  const few = await bring(desk, "f", ["mfa_tm", "mfa_russia"]);
  expect(few.unregistered).toEqual({ posts: null, hidden: "few-authors" });
  expect((await bring(desk, "n", ["mfa_russia"])).unregistered).toEqual({ posts: 0 });
  expect(await get<BatchDetail>(desk, `/batches/${many.batch}`)).toMatchObject({
    unregistered: { posts: 12 },
    registeredSince: 0,
  });
  expect((await get<Overview>(desk, "/overview")).missing).toContainEqual(
    expect.objectContaining({ code: "unregistered", count: 13, href: "/imports" }),
  );
});

test("an account registered after an import is offered the imports it may stand in, until they are mapped again", async () => {
  const desk = await openDesk();
  await bring(desk, "r", ["mfa_russia"]);
  const { batch } = await bring(desk, "m", ["mfa_tj", "mfa_tj_2", "another"]);
  expect(await codes(desk)).toContain("unregistered-few");
  expect(await codes(desk)).not.toContain("map-again");
  const evidence = { kind: "other", source: "List of the ministry", date: "2024-03-18" };
  const payload = { platform: "x", handle: "mfa_tj", holder: "TJ/mfa", evidence };
  const added = await desk.server.inject({ method: "POST", url: "/api/v1/accounts", payload });
  expect(added.json<AccountProfile>().mapAgain).toEqual([batch]);
  expect(await get<BatchDetail>(desk, `/batches/${batch}`)).toMatchObject({ registeredSince: 1 });
  expect((await get<Overview>(desk, "/overview")).missing).toContainEqual(
    expect.objectContaining({ code: "map-again", count: 1, href: `/imports/${batch}` }),
  );
  await remapOne(desk.workspace, batch, watch);
  const after = await get<AccountProfile>(desk, "/accounts/x:mfa_tj");
  expect([after.mapAgain, after.posts]).toEqual([[], 1]);
  expect(await get<BatchDetail>(desk, `/batches/${batch}`)).toMatchObject({ registeredSince: 0 });
  expect(await codes(desk)).not.toContain("map-again");
});
