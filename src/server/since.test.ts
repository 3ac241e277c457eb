import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import { importFile } from "../collect/import/import-file.ts";
import type { SinceAnswer } from "../contract/since.ts";
import { addAccount, changeAccount } from "./answers/accounts.ts";
import { sinceAnswer } from "./answers/since.ts";
import { gapsOf } from "./answers/since-gaps.ts";

const now = Date.parse("2024-06-10T12:00:00Z");
const day = (n: number) => new Date(Date.parse("2024-04-01") + n * 86_400_000).toISOString();
const post = (id: string, who: string, n: number, more: Partial<Said> = {}): Said => ({
  id,
  who,
  at: day(n),
  text: `Post ${id} of ${who}`,
  ...more,
});

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  // Kazakhstan’s ministry writes every second day up to 1 May; Uzbekistan’s up to the last day collected, 20 May (day 49).
  await say(desk, "x", [
    ...Array.from({ length: 16 }, (_, at) => post(`k${at}`, "mfa_kz", at * 2)),
    ...Array.from({ length: 25 }, (_, at) => post(`u${at}`, "mfa_uz", at * 2 + 1)),
  ]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const ask = (query: Partial<Parameters<typeof sinceAnswer>[1]> = {}, at = now): Promise<SinceAnswer> =>
  sinceAnswer(desk.workspace, { since: "2024-06-09", follow: ["KZ", "UZ", "KG"], us: "KZ", limit: 50, ...query }, at);

test("who writes every second day and then nothing for 19 collected days is silent beyond its habit of 2 days", async () => {
  const { silent } = await ask();
  expect(silent).toEqual([
    {
      account: "x:mfa_kz",
      platform: "x",
      handle: "mfa_kz",
      holder: expect.any(String),
      lastDay: "2024-05-01",
      days: 19,
      habit: 2,
      collectedTo: "2024-05-20",
    },
  ]);
});

test("an account of which nothing is here is a gap, not a silence", async () => {
  const { gaps } = await ask();
  const nothing = gaps.find(({ code }) => code === "nothing-here");
  expect(nothing?.names.some((name) => name.includes("mfa_kg"))).toBe(true);
  expect(nothing?.names.some((name) => name.includes("mfa_uz"))).toBe(false);
});

test("an account whose handle no source tells is a gap by its holder and network, never by our mark for it", () => {
  const missing = [
    { id: "facebook:~KG/mfa", handle: null, holderName: "Ministry of Kyrgyzstan", platform: "facebook" },
  ];
  const [gap] = gapsOf([], { missing }, []);
  expect(gap?.names).toEqual(["Ministry of Kyrgyzstan (Facebook)"]);
});

test("a handle changed in the register since is told with the name before", async () => {
  const before = Date.now() - 1000;
  await changeAccount(desk.workspace, "x:mfa_uz", { handle: "uz_mfa", reason: "renamed by the ministry" });
  const { renamed } = await ask({ since: new Date(before).toISOString() }, Date.now() + 1000);
  expect(renamed).toMatchObject([
    { account: "x:mfa_uz", field: "handle", before: "mfa_uz", after: "uz_mfa", seenInPosts: false },
  ]);
  expect((await ask({ since: "2094-01-01" }, Date.parse("2094-01-02"))).renamed).toEqual([]);
});

test("a proof of 181 days ago has expired, one of 180 days ago has not; only one that expired since is new", async () => {
  const prove = (account: string, date: string) =>
    changeAccount(desk.workspace, account, {
      evidence: { kind: "government-list", source: "list", url: "https://www.gov.kz/list", date },
    });
  await prove("x:mfa_kz", "2024-01-10");
  const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
  const expiredAt = async (text: string, since: string) =>
    (await ask({ since }, at(text))).expired.map(({ fresh, expiredOn }) => [fresh, expiredOn]);
  expect(await expiredAt("2024-07-08", "2024-07-07")).toEqual([]);
  expect(await expiredAt("2024-07-09", "2024-07-08")).toEqual([[true, "2024-07-09"]]);
  expect(await expiredAt("2024-08-01", "2024-07-31")).toEqual([[false, "2024-07-09"]]);
});

test("an import that lost records is a gap that leads to its batch; none at all is said too", async () => {
  expect((await ask({ since: "2094-01-01" }, Date.parse("2094-01-02"))).gaps.map(({ code }) => code)).toContain(
    "nothing-new",
  );
  const place = join(desk.folder, "broken.csv");
  writeFileSync(place, "id,who,at,text\n1,mfa_kz,2024-05-21T00:00:00Z,Good\n2,mfa_kz,no date at all,Bad\n");
  const text = JSON.stringify({ platform: "x", fields: { id: "id", author: "who", postedAt: "at", text: "text" } });
  await importFile(desk.workspace.importRoom(), place, { mapping: { name: "m.json", text } });
  const { gaps } = await ask({ since: new Date(Date.now() - 60_000).toISOString() }, Date.now() + 1000);
  expect(gaps.find(({ code }) => code === "records-rejected")).toMatchObject({
    count: 1,
    names: ["broken.csv"],
    href: expect.stringMatching(/^\/imports\//),
  });
});

test("a post is new when it was posted since, or brought in since by whatever date; a date ahead is never new", async () => {
  const started = Date.now();
  const soon = new Date(started + 86_400_000).toISOString();
  await say(desk, "x", [
    post("old", "mfa_kz", 3, { text: "Old, but only now here" }),
    { ...post("ahead", "mfa_kz", 0), at: soon },
  ]);
  const ids = async (since: string, at: number) => (await ask({ since }, at)).posts.rows.map(({ id }) => id);
  expect(await ids(new Date(started).toISOString(), Date.now() + 1000)).toEqual(["old"]);
});

test("mapping an import again makes none of its posts new", async () => {
  const since = new Date(Date.now() + 5000).toISOString();
  const { remapBatch } = await import("../collect/import/remap-batch.ts");
  const room = { ...desk.workspace.importRoom(), keys: desk.workspace.keys, now: () => Date.now() + 10_000 };
  await remapBatch(room, "b1");
  expect((await ask({ since }, Date.now() + 20_000)).posts.rows).toEqual([]);
});

test("an account whose live source is read to its end and brings nothing is silent up to that day", async () => {
  const { raw } = desk.workspace.state;
  const before = (await ask()).silent.map(({ account }) => account);
  expect(before).not.toContain("x:mfa_uz");
  const readTo = Date.parse("2024-06-09T06:00:00Z");
  raw
    .prepare(
      "insert into live_sources (id, number, connector, address, account, added_at, covered_to) values ('s1', 1, 'x', 'x.com/mfa_uz', 'x:mfa_uz', 1, ?)",
    )
    .run(readTo);
  const { silent } = await ask();
  // Its last post is of 20 May; the source was read to its end on 9 June.
  expect(silent.find(({ account }) => account === "x:mfa_uz")).toMatchObject({ days: 20, collectedTo: "2024-06-09" });
  raw.exec("delete from live_sources");
});

test("who calls us by a name we had speaks of us", async () => {
  await changeAccount(desk.workspace, "x:mfa_kz", { handle: "kz_mfa", reason: "renamed by the ministry" });
  await say(desk, "x", [post("m1", "mfa_kg", 68, { text: "Thanks to @mfa_kz for the talks" })]);
  const { mentions } = await ask({ since: "2024-06-08" });
  expect(mentions.rows.map(({ id }) => id)).toEqual(["m1"]);
  await changeAccount(desk.workspace, "x:mfa_kz", { handle: "mfa_kz", reason: "back" });
});

test("whom one follows is kept in the workspace; an unknown one is refused", async () => {
  const put = (follow: string[] | null) =>
    desk.server.inject({ method: "PUT", url: "/api/v1/settings", payload: { follow } });
  expect((await put(["UZ"])).json()).toMatchObject({ follow: ["UZ"] });
  const kept = await sinceAnswer(desk.workspace, { limit: 5 }, now);
  expect(kept.following.map(({ id }) => id)).toEqual(["state:UZ"]);
  expect(kept.kept).toEqual(["UZ"]);
  const unknown = await put(["nobody-at-all"]);
  expect([unknown.statusCode, unknown.json().what]).toEqual([404, expect.stringContaining("nobody-at-all")]);
  await put(null);
  expect((await sinceAnswer(desk.workspace, { limit: 5 }, now)).following).toEqual([]);
});

test("names of followed states come in the reader’s language", async () => {
  expect((await ask({ language: "ru" })).following.map(({ name }) => name)).toContain("Казахстан");
});

test("a gap of a live source that nobody closed or explained is told among the gaps", async () => {
  const { noteGap } = await import("../store/state/queries/collect-runs.ts");
  const source = desk.workspace.state.raw;
  source.exec("pragma foreign_keys = off");
  const at = now - 1000;
  const open = { source: "x:live", from_mark: "10", to_mark: "20", count: 9, first_at: null, last_at: null };
  desk.workspace.state.transact(() =>
    noteGap(desk.workspace.state, { ...open, kind: "ids", why: "9 numbers are missing", found_at: at, seen_at: at }),
  );
  const { gaps } = await ask();
  expect(gaps.find(({ code }) => code === "collection")).toMatchObject({
    count: 9,
    names: ["x:live", "9 numbers are missing"],
  });
});

test("posts under a handle that the register does not know tell of a renaming, where the platform’s own id gave them away", async () => {
  const { addAccount } = await import("../register/edit-account.ts");
  addAccount(
    desk.workspace.state,
    {
      platform: "x",
      handle: "kg_old_name",
      userId: "4711",
      holder: "KG/mfa",
      evidence: { kind: "study", source: "s", date: "2024-01-01" },
    },
    { by: "user", at: Date.now() },
  );
  const place = join(desk.folder, "renamed.csv");
  writeFileSync(place, "id,who,uid,at,text\n9001,kg_new_name,4711,2024-06-09T08:00:00Z,A post under a new name\n");
  const fields = { id: "id", author: "who", authorId: "uid", postedAt: "at", text: "text" };
  await importFile(desk.workspace.importRoom(), place, {
    mapping: { name: "m.json", text: JSON.stringify({ platform: "x", fields }) },
  });
  const { renamed } = await ask();
  expect(renamed.filter(({ seenInPosts }) => seenInPosts)).toMatchObject([
    {
      account: "x:kg_old_name",
      field: "handle",
      before: "kg_old_name",
      after: "kg_new_name",
      at: Date.parse("2024-06-09T08:00:00Z"),
    },
  ]);
});

test("what an account posted after its last day for a ministry is no post of the ministry, nor spoke it of us", async () => {
  await addAccount(desk.workspace, {
    platform: "x",
    handle: "envoy",
    holder: "UZ/mfa",
    until: "2024-05-10",
    languages: [],
    evidence: { kind: "study", source: "invented", date: "2024-01-01" },
  });
  await say(desk, "x", [
    post("e1", "envoy", 39, { text: "With @mfa_kg we spoke about water" }),
    post("e2", "envoy", 40, { text: "As a private man I wish @mfa_kg well" }),
  ]);
  const { posts, mentions } = await ask({ since: "2024-05-01", follow: ["x:envoy"], us: "KG" });
  expect([posts.total, posts.rows.map(({ id }) => id)]).toEqual([1, ["e1"]]);
  expect(mentions.rows.map(({ id }) => id)).toEqual(["e1"]);
});
