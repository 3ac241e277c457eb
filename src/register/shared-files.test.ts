import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import { sharedTest } from "../../test/shared.ts";
import { openState } from "../store/state/database.ts";
import { getActor } from "./actors.ts";
import { facts } from "./facts.ts";
import { importRegister, type RegisterImportOptions } from "./import-register.ts";
import { missionsShare } from "./missions.ts";
import { seedRegister } from "./seed-register.ts";

const hand = { by: "test", at: Date.UTC(2025, 5, 1) };

/** Rows by what became of them: read, added or changed, skipped, rejected. */
type Expected = [
  file: string,
  read: number,
  taken: number,
  skipped: number,
  rejected: number,
  options?: RegisterImportOptions,
];
const leaders = { office: "head of state or government", source: "https://github.com/grantat/world-leader-vis" };
const expected: Expected[] = [
  ["data/register/embassies_wikidata.csv", 7285, 7261, 24, 0],
  ["data/register/us_legislators-social-media.yaml", 519, 519, 0, 0],
  ["data/register/everypolitician_legislators_2015.csv.gz", 1942, 1942, 0, 0],
  ["data/register/fediverse_german_institutions_politicians.json", 644, 385, 0, 259],
  ["data/register/diplomaticpulse_urlconfig.ndjson", 263, 256, 0, 7],
  ["data/register/uzbekistan_official_telegram_channels.csv", 56, 55, 0, 1],
  ["data/register/world_leaders_twitter_profiles_2017.json.gz", 43, 43, 0, 0, leaders],
  ["data/register/china_diplomacy_media_accounts.csv", 234, 225, 0, 9],
  ["data/networks/lowy_2019_geocoded.csv.gz", 7317, 7307, 10, 0],
  ["data/networks/lowy_global_diplomacy_index_2019.csv.gz", 7317, 7307, 10, 0],
];

sharedTest(
  "every register file is read whole, and a second import of all of them changes nothing",
  (folder) => {
    const state = openState(":memory:");
    seedRegister(state, hand.at);
    const files = [
      ...expected,
      ...["data/indicators", "cases"].flatMap((under) =>
        readdirSync(join(folder, under))
          .filter((name) => name.endsWith(".csv"))
          .map((name): Expected => [`${under}/${name}`, -1, -1, -1, -1]),
      ),
    ];
    const bring = ([file, , , , , options]: Expected) =>
      importRegister(state, { name: basename(file), content: readFileSync(join(folder, file)) }, options ?? {}, hand)
        .report;
    for (const one of files) {
      const report = bring(one);
      const { read, added, changed, unchanged, skipped, rejected } = report;
      expect([one[0], added + changed + unchanged + skipped + rejected]).toEqual([one[0], read]);
      if (one[1] >= 0) expect([one[0], read, added + changed + unchanged, skipped, rejected]).toEqual(one.slice(0, 5));
      if (one[0].startsWith("cases/")) expect([one[0], skipped, rejected]).toEqual([one[0], 0, 0]);
    }
    for (const one of files) {
      const { added, changed } = bring(one);
      expect([one[0], added, changed]).toEqual([one[0], 0, 0]);
    }

    const internet = facts(state, "state:KZ", "internet-share").find((fact) => fact.period === "2016");
    expect(internet?.values.map((value) => value.value)).toContain(55.8);
    expect(internet?.values.length).toBe(2);
    const kazakhstan = missionsShare(state, "KZ", { provenOnly: false });
    expect(kazakhstan.find((row) => row.platform === "x")?.reported[0]?.value).toBe(20);
    expect(kazakhstan.find((row) => row.platform === "facebook")?.reported[0]?.value).toBe(28);
    const uzbekistan = missionsShare(state, "UZ", { provenOnly: false }).find((row) => row.platform === "facebook");
    expect(uzbekistan?.checked).toBeGreaterThanOrEqual(8);
    const { accounts } = getActor(state, "US/outlet/caravanserai", { now: hand.at });
    expect(accounts).toEqual({ proven: 0, claimed: 6, contested: 0, unknown: 0 });
    state.close();
  },
  240_000,
);

sharedTest(
  "the profiles of world leaders name no office, so 34 are refused by name until one is given; nine are of institutions",
  (folder) => {
    const state = openState(":memory:");
    seedRegister(state, hand.at);
    const name = "world_leaders_twitter_profiles_2017.json.gz";
    const content = readFileSync(join(folder, "data/register", name));
    expect(() => importRegister(state, { name, content }, {}, hand)).toThrow(/names 34 persons without an office/);
    state.close();
  },
);
