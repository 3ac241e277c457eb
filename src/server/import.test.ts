import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, newDesk, openDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { Batch, BatchDetail, Job, Preview, RejectsPage } from "../contract/imports.ts";
import type { Post, PostsAnswer } from "../contract/posts.ts";

/** Four records of an invented ministry: one says the same twice, one has no id. */
const table = [
  "nr,wann,wer,was,herzen",
  "900000000000000001,2024-03-18T09:00:00Z,MFA_Atlantis,Talks on water cooperation opened today,12",
  "900000000000000002,2024-03-19T09:00:00Z,MFA_Atlantis,=SUM(1) is no formula here,3",
  "900000000000000002,2024-03-19T09:00:00Z,MFA_Atlantis,=SUM(1) is no formula here,5",
  ",2024-03-20T09:00:00Z,MFA_Atlantis,Who knows which post this is,1",
].join("\n");

const mapping = {
  platform: "x",
  fields: { id: "nr", author: "wer", text: "was", postedAt: "wann" },
  counters: { likes: "herzen" },
};

const get = async <Answer>({ server }: Desk, url: string): Promise<Answer> => (await server.inject(url)).json();

async function ended(at: Desk, id: string): Promise<Job> {
  for (;;) {
    const { rows } = await get<{ rows: Job[] }>(at, "/api/v1/jobs");
    const job = rows.find((one) => one.id === id);
    if (job && job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function brought(at: Desk): Promise<string> {
  const preview: Preview = (await upload(at, "/api/v1/imports/preview", "posts.csv", table)).json();
  const payload = { token: preview.token, mapping };
  const started = await at.server.inject({ method: "POST", url: "/api/v1/imports", payload });
  const job = await ended(at, started.json<Job>().id);
  expect(job).toMatchObject({ state: "done", error: null });
  await at.workspace.runStages(new AbortController().signal);
  return job.batch ?? "";
}

let desk: Desk;
let id: string;
beforeAll(async () => {
  desk = await newDesk();
  id = await brought(desk);
}, 60_000);
afterAll(() => desk.close());

test("a file nobody knows is previewed with a suggestion and imported by a mapping made by hand", async () => {
  const first: Preview = (await upload(desk, "/api/v1/imports/preview", "posts.csv", table)).json();
  expect(first).toMatchObject({ file: "posts.csv", container: "table", delimiter: ",", format: null });
  expect(first.columns).toEqual(["nr", "wann", "wer", "was", "herzen"]);

  const payload = { token: first.token, mapping };
  const again = await desk.server.inject({ method: "POST", url: "/api/v1/imports/preview/again", payload });
  const { mapped, frequentAuthors } = again.json<Preview>();
  expect(mapped[0]?.values).toMatchObject({ id: "900000000000000001", author: "MFA_Atlantis" });
  expect(mapped.map(({ kind }) => kind)).toEqual(["post", "post", "post", "reject"]);
  expect(frequentAuthors).toMatchObject([{ platform: "x", handle: "MFA_Atlantis", posts: 3 }]);
});

test("what was read is stored, a duplicate or rejected, and nothing else", async () => {
  const batch = await get<BatchDetail>(desk, `/api/v1/batches/${id}`);
  expect(batch).toMatchObject({ state: "done", read: 4, stored: 2, duplicates: 1, rejected: 1, rawKept: true });
  expect(batch.platforms).toEqual([{ platform: "x", posts: 2 }]);
  const rejects = await get<RejectsPage>(desk, `/api/v1/batches/${id}/rejects`);
  expect(rejects.rows).toMatchObject([{ firstLine: 5, lastLine: 5 }]);
});

test("a post shows its line, its counters at each sighting, and the author only as a pseudonym", async () => {
  const post = await get<Post>(desk, "/api/v1/posts/x/900000000000000002");
  expect(post).toMatchObject({ id: "900000000000000002", account: null, kind: "original", line: 3 });
  expect(post.author).toMatch(/^~[a-z2-7]{16}$/);
  expect(post.counters.map(({ measure, value }) => [measure, value])).toEqual([
    ["likes", 3],
    ["likes", 5],
  ]);
  expect(post.sightings).toHaveLength(2);
});

test("an export holds every match, as text a spreadsheet does not run", async () => {
  const csv = await desk.server.inject("/api/v1/posts/export?format=csv");
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = csv.body.split("\r\n");
  expect(lines[0]).toMatch(/^platform,id,account,author,posted_at,/);
  expect(lines.filter((line) => line.includes(",'=SUM(1) is no formula here,"))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("x,90000000000000000"))).toHaveLength(2);

  const found = await desk.server.inject("/api/v1/posts/export?format=ndjson&q=water");
  expect(
    found.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(["900000000000000001"]);
  const parquet = await desk.server.inject("/api/v1/posts/export?format=parquet&from=2024-03-19");
  expect(parquet.rawPayload.subarray(0, 4).toString()).toBe("PAR1");
});

test("a file name from a browser cannot leave the folder of uploads", async () => {
  const preview: Preview = (await upload(desk, "/api/v1/imports/preview", "../../../evil.csv", table)).json();
  expect(preview.file).toBe("evil.csv");
});

test("a form without a file says what to do", async () => {
  const form = new FormData();
  form.append("as", "4cat-x");
  const request = new Response(form);
  const headers = { "content-type": request.headers.get("content-type") ?? "", "x-attache": "1" };
  const payload = Buffer.from(await request.arrayBuffer());
  const answer = await desk.server.inject({ method: "POST", url: "/api/v1/imports/preview", headers, payload });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error: "usage", what: "The form holds no file." });
});

test("what is exported comes back whole into another workspace, in every format", async () => {
  const other = await openDesk();
  for (const [format, name] of [
    ["csv", "posts.csv"],
    ["ndjson", "posts.ndjson"],
    ["parquet", "posts.parquet"],
  ] as const) {
    const file = await desk.server.inject(`/api/v1/posts/export?format=${format}`);
    const preview: Preview = (await upload(other, "/api/v1/imports/preview", name, file.rawPayload)).json();
    expect([format, preview.format, preview.drift.unknown]).toEqual([
      format,
      expect.stringMatching(/^attache-posts/),
      [],
    ]);
    const started = await other.server.inject({
      method: "POST",
      url: "/api/v1/imports",
      payload: { token: preview.token },
    });
    const { batch } = await ended(other, started.json<Job>().id);
    const again = await get<BatchDetail>(other, `/api/v1/batches/${batch}`);
    const isFirst = format === "csv";
    expect([format, again.read, again.stored, again.duplicates]).toEqual([format, 2, isFirst ? 2 : 0, isFirst ? 0 : 2]);
  }
  const here = await get<Post>(desk, "/api/v1/posts/x/900000000000000002");
  const there = await get<Post>(other, "/api/v1/posts/x/900000000000000002");
  const said = ({ text, author, postedAt, kind }: Post) => ({ text, author, postedAt, kind });
  expect(said(there)).toEqual(said(here));
}, 60_000);

test("search finds what was imported, and a batch taken out is found no more", async () => {
  const found = await get<PostsAnswer>(desk, "/api/v1/posts?q=water&platform=x&platform=telegram&facets=true");
  expect(found).toMatchObject({ total: 1, exact: true, next: null, unfinished: [] });
  const [hit] = found.rows;
  expect(hit).toMatchObject({ truncated: false });
  const { text, ranges } = hit!.snippet;
  expect(ranges.map(({ from, to }) => text.slice(from, to))).toEqual(["water"]);

  const undone = await desk.server.inject({ method: "DELETE", url: `/api/v1/batches/${id}` });
  expect(undone.json<Batch>()).toMatchObject({ id, state: "undone" });
  await desk.workspace.runStages(new AbortController().signal);
  expect(await get<PostsAnswer>(desk, "/api/v1/posts?q=water")).toMatchObject({ total: 0, rows: [] });
  expect((await desk.server.inject("/api/v1/posts/x/900000000000000001")).statusCode).toBe(404);
});

test("an upload is gone once it was imported", async () => {
  const preview: Preview = (await upload(desk, "/api/v1/imports/preview", "posts.csv", table)).json();
  const payload = { token: preview.token, mapping };
  const started = await desk.server.inject({ method: "POST", url: "/api/v1/imports", payload });
  const twice = await desk.server.inject({ method: "POST", url: "/api/v1/imports", payload });
  expect(twice.statusCode).toBe(409);
  await ended(desk, started.json<Job>().id);
  const again = await desk.server.inject({ method: "POST", url: "/api/v1/imports", payload });
  expect(again.statusCode).toBe(404);
  expect(again.json()).toMatchObject({ error: "not-found" });
});

test("an import that fails names the file and not the place of its upload", async () => {
  const preview: Preview = (await upload(desk, "/api/v1/imports/preview", "posts.csv", table)).json();
  const started = await desk.server.inject({
    method: "POST",
    url: "/api/v1/imports",
    payload: { token: preview.token },
  });
  const job = await ended(desk, started.json<Job>().id);
  expect(job.state).toBe("failed");
  expect(job.error).toMatch(/^posts\.csv, line 1: this layout is not known/);
});
