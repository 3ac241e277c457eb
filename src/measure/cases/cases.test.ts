import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { sharedTest } from "../../../test/shared.ts";
import { caravanserai, internetUsers } from "./figures.ts";
import { popularNetworks } from "./popularity.ts";
import { casePresences, missionCounts } from "./presences.ts";
import { ddrRanks } from "./ranks.ts";

sharedTest("the facts of the cards stand in the published cases, word for word", (folder) => {
  const text = (name: string) => readFileSync(join(folder, "cases", name), "utf8");
  const ranks = text("index-ranks.csv");
  for (const { country, value, date } of ddrRanks)
    expect(ranks).toMatch(new RegExp(`rank,${date},\\w+,${country},${value},`));
  const popular = text("platform-popularity.csv");
  for (const { country, year, position, platform } of popularNetworks)
    expect(popular).toMatch(
      new RegExp(`^${country},${year},\\w+,${position},${platform === "x" ? "twitter" : platform},`, "m"),
    );
  const figures = text("country-context.csv");
  for (const { country, value } of internetUsers) expect(figures).toMatch(new RegExp(`^${country},.*,${value},`, "m"));
  for (const { country, countries } of missionCounts)
    expect(text("accounts.csv")).toMatch(
      new RegExp(`^${country},Embassies of [A-Za-z]+,missions,.*,${countries},`, "m"),
    );
  const snapshots = text("account-snapshots.csv");
  for (const { platform, value } of caravanserai)
    expect(snapshots).toMatch(new RegExp(`Caravanserai,\\w*,${platform},followers,${value},`));
  const accounts = text("accounts.csv");
  for (const { fact } of casePresences) expect(accounts.replaceAll('""', '"')).toContain(fact.quote);
});
