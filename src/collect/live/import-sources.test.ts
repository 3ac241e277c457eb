import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../test/shared.ts";
import { connectors } from "../../platforms/connectors.ts";
import { addAccount } from "../../register/edit-account.ts";
import { seedRegister } from "../../register/seed-register.ts";
import { openState } from "../../store/state/database.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import { importSources } from "./import-sources.ts";

const now = Date.UTC(2026, 10, 22);
const hand = { by: "test", at: now };

function desk() {
  const state = openState(":memory:");
  seedRegister(state, now);
  const bring = (text: string, common = {}) => importSources(state, connectors, { file: "list", text, common }, hand);
  const rows = () => allSources(state).map(({ connector, address, account }) => [connector, address, account]);
  return { state, bring, rows };
}

test("one address a line, a table, OPML and JSON lines are lists of sources", () => {
  const { bring, rows } = desk();
  const forms = [
    "# newsrooms\nhttps://one.example/rss\n\nhttps://two.example/feed\n",
    "name;address;schedule\nThree;https://three.example/rss;default\n",
    '<?xml version="1.0"?><opml version="2.0"><body><outline text="All"><outline text="Four" xmlUrl="https://four.example/rss"/><outline text="Five" xmlUrl="https://five.example/rss"/></outline></body></opml>',
    '{"address":"https://six.example/rss","evidence":"linked from six.example"}\n{"url":"page:https://seven.example/news","options":{"layout":{"global":"li"}}}',
    '["https://eight.example/rss"]',
  ];
  expect(forms.map((text) => bring(text).added)).toEqual([2, 1, 2, 2, 1]);
  expect(rows().map(([connector, address]) => [connector, new URL(String(address)).host.split(".")[0]])).toEqual([
    ["feed", "one"],
    ["feed", "two"],
    ["feed", "three"],
    ["feed", "four"],
    ["feed", "five"],
    ["feed", "six"],
    ["page", "seven"],
    ["feed", "eight"],
  ]);
});

test("every row is accounted for, each reject with line and reason, and twice is the same as once", () => {
  const { bring, rows } = desk();
  const list =
    "address,schedule\nhttps://one.example/rss,\nhttps://two.example/rss,never-made\n@@@,\nhttps://one.example/rss,\n";
  expect(bring(list)).toMatchObject({
    ...{ read: 4, added: 1, followed: 1, rejected: 2, withoutAccount: 2 },
    rejects: [
      { line: 3, address: "https://two.example/rss", reason: expect.stringContaining("no schedule") },
      { line: 4, address: "@@@", reason: expect.stringContaining("No connector knows") },
    ],
  });
  expect(bring(list)).toMatchObject({ added: 0, followed: 2, rejected: 2 });
  expect(rows()).toHaveLength(1);
  expect(() => bring("\n\n")).toThrow("no source stands in it");
});

test("a page speaks for the account whose registered address leads furthest to it, also when that is found out later", () => {
  const { state, bring } = desk();
  const layout = (url: string) => JSON.stringify({ url, global: "//li", name: "Uzbekistan" });
  const list = [layout("https://www.gov.example/mfa/press/news"), layout("https://www.gov.example/health/news")].join(
    "\n",
  );
  expect(bring(list)).toMatchObject({ added: 2, withoutAccount: 2 });
  const evidence = { kind: "other", source: "test", url: null, date: "2026-01-01", note: null };
  for (const handle of ["gov.example", "gov.example/mfa"])
    addAccount(state, { platform: "website", handle, holder: "UZ/mfa", evidence }, hand);
  expect(bring(list)).toMatchObject({ added: 0, followed: 2, withoutAccount: 0 });
  expect(allSources(state).map(({ account, handle }) => [account, handle])).toEqual([
    ["website:gov.example/mfa", "gov.example/mfa"],
    ["website:gov.example", "gov.example"],
  ]);
});

sharedTest("the 263 layouts of DiplomaticPulse become sources as they stand", (folder) => {
  const { bring, rows } = desk();
  const text = readFileSync(`${folder}/data/register/diplomaticpulse_urlconfig.ndjson`, "utf8");
  expect(bring(text)).toMatchObject({ read: 263, added: 263, followed: 0, rejected: 0, rejects: [] });
  expect(rows().filter(([connector]) => connector === "page")).toHaveLength(263);
  expect(bring(text)).toMatchObject({ read: 263, added: 0, followed: 263 });
});
