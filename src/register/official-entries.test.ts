import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { writeSetting } from "../store/state/queries/register-settings.ts";
import { getAccount, listAccounts } from "./accounts.ts";
import { getActor } from "./actors.ts";
import { addAccount } from "./edit-account.ts";
import { exportRegister } from "./export-register.ts";
import { importRegister } from "./import-register.ts";
import { seedRegister } from "./seed-register.ts";

const now = Date.UTC(2025, 10, 1);
const hand = { by: "Aigul", at: now };
const study = { kind: "study", source: "a study", date: "2025-01-01" };
let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
});
afterEach(() => state.close());
const bring = (name: string, content: string, options = {}) =>
  importRegister(state, { name, content: Buffer.from(content) }, options, hand).report;

test("a fresh workspace knows accounts of more than 130 foreign ministries, each claimed, with source and date", () => {
  seedRegister(state, now);
  const { rows } = listAccounts(state, { pageSize: 1_000 }, now);
  const ministries = rows.filter(({ holder }) => holder.id.endsWith("/mfa"));
  expect(new Set(ministries.map(({ holder }) => holder.id)).size).toBeGreaterThan(130);
  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(["claimed"]));
  expect(ministries.filter(({ evidenceDate }) => evidenceDate === null).map(({ id }) => id)).toEqual([
    "telegram:uzbekmfa",
  ]);
});

test("an account that a data set gives to the wrong state stands under its own, and its evidence says so", () => {
  seedRegister(state, now);
  const { holder, evidence } = getAccount(state, "x:germanydiplo", now);
  expect([holder.id, evidence[0]?.source.date, evidence[0]?.note]).toEqual([
    "DE/mfa",
    "2017",
    expect.stringContaining("labels it “Iran”"),
  ]);
  expect(getActor(state, "EU/european-council", { now })).toMatchObject({ kind: "organisation", state: null });
});

test("a workspace made before the accounts were known learns them once, and keeps what was registered by hand", () => {
  seedRegister(state, now);
  state.raw.exec("delete from evidence where about = 'x:number10gov'; delete from accounts where id = 'x:number10gov'");
  writeSetting(state.raw, "registerSeed", "1");
  addAccount(state, { platform: "x", handle: "Number10gov", holder: "GB/mfa", evidence: study }, hand);
  expect(seedRegister(state, now)).toEqual({ added: 0 });
  expect(getAccount(state, "x:number10gov", now).holder.id).toBe("GB/mfa");
  const before = [...exportRegister(state, "json")].join("");
  writeSetting(state.raw, "registerSeed", "1");
  seedRegister(state, now + 1);
  expect([...exportRegister(state, "json")].join("")).toBe(before);
});

test("profiles of offices join the accounts that are known; nobody's name becomes the institution's", () => {
  seedRegister(state, now);
  const profile = { id_str: "295663598", screen_name: "SAPresident", name: "A. Holder", followers_count: 5 };
  expect(() =>
    bring("profiles.json", JSON.stringify([profile, { screen_name: "a_leader", name: "A Leader" }])),
  ).toThrow(/names 1 person without/);
  const report = bring("profiles.json", JSON.stringify([profile]), { source: "profiles", date: "2017-10-03" });
  expect(report).toMatchObject({ read: 1, changed: 1 });
  const holder = getActor(state, "ZA/presidency", { now });
  expect([holder.offices, holder.names.map(({ name }) => name)]).toEqual([[], ["Presidency of South Africa"]]);
});

test("pages of a ministry whose site is known are evidence for that site, undated ones of a dated source nothing new", () => {
  seedRegister(state, now);
  const pages = ["https://mfa.gov.kg/en/press", "https://mfa.gov.kg/ru/news"].map(
    (url) => `{"index": {"_id": "1"}}\n${JSON.stringify({ content_type: "static", url, name: "Kyrgyzstan" })}\n`,
  );
  const before = listAccounts(state, { q: "mfa.gov.kg" }, now).rows.map(({ id }) => id);
  bring("urlconfig.ndjson", pages.join(""));
  expect(listAccounts(state, { q: "mfa.gov.kg" }, now).rows.map(({ id }) => id)).toEqual(before);
  expect(bring("urlconfig.ndjson", pages.join(""))).toMatchObject({ added: 0, changed: 0 });
  const head =
    "table,@handle,User,Followers,Followings,Total tweets in period,Total tweets since created,Date created\n";
  bring(
    "china.csv",
    `${head}Table 2a: Diplomacy (01.11.19-30.04.22),@MFA_China,"Ministry of Foreign Affairs, Beijing",1,1,1,1,2019.10\n`,
  );
  expect(getAccount(state, "x:mfa_china", now).evidence.map(({ source }) => source.date)).toEqual(["2022-04-30"]);
});
