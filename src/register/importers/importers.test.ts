import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { getAccount } from "../accounts.ts";
import { getActor, listActors } from "../actors.ts";
import { listFacts } from "../facts.ts";
import { importRegister, type RegisterImportOptions } from "../import-register.ts";
import { missionsShare } from "../missions.ts";
import { listPublished } from "../published.ts";
import { seedRegister } from "../seed-register.ts";

const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };
let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());

/** Rows this connection ever wrote. */
const written = () => Number(state.raw.prepare("select total_changes() as n").get()?.n);

/** Imports a file twice; the second time must change nothing. */
function twice(name: string, text: string, options: RegisterImportOptions = {}) {
  const content = Buffer.from(text);
  const first = importRegister(state, { name, content }, options, hand);
  const before = written();
  const second = importRegister(state, { name, content }, options, hand).report;
  expect([name, second.added, second.changed]).toEqual([name, 0, 0]);
  expect([name, written()]).toEqual([name, before]);
  const { read, added, changed, unchanged, skipped, rejected } = first.report;
  expect(added + changed + unchanged + skipped + rejected).toBe(read);
  return first;
}

const wikidataHead =
  "operator;operatorQID;jurisdictions;jurisdictionQIDs;country;countryQID;city;cityQID;address;latitude;longitude;phone;email;website;facebook;twitter;youtube;picture;pictureAuthor;pictureLicense;pictureLicenseURL;type;typeQID;creation;QID;";
const item = (id: string) => `http://www.wikidata.org/entity/${id}`;
const mission = (row: {
  op: [string, string];
  in: [string, string];
  city: string;
  type: string;
  qid: string;
  site?: string;
  x?: string;
}) =>
  `${row.op[0]};${item(row.op[1])};;;${row.in[0]};${item(row.in[1])};${row.city};${item("Q1")};;41.3;69.2;;;${row.site ?? ""};;${row.x ?? ""};;;;;;${row.type};${item("Q2")};1994-01-01T00:00:00Z;${item(row.qid)}`;
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

test("members of Congress come in under the office the head of the file names, and only under one", () => {
  const list =
    "- id:\n    bioguide: Z000001\n  social:\n    twitter: RepZ\n    twitter_id: 3026622545\n    youtube_id: UCGdrLQbt1PYDTPsampx4t1A\n";
  expect(() => twice("legislators.yaml", list)).toThrow(/without an office/);
  const { report } = twice("legislators.yaml", `# accounts of the Member of Congress's official role\n${list}`);
  expect(report).toMatchObject({ format: "us-legislators", read: 1, added: 1 });
  expect(getActor(state, "US/person/bioguide-z000001", { now })).toMatchObject({
    office: "Member of Congress",
    accounts: { claimed: 2 },
  });
});

test("members of parliaments hold the seat their row names", () => {
  const head =
    "country,legislature,source_file,id,name,sort_name,email,twitter,facebook,group,group_id,area_id,area,chamber,term,start_date,end_date,image,gender";
  const { report } = twice(
    "ep.csv",
    `${head}\nKyrgyzstan,Council,f.csv,28e035ec-1,ASANOV Asan,,,https://twitter.com/asanov,,,,,,Supreme Council,6,2015-10-28,,,\nFarland,Council,f.csv,1,N,,,,,,,,,C,1,,,,\n`,
  );
  expect(report).toMatchObject({ format: "everypolitician", read: 2, added: 1, skipped: 1 });
  expect(getActor(state, "KG/person/ep-28e035ec", { now }).offices).toMatchObject([
    { title: "Member of the Supreme Council, term 6", since: "2015-10-28" },
  ]);
  expect(getAccount(state, "x:asanov", now).standing).toBe("claimed");
});

test("the fediverse list brings institutions, parties and holders of offices, and leaves private persons out", () => {
  const account = (name: string, category: string) => ({
    account: { name, url: "", category },
    posts_count: 1,
    created_at: "2023-01-18T00:00:00.000Z",
    is_bot: false,
  });
  const data = {
    "https://social.bund.de/@AuswaertigesAmt": account("Auswärtiges Amt", "Außenministerium"),
    "https://gruene.social/@chemnitz": account("Grüne Chemnitz", " (Grüne)"),
    "https://bawü.social/@x": account("Hanna Beispiel", "Mitglied des Deutschen Bundestages (Grüne)"),
    "https://gruene.social/@hanna": account("Hanna Beispiel", "Mitglied des Deutschen Bundestages (Grüne)"),
    "https://gruene.social/@someone": account("Petra Privat", " (Grüne)"),
    "https://gruene.social/@mensch": account("Max Mensch", "Mensch"),
  };
  const { report } = twice("fedipol.json", JSON.stringify({ data }, null, 1));
  expect(report).toMatchObject({ format: "fediverse-german", read: 6, added: 3, changed: 1, rejected: 2 });
  expect(report.rejects.map((one) => one.name)).toEqual(["Petra Privat", "Max Mensch"]);
  expect(getAccount(state, "mastodon:auswaertigesamt@social.bund.de", now).holder.id).toBe("DE/mfa");
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

test("official channels: the ministry is recognised by its Uzbek name, a handle with spaces is refused by line", () => {
  const { report } = twice(
    "uzbekistan_telegram.csv",
    "name,username\nTashqi ishlar vazirligi,uzbekmfa\nOila qo'mitasi,Oila qo'mitasi\nОлий суд / Расмий канал,oliysuduz\n",
  );
  expect(report).toMatchObject({ format: "official-channels", read: 3, rejected: 1, rejects: [{ line: 3 }] });
  expect(getAccount(state, "telegram:uzbekmfa", now)).toMatchObject({ holder: { id: "UZ/mfa" }, standing: "claimed" });
  expect(() => twice("channels.csv", "name,username\na,bcdef\n")).toThrow(/does not say whose channels/);
});

test("profiles name no office, so it is given with a source; their counters go to the corpus", () => {
  const profiles = JSON.stringify([
    {
      screen_name: "JLeader",
      id_str: "726748106",
      name: "J. Leader",
      followers_count: 598811,
      friends_count: 616,
      verified: true,
      created_at: "Mon Jul 30 20:02:44 +0000 2012",
      status: { created_at: "Sat Sep 23 21:36:01 +0000 2017" },
    },
  ]);
  expect(() => twice("leaders.json", profiles)).toThrow(/1 person without an office \(J. Leader\)/);
  const { counters } = twice("leaders.json", profiles, { office: "head of state", source: "a list of heads of state" });
  expect(counters).toMatchObject([
    { account: "x:jleader", measure: "followers", value: 598_811, seenAt: Date.UTC(2017, 8, 23, 21, 36, 1) },
    { account: "x:jleader", measure: "following", value: 616 },
  ]);
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
