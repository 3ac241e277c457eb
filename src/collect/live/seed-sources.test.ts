import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connectors } from "../../platforms/connectors.ts";
import { countries } from "../../register/countries.ts";
import { listedSources } from "../../register/listed-sources.ts";
import { seedRegister } from "../../register/seed-register.ts";
import { openState } from "../../store/state/database.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import { recognised } from "./follow-source.ts";
import { followListed } from "./seed-sources.ts";

const listed = listedSources();

test("at least 170 member states have a public source, each with who says so and as of which day", () => {
  const members = new Set(countries.filter(({ un }) => un === "member").map(({ code }) => code));
  expect(new Set(listed.map(({ state }) => state).filter((state) => members.has(state))).size).toBeGreaterThanOrEqual(
    170,
  );
  for (const { evidence, date } of listed)
    expect([evidence.length > 20, /^20\d\d-\d\d-\d\d$/.test(date)]).toEqual([true, true]);
});

test("every listed address is one the feed connector reads, and none stands twice", () => {
  for (const { address } of listed)
    expect(recognised(connectors, address).map(({ connector }) => connector)).toContain("feed");
  expect(new Set(listed.map(({ address }) => address)).size).toBe(listed.length);
});

test("Kazakhstan's ministry has its own entry, on its part of the government's site, and no medium stands for it", () => {
  const [own, ...others] = listed.filter(({ state }) => state === "KZ");
  expect(others).toEqual([]);
  expect(own).toMatchObject({ account: "website:gov.kz/memleket/entities/mfa/press/news" });
  expect(own?.entry).toMatchObject({ account: { holder: "KZ/mfa" } });
});

test("one site that many share is not said to be one state's", () => {
  const holders = Map.groupBy(listed, ({ account }) => account);
  for (const [account, sources] of holders) expect([account, sources.length]).toEqual([account, 1]);
});

test("the list is followed once, each source as of the day of its list and verified by nobody", () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-listed-"));
  const state = openState(join(folder, "attache.db"));
  try {
    seedRegister(state, 0);
    expect(followListed(state, 1)).toEqual({ added: listed.length, of: listed.length });
    expect(followListed(state, 2)).toEqual({ added: 0, of: listed.length });
    const [kazakhstan] = allSources(state).filter(({ account }) => account?.startsWith("website:gov.kz/"));
    expect(kazakhstan).toMatchObject({ schedule: "public", verified_at: null, listed_at: Date.UTC(2025, 5, 30) });
  } finally {
    state.close();
    rmSync(folder, { recursive: true });
  }
});
