import { expect, test } from "vitest";
import { lastCursor, mapped } from "../../../test/answering-server.ts";
import { mastodonApi } from "../../../test/json-schema.ts";
import { sharedTest } from "../../../test/shared.ts";
import { mastodonConnector as connector } from "./connector.ts";
import { account, mfa, status, statuses } from "./mastodon.fixture.ts";
import { keys, serverOf } from "./server.fixture.ts";

test("the spellings of an account lead to one source, and other platforms' addresses to none", () => {
  for (const typed of [
    "mfa@social.atlantis.example",
    "@MFA@social.atlantis.example",
    "acct:mfa@Social.Atlantis.example",
    "https://social.atlantis.example/@mfa",
    "https://social.atlantis.example/users/mfa",
    "http://social.atlantis.example/@mfa",
    "https://mastodon.social/@mfa@social.atlantis.example",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://social.atlantis.example/@mfa"]);
  for (const typed of [
    "https://youtube.com/@mfa",
    "https://www.tiktok.com/@mfa",
    "https://threads.net/@mfa",
    "@mfa",
    "https://social.atlantis.example/@mfa/1234",
    "mfa@localdomain/../x",
    "https://medium.com/@mfa",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("statuses are read back to the first, forty a page, and the header says where they end", async () => {
  const { collect, asked } = await serverOf({ accounts: [mfa], statuses: statuses(1, 100) });
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages)).toHaveLength(100);
  expect(asked.map(({ path, query }) => `${path}?${query}`)).toEqual([
    "/api/v1/accounts/lookup?acct=mfa",
    "/api/v1/accounts/7/statuses?limit=40",
    "/api/v1/accounts/7/statuses?limit=40&max_id=61",
    "/api/v1/accounts/7/statuses?limit=40&max_id=21",
  ]);
});

test("the next run asks the account by its number and stops at what it knows", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 100) });
  const cursor = lastCursor((await first.collect()).pages)?.replace(first.origin, "ORIGIN") ?? "";
  const second = await serverOf({ accounts: [mfa], statuses: statuses(1, 103) });
  const { pages } = await second.collect({ cursor: cursor.replace("ORIGIN", second.origin) });
  expect(keys(pages).slice(0, 3)).toEqual([103, 102, 101]);
  expect(second.asked.map(({ path }) => path)).toEqual(["/api/v1/accounts/7", "/api/v1/accounts/7/statuses"]);
});

test("a run cut short by an error goes on where it stopped", async () => {
  const world = { accounts: [mfa], statuses: statuses(1, 100) };
  let isDown = true;
  const { collect } = await serverOf(world, ({ query }) =>
    isDown && query.get("max_id") === "61" ? { status: 500 } : null,
  );
  const first = await collect();
  expect(first.error).toMatchObject({ failure: "server error" });
  isDown = false;
  const second = await collect({ cursor: lastCursor(first.pages) });
  expect(new Set([...keys(first.pages), ...keys(second.pages)]).size).toBe(100);
});

test("only statuses since a moment are walked", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: statuses(1, 200) });
  const { pages } = await collect({ since: Date.UTC(2026, 2, 1, 150) });
  expect(Math.min(...keys(pages))).toBe(121);
});

test("answers are read where asked for, each with the address of what it answers", async () => {
  const person = account("50", "somebody", { acct: "somebody@else.example" });
  const answer = status(60, {
    account: person,
    uri: "https://else.example/users/somebody/statuses/1",
    in_reply_to_id: "5",
    in_reply_to_account_id: "7",
  });
  const world = { accounts: [mfa], statuses: [status(5, { replies_count: 1 }), status(4)], answers: { 5: [answer] } };
  const { collect, asked } = await serverOf(world);
  const { pages } = await collect({ options: { replies: true } });
  expect(keys(pages)).toEqual([5, 4, 60]);
  expect(asked.filter(({ path }) => path.endsWith("/context"))).toHaveLength(1);
  expect(mapped(connector, pages.slice(1))).toMatchObject([
    { post: { replyTo: { id: "https://social.atlantis.example/users/MFA/statuses/5" } } },
  ]);
});

test("answers are asked for again only where a status is looked at again, and lists of accounts once a week", async () => {
  const answers = { 5: [status(60, { in_reply_to_id: "5", in_reply_to_account_id: "7" })] };
  const world = { accounts: [mfa], statuses: [status(5, { replies_count: 1 })], answers, following: [mfa] };
  const { collect, asked } = await serverOf(world);
  const options = { replies: true, follows: true };
  const first = await collect({ options });
  const paths = async (given: object) => {
    asked.length = 0;
    await collect({ options, cursor: lastCursor(first.pages), known: () => true, ...given });
    return asked.map(({ path }) => path.split("/").at(-1)).filter((last) => last === "context" || last === "following");
  };
  expect(await paths({})).toEqual([]);
  expect(await paths({ revisit: ["5"] })).toEqual(["context"]);
});

test("whom it follows and who follows it are read to the end of the list, or not at all", async () => {
  const people = ["a", "b", "c", "d", "e"].map((name) => account(name, name, { acct: `${name}@else.example` }));
  const world = { accounts: [mfa], statuses: [], following: people.slice(0, 3), followers: people };
  const options = { follows: true, followers: true };
  const whole = await serverOf(world);
  const [first] = (await whole.collect({ options })).pages;
  expect(first?.profile?.follows).toEqual(["a@else.example", "b@else.example", "c@else.example"]);
  expect(first?.profile?.followers).toHaveLength(5);
  const cut = await serverOf(world, ({ path, query }) =>
    path.endsWith("/followers") && query.has("max_id") ? { status: 500 } : null,
  );
  expect((await cut.collect({ options })).pages[0]?.profile).toMatchObject({ follows: { length: 3 }, followers: null });
  const hidden = await serverOf({ ...world, accounts: [account("7", "MFA", { hide_collections: true })] });
  expect((await hidden.collect({ options })).pages[0]?.profile).toMatchObject({ follows: null, followers: null });
});

test("an edited status is a new version, a liked one is not", async () => {
  const versionOf = async (given: Record<string, unknown>) => {
    const { collect } = await serverOf({ accounts: [mfa], statuses: [status(1, given)] });
    return (await collect()).pages[0]?.items[0]?.version;
  };
  const one = await versionOf({});
  expect(await versionOf({ favourites_count: 900 })).toBe(one);
  expect(await versionOf({ content: "<p>Corrected</p>", edited_at: "2026-03-02T00:00:00.000Z" })).not.toBe(one);
});

for (const isOld of [false, true])
  test(`revisited statuses that are gone are told (${isOld ? "one by one" : "twenty at once"})`, async () => {
    const { collect, asked } = await serverOf({
      accounts: [mfa],
      statuses: statuses(1, 10).filter(({ id }) => id !== "4"),
      isOld,
    });
    const { pages } = await collect({ revisit: ["3", "4", "5"] });
    expect(pages[0]).toMatchObject({ gone: ["4"], items: [{ key: "3" }, { key: "5" }] });
    expect(asked.filter(({ path }) => path.startsWith("/api/v1/statuses"))).toHaveLength(isOld ? 4 : 1);
  });

test("a server that is down says nothing about the statuses asked for again", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: [] }, ({ path }) =>
    path.startsWith("/api/v1/statuses") ? { status: 503 } : null,
  );
  const { pages, error } = await collect({ revisit: ["1"] });
  expect(pages.flatMap(({ gone }) => gone)).toEqual([]);
  expect(error).toMatchObject({ failure: "server error" });
});

test("a token is shown to its own server only, and never in an address", async () => {
  const { collect, asked, origin } = await serverOf({ accounts: [mfa], statuses: [] });
  await collect({ keys: new Map([["mastodon.token", "https://other.example secret-one"]]) });
  expect(asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  asked.length = 0;
  await collect({ keys: new Map([["mastodon.token", `other.example secret-one\n${origin} secret-two`]]) });
  expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer secret-two"]));
  expect(asked.map(({ query }) => String(query)).join()).not.toContain("secret");
});

sharedTest("requests and imitated answers are as Mastodon's description says", async (folder) => {
  const api = mastodonApi(folder);
  const person = account("50", "somebody", { acct: "somebody@else.example" });
  const world = {
    accounts: [mfa],
    statuses: [...statuses(1, 50), status(51, { replies_count: 1 })],
    answers: { 51: [status(60, { account: person })] },
    following: [person],
    followers: [person, person, person],
  };
  const { collect, asked, answers } = await serverOf(world);
  const options = { replies: true, follows: true, followers: true };
  const first = await collect({ options });
  await collect({ options, cursor: lastCursor(first.pages), revisit: ["1", "999"] });
  expect(asked.flatMap(({ path, query }) => api.request(path, query))).toEqual([]);
  expect(
    answers.flatMap(({ path, given }) => ("json" in given ? api.answer(path, given.status ?? 200, given.json) : [])),
  ).toEqual([]);
  expect(new Set(asked.map(({ path }) => path.replace(/\d+/, "ID"))).size).toBe(7);
  expect(api.request("/api/v1/accounts/7/statuses", new URLSearchParams({ before: "1" }))).toHaveLength(1);
  expect(api.answer("/api/v1/accounts/lookup", 200, { id: 7 }).length).toBeGreaterThan(10);
});
