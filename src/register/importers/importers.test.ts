import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { getAccount } from "../accounts.ts";
import { getActor, listActors } from "../actors.ts";
import { listFacts } from "../facts.ts";
import type { RegisterImportOptions } from "../import-register.ts";
import { seedRegister } from "../seed-register.ts";
import { importTwice, now } from "./twice.fixture.ts";
import { mission, wikidataHead } from "./wikidata-rows.fixture.ts";

let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());
const twice = (name: string, text: string, options?: RegisterImportOptions) => importTwice(state, name, text, options);

const kz: [string, string] = ["Kazakhstan", "Q232"];
const uz: [string, string] = ["Uzbekistan", "Q265"];

test("Wikidata's missions are counted by class, and their accounts are claimed", () => {
  const rows = [
    mission({
      op: kz,
      in: uz,
      city: "Tashkent",
      type: "embassy",
      qid: "Q101",
      site: "https://www.gov.kz/tashkent|http://second.example.org",
      x: "KZEmbTashkent",
    }),
    mission({
      op: kz,
      in: ["People's Republic of China", "Q148"],
      city: "Shanghai",
      type: "consulate general",
      qid: "Q102",
    }),
    mission({ op: kz, in: uz, city: "Samarkand", type: "trade office", qid: "Q103" }),
    mission({ op: ["Saxony", "Q1202"], in: uz, city: "Tashkent", type: "embassy", qid: "Q104" }),
    mission({ op: kz, in: uz, city: "Tashkent", type: "embassy", qid: "Q105" }),
  ];
  const { report } = twice("embassies.csv", [wikidataHead, ...rows].join("\r\n"), { date: "2022-11-16" });
  expect(report).toMatchObject({
    format: "wikidata-missions",
    read: 5,
    added: 4,
    skipped: 1,
    classes: { missions: 2, consulates: 1, others: 1, unmatched: 1 },
  });
  expect(report.unmatched).toMatchObject([{ name: "Saxony", rows: 1 }]);
  expect(getActor(state, "KZ/mission/uz", { now })).toMatchObject({
    name: "Embassy of Kazakhstan in Uzbekistan (Tashkent)",
    inForce: true,
    inForceOn: "2022-11-16",
    since: "1994",
    parent: { id: "KZ/mfa" },
    hostState: "UZ",
    coordinates: { latitude: 41.3, longitude: 69.2 },
  });
  expect(getActor(state, "KZ/mission/uz-q105", { now }).missionClass).toBe("embassy");
  expect(getAccount(state, "x:kzembtashkent", now)).toMatchObject({
    standing: "claimed",
    evidenceDate: "2022-11-16",
    evidence: [{ kind: "wikidata" }],
  });
  expect(getAccount(state, "website:gov.kz/tashkent", now).holder.id).toBe("KZ/mission/uz");
  expect(listActors(state, { kind: "mission", host: "UZ" }).total).toBe(3);
});

test("posts of the Lowy index are the missions Wikidata knows, with the ranks of the sender as facts", () => {
  twice(
    "e.csv",
    [wikidataHead, mission({ op: kz, in: uz, city: "Tashkent", type: "embassy", qid: "Q101" })].join("\n"),
  );
  const head =
    '"COUNTRY","POPULATION (M)","GDP (B, USD)","G20 RANK","OECD RANK","ASIA RANK","OVERALL RANK","POST CITY","POST COUNTRY","TYPE OF POST","POST TYPE TITLE"';
  const posts = [
    '"Kazakhstan","18.3","170","","","9","50","Tashkent","Uzbekistan","Embassy / High Commission","Embassy"',
    '"Kazakhstan","18.3","170","","","9","50","New York","United States","Permanent Mission","Mission to UN"',
    '"Kazakhstan","18.3","170","","","9","50","Seoul","Korea Republic of (South Korea)","Embassy / High Commission","Embassy"',
    '"Kazakhstan","18.3","170","","","9","50","Nowhere","Jerusalem*","Other","Office"',
  ];
  const { report } = twice("2019_Lowy.csv", [head, ...posts].join("\n"));
  expect(report).toMatchObject({
    format: "lowy-index",
    read: 4,
    added: 3,
    skipped: 1,
    classes: { missions: 2, "missions to organisations": 1, unmatched: 1 },
  });
  expect(
    listActors(state, { kind: "mission", state: "KZ" })
      .rows.map((row) => row.id)
      .sort(),
  ).toEqual(["KZ/mission/kr", "KZ/mission/un-new-york", "KZ/mission/uz"]);
  expect(listFacts(state, { subject: "state:KZ", measure: "lowy-rank" }).rows[0]?.values).toMatchObject([
    { value: 50, eventDate: "2019" },
  ]);
});

test("pages listed for Kazakhstan are media, not its ministry", () => {
  const page = (name: string, url: string) =>
    `{"index": {"_id": "1"}}\n${JSON.stringify({ content_type: "static", url, name })}\n`;
  const { report } = twice(
    "urlconfig.ndjson",
    [
      page("Kazakhstan", "https://www.inform.kz/en/politics_g41"),
      page("Kyrgyzstan", "https://mfa.gov.kg/en"),
      page("Belgium", "https://newyorkun.diplomatie.belgium.be"),
      page("Belarus", "http://localhost/x"),
      "not json\n",
    ].join(""),
  );
  expect(report).toMatchObject({
    format: "diplomaticpulse",
    read: 5,
    rejected: 2,
    classes: { "media, not the ministry": 1, "foreign ministries": 1, "missions to the UN": 1 },
  });
  expect(getAccount(state, "website:inform.kz/en/politics_g41", now).holder).toMatchObject({ kind: "outlet" });
  expect(getActor(state, "KZ/mfa", { now }).accountList).toEqual([]);
  expect(getAccount(state, "website:mfa.gov.kg", now).holder.id).toBe("KG/mfa");
});

test("Chinese missions, diplomats and outlets are told apart, and a journalist stays out", () => {
  const head =
    "table,@handle,User,Followers,Followings,Original tweets in period,Original tweets in English,Retweets by handle in period,Retweets in English,Hashtags in original tweets,Hashtags in retweets,Total tweets in period,Total tweets since created,Date created";
  const row = (table: string, handle: string, user: string) =>
    `${table},${handle},"${user}",10,1,2,2,0,0,0,0,2,30,2019.12`;
  const a = "Table 2a: Diplomacy (01.11.19-30.04.22)";
  const { report } = twice(
    "china.csv",
    [
      head,
      row(a, "@AmbCina", "Embassy of the P.R.C. in Rome, Italy"),
      row(a, "@QinX (suspended)", "QIN Xin, Chinese Ambassador to the U.S."),
      row("Table 3a: Media (01.11.19-30.04.22)", "@ChinaD", "China Daily"),
      row("Table 3a: Media (01.11.19-30.04.22)", "@HuX", "HU Xi, Global Times commentator"),
    ].join("\n"),
  );
  expect(report).toMatchObject({ format: "china-accounts", classes: { diplomacy: 2, media: 1, rejected: 1 } });
  expect(getAccount(state, "x:ambcina", now)).toMatchObject({ holder: { id: "CN/mission/it" }, since: "2019-12" });
  expect(getAccount(state, "x:qinx", now)).toMatchObject({
    holder: { kind: "person", name: "QIN Xin" },
    status: "suspended",
  });
  expect(listFacts(state, { subject: "CN/mission/it", measure: "total tweets in period" }).rows[0]?.period).toBe(
    "2019-11-01/2022-04-30",
  );
});

test("indicators: years from rows or names, scores that lost their decimals stay out, unknown places are reported", () => {
  twice(
    "egdi_2016.csv",
    "country-code,country-name,e-gov-rank,e-gov-index,e-pat-index,osi,hci,tii\nKAZ,Kazakhstan,33,0.725,0.59,0.76,0.84,0.56\n",
  );
  const rsf = twice(
    "rsf.csv",
    '"Year (N)","ISO","Rank N","Score N","EN_country"\n2016,"KAZ",160,4532,"Kazakhstan"\n2016,"YUG",1,1,"Yugoslavia"\n"2011-12","KAZ",154,,"Kazakhstan"\n',
  ).report;
  expect(rsf.notes[0]).toContain("lost their decimal");
  expect(rsf.unmatched).toMatchObject([
    { name: "Yugoslavia", why: expect.stringContaining("not given to a successor") },
  ]);
  twice("fopi.csv", "country,country_code,year,rank,score\nKazakhstan,KZ,2016,160,54.55\n");
  twice("wdi.csv", '\uFEFF"cc_iso3c","ref_year","variable","value"\n"KAZ",2022,"wb_gdp_usd",225496232768.4\n');
  const values = (measure: string) =>
    listFacts(state, { subject: "state:KZ", measure }).rows.map((fact) => [
      fact.period,
      ...fact.values.map((one) => one.value),
    ]);
  expect(values("egov-rank")).toEqual([["2016", 33]]);
  expect(values("press-freedom-rank")).toEqual([
    ["2016", 160, 160],
    ["2012", 154],
  ]);
  expect(values("press-freedom-score")).toEqual([["2016", 54.55]]);
  expect(values("wb_gdp_usd")).toEqual([["2022", 225_496_232_768.4]]);
  expect(() =>
    twice("egdi.csv", "country-code,country-name,e-gov-rank,e-gov-index\nKAZ,Kazakhstan,33,0.7\n"),
  ).not.toThrow();
});
