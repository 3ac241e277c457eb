import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { getAccount } from "../accounts.ts";
import { getActor } from "../actors.ts";
import { listFacts } from "../facts.ts";
import type { RegisterImportOptions } from "../import-register.ts";
import { missionsShare } from "../missions.ts";
import { listPublished } from "../published.ts";
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

const uz: [string, string] = ["Uzbekistan", "Q265"];
const accountsHead =
  "country,institution,kind,host_country,host_city,edition,platform,present,handle,count,since,sponsor,status,observed,observed_basis,note,as_printed,source,quote_start";

test("absence is a dated observation, totals without names stand beside ours, and the rest is unknown", () => {
  const embassies = ["GB", "PL", "RU"].map((code, at) =>
    mission({ op: uz, in: [code, ["Q145", "Q36", "Q159"][at] ?? ""], city: "City", type: "embassy", qid: `Q20${at}` }),
  );
  twice("e.csv", [wikidataHead, ...embassies].join("\n"));
  const { report } = twice(
    "accounts.csv",
    [
      accountsHead,
      "UZ,Embassy of Uzbekistan,embassy,GB,London,,facebook,yes,,,,,,2018-02,inferred,,,tassilova2018,has pages",
      "UZ,Embassy of Uzbekistan,embassy,PL,,,facebook,no,,,,,,2018-02,inferred,,,tassilova2018,hasn't",
      "UZ,Embassies of Uzbekistan,missions,,,,facebook,yes,,20,,,,2018-02,inferred,,,tassilova2018,run in 20 countries",
      "US,Caravanserai,outlet,,,Uzbek,facebook,yes,,,,United States Central Command (USCENTCOM),,2024-03-18,text,,,izzatullaev2024,members",
      "IR,Javad Zarif,foreign minister,,,,twitter,yes,@Jzarif,,,,,2013-09,text,,,tursunmuratov2021,began to tweet",
      "KZ,A. Nobody,candidate,,,,twitter,yes,anobody,,,,,2016,text,,,tursunmuratov2021,candidate",
    ].join("\n"),
  );
  expect(report).toMatchObject({
    format: "case-accounts",
    read: 6,
    added: 5,
    rejected: 1,
    classes: { accounts: 3, absences: 1, "totals and groups": 1, rejected: 1 },
  });
  const share = missionsShare(state, "UZ", { provenOnly: false }).find((row) => row.platform === "facebook");
  expect(share).toMatchObject({
    withAccount: 1,
    checked: 2,
    inForce: 3,
    share: 0.5,
    reported: [{ value: 20, ours: 1, difference: 19, date: "2018-02" }],
  });
  expect(share?.reported[0]?.source.title).toContain("Tassilova");
  expect(getActor(state, "UZ/mission/pl", { now }).absences).toMatchObject([
    { platform: "facebook", observed: "2018-02", quote: "hasn't" },
  ]);
  expect(getActor(state, "US/outlet/caravanserai", { now }).sponsor).toBe("United States Central Command (USCENTCOM)");
  expect(getAccount(state, "x:jzarif", now)).toMatchObject({
    standing: "claimed",
    holder: { name: "Javad Zarif" },
    evidence: [{ kind: "study", source: { title: expect.stringContaining("Tursunmuratov") } }],
  });
});

test("followers printed for a day become counters of the account the list of accounts names", () => {
  const head =
    "date,date_basis,date_note,country,account,edition,platform,measure,value,value_max,qualifier,figure_by,as_printed,note,source,quote_start";
  const rows = [
    "2024-03-18,text,,US,Caravanserai,Uzbek,facebook,followers,1700,,more than,,members,,izzatullaev2024,more than",
    "2020,inferred,,TR,Recep Tayyip Erdogan,,facebook+instagram+twitter,followers,35000000,,in total,,,,tursunmuratov2021,in total",
    "2020,inferred,,FR,A. Stranger,,twitter,followers,12,,,,,,tursunmuratov2021,x",
  ];
  const { report, counters } = twice("account-snapshots.csv", [head, ...rows].join("\n"));
  expect(report).toMatchObject({ format: "case-snapshots", read: 3, skipped: 1 });
  expect(counters).toEqual([
    {
      platform: "facebook",
      account: "facebook:~US/outlet/caravanserai/uzbek",
      handle: null,
      measure: "followers",
      value: 1700,
      seenAt: Date.UTC(2024, 2, 18),
    },
  ]);
  expect(listFacts(state, { subject: "TR/person/recep-tayyip-erdogan" }).rows[0]?.values).toMatchObject([
    { value: 35_000_000, unit: "sum of accounts" },
  ]);
});

test("ranks, popularity and costs are facts with both dates and the paper's words", () => {
  twice(
    "index-ranks.csv",
    "index,kind,year,year_basis,country,rank,out_of,ranked_above,ranked_below,note,source,quote_start\nDigital Diplomacy Review,rank,2017,text,UZ,133,209,,,,tassilova2018,Such closeness\nDigital Diplomacy Review,relation,2016,reference,KG,,,CN,UG,,tassilova2018,In the rating\n",
  );
  twice(
    "platform-popularity.csv",
    "country,year,year_basis,position,platform,derived,figure_by,as_printed,note,source,quote_start\nUZ,2016,text,1,moy mir,,Sputnik 2016,,,tassilova2018,Uzbeks preferred\n",
  );
  twice(
    "campaign-costs.csv",
    "campaign,owner,country,start,end,reported,spend,currency,period,figure_by,as_printed,note,source,quote_start\n2016 presidential campaign,Hillary Clinton,US,,2016,2016-11-07,897700000,USD,17 months,FEC,$897.7 million,,sheraliev2023,According\n",
  );
  expect(
    listFacts(state, { subject: "state:UZ", measure: "digital-diplomacy-review-rank" }).rows[0]?.values,
  ).toMatchObject([{ value: 133, qualifier: "out of 209", eventDate: "2017", quote: "Such closeness" }]);
  expect(listFacts(state, { subject: "state:UZ", measure: "platform-popularity" }).rows).toMatchObject([
    { platform: "moy mir", values: [{ value: 1 }] },
  ]);
  expect(listFacts(state, { subject: "US/person/hillary-clinton" }).rows[0]?.values).toMatchObject([
    { value: 897_700_000, unit: "USD", eventDate: "2016", reportDate: "2016-11-07" },
  ]);
});

test("an attribution without the one who makes it is refused", () => {
  const head =
    "id,part_of,step,date,end,date_basis,date_note,reported,kind,actor,actor_country,target,target_country,channel,what,value,unit,quoted,outcome,attributed_to,attributed_by,standing,as_printed,address,note,source,quote_start";
  const rows = [
    "a,,,2020,,,,,incident,,,,,,an attack,,,,,a group,an agency,claimed,,,,tursunmuratov2021,x",
    "b,,,2020,,,,,incident,,,,,,an attack,,,,,a group,,,,,,tursunmuratov2021,x",
  ];
  const { report } = twice("events.csv", [head, ...rows].join("\n"));
  expect(report).toMatchObject({ format: "case-events", added: 1, rejected: 1 });
  expect(listPublished(state, "case-events")).toMatchObject([
    {
      date: "2020",
      fields: { attributed_to: "a group", attributed_by: "an agency" },
      source: { title: expect.stringContaining("Tursunmuratov") },
    },
  ]);
});
