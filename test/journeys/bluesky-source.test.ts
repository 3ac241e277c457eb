import { expect } from "vitest";
import { openWeb } from "../../src/collect/web/open-web.ts";
import { bluesky } from "../../src/platforms/bluesky/connector.ts";
import type { CollectTask, SourcePage, Web } from "../../src/platforms/connector.ts";
import { type BlueskyServer, blueskyTest } from "../servers/start-bluesky.ts";

const opened = (): Web => openWeb({ allowed: ["localhost"], limits: { delay: 0 } });

const taskFor = ({ plc, pds }: BlueskyServer, address: string, more: Partial<CollectTask> = {}): CollectTask => ({
  address,
  since: null,
  cursor: null,
  known: () => false,
  revisit: [],
  keys: new Map(),
  options: { read: "repository", plc, appview: pds },
  ...more,
});

async function read(task: CollectTask): Promise<{ pages: SourcePage[]; cursor: string | null; keys: string[] }> {
  const pages: SourcePage[] = [];
  for await (const page of bluesky.pages(task, opened())) pages.push(page);
  const cursor = pages.reduce<string | null>((last, page) => page.cursor ?? last, null);
  return { pages, cursor, keys: pages.flatMap(({ items }) => items.map(({ key }) => key)) };
}

const statesOf = (pages: SourcePage[]) => pages.flatMap(({ profile }) => profile?.state ?? []);

blueskyTest("every post of an account comes in, over several pages, newest first", async (server) => {
  const account = await server.account("ministry-pages");
  const written: string[] = [];
  for (let number = 1; number <= 105; number++) written.push((await account.post(`Мәлімдеме ${number}`)).uri);
  const { keys, pages } = await read(taskFor(server, `at://${account.did}`));
  expect(keys).toEqual(written.toReversed());
  expect(pages[0]?.profile).toMatchObject({ id: account.did, handle: "ministry-pages.test", state: "active" });
});

blueskyTest("a second visit brings only what is new, and what a broken-off visit left", async (server) => {
  const account = await server.account("ministry-again");
  for (let number = 1; number <= 101; number++) await account.post(`Баёнот ${number}`);
  const walk = bluesky.pages(taskFor(server, `at://ministry-again.test`), opened());
  let cursor: string | null = null;
  for await (const page of walk) {
    cursor = page.cursor ?? cursor;
    if (page.items.length > 0) break;
  }
  const newest = await account.post("بيان جديد");
  const second = await read(taskFor(server, `at://${account.did}`, { cursor }));
  expect(second.keys[0]).toBe(newest.uri);
  const texts = second.pages.flatMap(({ items }) =>
    items.map(({ content }) => (content as { value: { text: string } }).value.text),
  );
  expect(texts).toContain("Баёнот 1");
  const third = await read(taskFor(server, `at://${account.did}`, { cursor: second.cursor }));
  expect(third.pages.filter(({ items }) => items.length > 0)).toHaveLength(1);
});

blueskyTest("a deleted post is named as gone, an edited one comes in another version", async (server) => {
  const account = await server.account("ministry-edits");
  const [kept, removed] = [await account.post("one"), await account.post("two")];
  await account.remove(removed.uri);
  const edited = await account.put(kept.uri, {
    $type: "app.bsky.feed.post",
    text: "ONE",
    createdAt: "2025-01-01T00:00:00Z",
  });
  const revisit = [kept.uri, removed.uri];
  const { pages } = await read(taskFor(server, `at://${account.did}`, { revisit }));
  expect(pages.flatMap(({ gone }) => gone)).toEqual([removed.uri]);
  const versions = pages.flatMap(({ items }) => items.map(({ key, version }) => [key, version]));
  expect(versions).toEqual([
    [kept.uri, edited.cid],
    [kept.uri, edited.cid],
  ]);
  expect(edited.cid).not.toBe(kept.cid);
});

blueskyTest("reposts and follows are read beside the posts", async (server) => {
  const [ministry, embassy] = [await server.account("ministry-ties"), await server.account("embassy-ties")];
  const subject = await ministry.post("Joint statement");
  const createdAt = new Date().toISOString();
  const repost = await embassy.write("app.bsky.feed.repost", { subject, createdAt });
  await embassy.write("app.bsky.graph.follow", { subject: ministry.did, createdAt });
  const task = taskFor(server, `at://${embassy.did}`);
  const { keys, pages } = await read({ ...task, options: { ...task.options, follows: true } });
  expect(keys).toEqual([repost.uri]);
  expect(pages.flatMap(({ profile }) => profile?.follows ?? [])).toEqual([ministry.did]);
});

blueskyTest("a new handle is the same account renamed", async (server) => {
  const account = await server.account("old-ministry");
  await account.post("before");
  const { cursor } = await read(taskFor(server, "at://old-ministry.test"));
  await account.rename("new-ministry.test");
  const { pages } = await read(taskFor(server, "at://old-ministry.test", { cursor }));
  expect(pages[0]?.profile).toMatchObject({ id: account.did, handle: "new-ministry.test", state: "renamed" });
});

blueskyTest("an account taken down, or closed, says so and never looks like silence", async (server) => {
  const [suspended, closed] = [await server.account("suspended"), await server.account("closed")];
  await suspended.post("one");
  await server.takeDown(suspended.did, true);
  await closed.deactivate();
  const first = await read(taskFor(server, `at://${suspended.did}`));
  expect(statesOf(first.pages)).toEqual(["suspended"]);
  expect(first.pages[0]?.gaps).toMatchObject([{ kind: "refused", why: expect.stringContaining("RepoTakendown") }]);
  const second = await read(taskFor(server, `at://${closed.did}`));
  expect(statesOf(second.pages)).toEqual(["gone"]);
});

blueskyTest("a DID that nobody knows is refused with the reason", async (server) => {
  const unknown = read(taskFor(server, "at://did:plc:zzzzzzzzzzzzzzzzzzzzzzzz"));
  await expect(unknown).rejects.toThrow(/404|not found/i);
});
