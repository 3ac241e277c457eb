import { expect, test } from "vitest";
import { lastCursor } from "../../../test/answering-server.ts";
import type { SourcePage } from "../connector.ts";
import { dateOf, pageHtml } from "./preview.fixture.ts";
import { telegramPreviewConnector as connector } from "./preview.ts";
import { channel, channelOf, gaps, keys, numbers } from "./preview-channel.fixture.ts";

test("addresses of a channel lead to one source; invitations and the platform's own pages to none", () => {
  for (const typed of [
    "t.me/MFA_Atlantis",
    "https://t.me/s/mfa_atlantis",
    "https://t.me/MFA_Atlantis/1234?single",
    "telegram.me/MFA_Atlantis/",
    "mfa_atlantis.t.me",
    "tg://resolve?domain=MFA_Atlantis",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://t.me/s/mfa_atlantis"]);
  for (const typed of [
    "https://t.me/+AbCdEfGh",
    "https://t.me/joinchat/AbCd",
    "https://t.me/addstickers/x",
    "https://t.me/ab",
    "https://x.com/mfa",
    "",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("a channel is read back to its first message, twenty a page", async () => {
  const { collect, asked } = await channelOf(numbers(1, 45));
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages).sort((a, b) => a - b)).toEqual(numbers(1, 45).map(({ id }) => id));
  expect(gaps(pages)).toEqual([]);
  expect(asked.map(({ query }) => query.get("before"))).toEqual([null, "26", "6"]);
});

test("three deleted messages of 500 are named exactly, and nothing else is", async () => {
  const deleted = [77, 240, 241];
  const { collect } = await channelOf(numbers(1, 500).filter(({ id }) => !deleted.includes(id)));
  const { pages } = await collect();
  expect(keys(pages)).toHaveLength(497);
  expect(gaps(pages)).toEqual(["ids 240–241", "ids 77–77"]);
});

test("an album stands for all of its numbers, and a service message is no gap and no post", async () => {
  const { collect } = await channelOf([
    { id: 1, service: true, text: "Channel created" },
    { id: 2, album: [3, 4, 5], text: "Photos" },
    { id: 6, text: "Next" },
    { id: 7, service: true, text: "MFA of Atlantis pinned a message" },
    { id: 8, text: "Last" },
  ]);
  const { pages } = await collect();
  expect(keys(pages)).toEqual([2, 6, 8]);
  expect(gaps(pages)).toEqual([]);
});

test("the second run ends where the first began, and a gap between two runs is seen", async () => {
  const first = await channelOf(numbers(1, 30));
  const cursor = lastCursor((await first.collect()).pages);
  const second = await channelOf([...numbers(1, 30), ...numbers(33, 35)]);
  const { pages } = await second.collect({ cursor });
  expect(second.asked.filter(({ path }) => path.startsWith("/s/"))).toHaveLength(1);
  expect(keys(pages).filter((id) => id > 30)).toEqual([33, 34, 35]);
  expect(gaps(pages)).toEqual(["ids 31–32"]);
});

test("of the messages seen before, those the newest page no longer shows are gone, and are no new gap", async () => {
  const first = await channelOf(numbers(1, 30));
  const cursor = lastCursor((await first.collect()).pages);
  const second = await channelOf(numbers(1, 30).filter(({ id }) => id !== 25 && id !== 26));
  const { pages } = await second.collect({ cursor, known: (key: string) => key !== "26" });
  expect(pages.flatMap(({ gone }) => gone)).toEqual(["25"]);
  expect(gaps(pages)).toEqual([]);
});

test("a run that broke off goes on where it stopped, after what came in meanwhile", async () => {
  const first = await channelOf(numbers(1, 100), ({ query }) =>
    query.get("before") === "61" ? { status: 500 } : null,
  );
  const pages: SourcePage[] = [];
  for await (const page of connector.pages(first.task(), first.web)) {
    pages.push(page);
    if (pages.length === 2) break;
  }
  const second = await channelOf(numbers(1, 110));
  const rest = (await second.collect({ cursor: lastCursor(pages) })).pages;
  expect(new Set([...keys(pages), ...keys(rest)]).size).toBe(110);
  expect(gaps(rest)).toEqual([]);
  const third = await second.collect({ cursor: lastCursor(rest) });
  expect(third.pages).toHaveLength(1);
});

test("one broken page is named by its numbers, the others come in, and the next run mends it", async () => {
  let broken = true;
  const { collect } = await channelOf(numbers(1, 100), ({ query }) =>
    broken && query.get("before") === "61" ? { status: 500 } : null,
  );
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages)).toHaveLength(80);
  expect(gaps(pages)).toEqual(["page 41–60"]);
  expect(pages.flatMap((page) => page.gaps)[0]?.why).toContain("answered 500");
  broken = false;
  const again = await collect({ cursor: lastCursor(pages) });
  expect(keys(again.pages)).toEqual(
    numbers(81, 100)
      .concat(numbers(41, 60))
      .map(({ id }) => id),
  );
  expect(gaps(again.pages)).toEqual([]);
});

test("only messages since a day are walked, and an earlier day is walked later", async () => {
  const { collect, asked } = await channelOf(numbers(1, 100));
  const { pages } = await collect({ since: Date.parse(dateOf(75)) });
  expect(Math.min(...keys(pages))).toBe(61);
  const again = await collect({ since: Date.parse(dateOf(75)), cursor: lastCursor(pages) });
  expect(again.pages).toHaveLength(1);
  const deeper = await collect({ since: Date.parse(dateOf(50)), cursor: lastCursor(again.pages) });
  expect(Math.min(...keys(deeper.pages))).toBe(41);
  expect(asked.map(({ query }) => query.get("before")).slice(-2)).toEqual([null, "61"]);
});

test("a cursor nobody can read is a gap, and reading starts anew", async () => {
  const { collect } = await channelOf(numbers(1, 3));
  const { pages } = await collect({ cursor: "p=17" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", from: "p=17" }]);
  expect(keys(pages)).toEqual([1, 2, 3]);
});

test("subscribers are whole numbers where Telegram says them anywhere", async () => {
  const messages = numbers(1, 1);
  const { collect } = await channelOf(messages, ({ path }) =>
    path === "/s/mfaatlantis" ? { html: pageHtml(channel, messages, "12.3K") } : null,
  );
  expect((await collect()).pages[0]?.profile).toMatchObject({
    handle: channel,
    name: "MFA of Atlantis",
    id: "1700000001",
    state: "active",
    counters: { followers: 12_345 },
  });
});

test("revisited messages are found twenty at a time; what is no longer shown is gone", async () => {
  const { collect, asked } = await channelOf([...numbers(1, 100).filter(({ id }) => id !== 90 && id !== 12)]);
  const first = (await collect({ since: Date.parse(dateOf(99)) })).pages;
  asked.length = 0;
  const { pages } = await collect({
    cursor: lastCursor(first),
    revisit: ["95", "90", "89", "12"],
    since: Date.parse(dateOf(99)),
  });
  expect(pages.flatMap(({ gone }) => gone)).toEqual(["90", "12"]);
  expect(keys(pages.slice(0, 2))).toEqual([89, 95]);
  expect(asked.map(({ query }) => query.get("before"))).toEqual(["96", "13", null]);
});
