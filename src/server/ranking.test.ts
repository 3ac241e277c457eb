import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { BoundaryAnswer } from "../contract/boundary.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";
import type { RankingReport } from "../contract/ranking-files.ts";
import { addAccount } from "./answers/accounts.ts";
import { addActor } from "./answers/actors.ts";
import { importRegisterFile } from "./answers/register-files.ts";

const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };
/** Eleven ministries that all post on X; the further down the list, the fewer likes. */
const eleven = ["KZ", "UZ", "KG", "TJ", "TM", "AZ", "AM", "GE", "BY", "MD", "MN"];

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  for (const code of eleven.slice(3))
    await addAccount(desk.workspace, {
      platform: "x",
      handle: `mfa_${code.toLowerCase()}`,
      holder: `${code}/mfa`,
      languages: [],
      evidence,
    });
  for (const code of ["KZ", "UZ"]) {
    const mission = await addActor(desk.workspace, {
      kind: "mission",
      name: `Embassy of ${code} in Vienna`,
      state: code,
      hostState: "AT",
      city: "Vienna",
      missionClass: "embassy",
      inForce: true,
      evidence,
    });
    await addAccount(desk.workspace, {
      platform: "x",
      handle: `emb_${code.toLowerCase()}`,
      holder: mission.id,
      languages: [],
      evidence,
    });
  }
  const speakers = [...eleven.map((code) => `mfa_${code.toLowerCase()}`), "emb_kz", "emb_uz"];
  await say(
    desk,
    "x",
    ["2024-03", "2024-04"].flatMap((month, m) =>
      speakers.flatMap((who, place) =>
        ["02", "09", "15"].map((day) => ({
          id: `${who}-${month}-${day}`,
          who,
          at: `${month}-${day}T08:00:00Z`,
          text:
            place % 2
              ? "Water talks with @mfa_kz opened in the capital today"
              : "We met @mfa_uz and spoke about trade and transit",
          likes: m === 0 ? 100 - place : 50 + place,
          reposts: 2,
          replies: 1,
          media: "image",
        })),
      ),
    ),
  );
  writeFileSync(
    join(desk.folder, "wb.csv"),
    `cc_iso3c,ref_year,variable,value\nKAZ,2022,wb_pop_total,19600000\nUZB,2022,wb_pop_total,35600000\nKGZ,2022,wb_pop_total,6800000\nCHN,2022,wb_pop_total,1412000000\n`,
  );
  await importRegisterFile(desk.workspace, join(desk.folder, "wb.csv"), {});
  await desk.workspace.runStages(new AbortController().signal);
}, 90_000);
afterAll(() => desk.close());

const ask = (url: string) => desk.server.inject(`/api/v1${url}`);
const get = async <Answer>(url: string): Promise<Answer> => {
  const answer = await ask(url);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json();
};
const states = eleven.map((code) => `state=${code}`).join("&");
const march = "from=2024-03-01&to=2024-04-01";

test("eleven states are ranked, each with its range, its default rank and its rank among peers", async () => {
  const { rows } = await get<IndexAnswer>(`/index?${states}&${march}`);
  expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(11);
  for (const row of rows) {
    expect(row.rank).toBe(row.defaultRank);
    expect(row.peer?.kind).toBe("subregion");
    expect(row.range!.best).toBeLessThanOrEqual(row.rank!);
  }
});

test("a period without posts ranks nobody and says why", async () => {
  const { rows, period } = await get<IndexAnswer>(`/index?${states}&from=2019-01-01&to=2019-02-01`);
  expect(period).toBeNull();
  expect(new Set(rows.map(({ reason }) => reason?.code))).toEqual(new Set(["nothing-here"]));
  expect(rows.every(({ rank, score }) => rank === null && score === null)).toBe(true);
});

test("a state with nothing collected, and one on other platforms, are not ranked, each with its reason", async () => {
  const { rows } = await get<IndexAnswer>(`/index?state=KZ&state=UZ&state=NR&platform=x&platform=telegram&${march}`);
  const reason = (code: string) => rows.find(({ subject }) => subject.state === code)?.reason;
  expect(reason("NR")).toEqual({ code: "no-account" });
  expect(reason("UZ")).toEqual({ code: "not-on-platform", platforms: ["telegram"] });
});

test("all missions in one capital are compared as missions, and each opens by its own id", async () => {
  const { rows, group, published } = await get<IndexAnswer>(`/index?capital=AT&${march}`);
  expect(group).toBe("missions in AT");
  expect(rows.map(({ subject }) => [subject.kind, subject.state]).sort()).toEqual([
    ["institution", "KZ"],
    ["institution", "UZ"],
  ]);
  expect(rows.every(({ rank }) => rank !== null)).toBe(true);
  expect(published.every(({ correlation }) => correlation.n === 0)).toBe(true);
  const id = rows[0]!.subject.id;
  const opened = await get<Explanation>(`/index/explain/${encodeURIComponent(id)}?capital=AT&${march}`);
  expect(opened.posts).toHaveLength(3);
  const none = await ask(`/index?capital=FR&${march}`);
  expect([none.statusCode, none.json().what]).toEqual([404, "No mission that stands in FR is registered."]);
});

test("peers by population are those of half to twice the size; without a figure it says what to import", async () => {
  const { rows } = await get<IndexAnswer>(`/index?group=population:KZ&${march}`);
  expect(rows.map(({ subject }) => subject.state).sort()).toEqual(["KZ", "UZ"]);
  const unknown = await ask(`/index?group=population:FR&${march}`);
  expect(unknown.json().what).toMatch(/no population of FR/);
  expect((await ask(`/index?group=population&${march}`)).json().what).toMatch(/own state is not chosen/);
});

test("two periods: who had most likes in March has fewest in April, and loses places", async () => {
  const { rows, before } = await get<IndexAnswer>(
    `/index?${states}&from=2024-04-01&to=2024-05-01&beforeFrom=2024-03-01&beforeTo=2024-04-01`,
  );
  expect(before).toMatchObject({ from: "2024-03-02" });
  const first = rows.find(({ subject }) => subject.state === "KZ")!;
  expect(first.change!.rank).toBe(first.change!.before.rank - first.rank!);
  const halfAsked = await ask(`/index?${states}&beforeFrom=2024-03-01`);
  expect(halfAsked.json().what).toMatch(/needs both its ends/);
});

test("a ranking file stands beside ours with its correlation; unknown names are reported; it can be taken out", async () => {
  const ours = await get<IndexAnswer>(`/index?${states}&${march}`);
  const ranked = ours.rows.map(({ subject, rank }) => `${subject.name},${rank}`);
  const sent = await upload(
    desk,
    "/api/v1/index/rankings",
    "other-2024.csv",
    `country,rank\n${ranked.join("\n")}\nAtlantis,12\n`,
    { source: "A study", title: "Other ranking" },
  );
  const report = sent.json<RankingReport>();
  expect(report).toMatchObject({
    read: 12,
    ranked: 11,
    unmatched: [{ line: 13, name: "Atlantis" }],
    rejected: [],
    repeated: 0,
  });
  expect(report.rankings).toMatchObject([{ id: "file/other-ranking/2024", year: "2024", states: 11 }]);
  const beside = (await get<IndexAnswer>(`/index?${states}&${march}`)).published.find(
    ({ id }) => id === "file/other-ranking/2024",
  );
  expect(beside).toMatchObject({ imported: true, correlation: { n: 11, why: null } });
  expect(beside!.correlation.rho).toBeCloseTo(1);
  const few = (await get<IndexAnswer>(`/index?state=KZ&state=UZ&${march}`)).published.find(
    ({ id }) => id === "file/other-ranking/2024",
  );
  expect(few!.correlation).toMatchObject({ rho: null, n: 2, why: expect.stringMatching(/too few/) });
  const gone = await desk.server.inject({
    method: "DELETE",
    url: `/api/v1/index/rankings/${encodeURIComponent("file/other-ranking/2024")}`,
    headers: { "x-attache": "1" },
  });
  expect(gone.statusCode).toBe(200);
  const nobody = await upload(desk, "/api/v1/index/rankings", "x.csv", "country,rank\nAtlantis,1\n", {
    source: "A study",
  });
  expect([nobody.statusCode, nobody.json().what]).toEqual([
    400,
    "none of its 1 rows ranks a state of the register; not known: Atlantis",
  ]);
  const unread = await upload(desk, "/api/v1/index/rankings", "x.csv", "country,rank\nKZ,first\n", {
    source: "A study",
  });
  expect(unread.json().what).toBe("none of its 1 rows ranks a state of the register; not known: first");
  const untitled = await upload(desk, "/api/v1/index/rankings", "gov_index-2018.csv", "country,rank\nKZ,1\n", {
    source: "A study",
  });
  expect(untitled.json<RankingReport>().rankings[0]).toMatchObject({ title: "gov index", year: "2018" });
  const unsigned = await upload(desk, "/api/v1/index/rankings", "x.csv", "country,rank\nKZ,1\n");
  expect(unsigned.statusCode).toBe(400);
});

test("an exported ranking carries profile, default rank and range in every row", async () => {
  await desk.server.inject({
    method: "PUT",
    url: "/api/v1/index/profiles/Ours",
    payload: { stages: { engagement: 5 }, savedBy: "press officer", institution: "KZ" },
  });
  const { body, headers } = await ask(`/index/export?${states}&state=NR&${march}&profile=Ours`);
  const [head = "", ...lines] = body
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  expect(headers["content-disposition"]).toMatch(/attache-ranking\.csv/);
  expect(
    head.startsWith(
      "rank,default_rank,range_best,range_low_90,range_high_90,range_worst,peer_rank,peer_of,peer_group,state,id,name,score",
    ),
  ).toBe(true);
  expect(lines).toHaveLength(12);
  for (const line of lines)
    expect(line).toMatch(
      /,Ours,"Of interest to themselves: press officer saved these weights for Kazakhstan, which is ranked by them\.",/,
    );
  expect(lines.at(-1)).toMatch(/^,,,,,,,,,NR,state:NR,Nauru,.*no account of it that is counted here is registered/);

  const russian = (await ask(`/index/export?group=region:Micronesia&${march}&language=ru`)).body;
  expect(russian).toMatch(/NR,state:NR,Науру,.*в реестре нет ни одного аккаунта,.*,Микронезия,/);
});

test("a boundary file needs its maker and his disclaimer, names who is not in it, and can be removed", async () => {
  const world = (properties: object) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties,
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [60, 40],
                [70, 40],
                [70, 50],
                [60, 40],
              ],
            ],
          },
        },
      ],
    });
  const beside = { source: "A mapping agency", disclaimer: "No position is taken on any boundary." };
  const unsigned = await upload(desk, "/api/v1/boundary", "w.geojson", world({ ISO_A2: "KZ" }), {
    source: "A mapping agency",
  });
  expect(unsigned.json().list?.[0] ?? unsigned.json().what).toMatch(/disclaimer/);
  const bad = await upload(desk, "/api/v1/boundary", "w.geojson", world({ who: "KZ" }), beside);
  expect([bad.statusCode, bad.json().where]).toEqual([400, "w.geojson"]);
  expect(bad.json().what).toMatch(/none of its 1 features carries an ISO code/);
  const { boundary } = (
    await upload(desk, "/api/v1/boundary", "w.geojson", world({ ISO_A2: "KZ" }), beside)
  ).json<BoundaryAnswer>();
  expect(boundary).toMatchObject({ ...beside, file: "w.geojson", shapes: [{ code: "KZ", state: "KZ" }] });
  expect(boundary!.missing).toHaveLength(192);
  expect((await ask("/boundary/file")).json().type).toBe("FeatureCollection");
  await desk.server.inject({ method: "DELETE", url: "/api/v1/boundary", headers: { "x-attache": "1" } });
  expect((await get<BoundaryAnswer>("/boundary")).boundary).toBeNull();
  expect((await ask("/boundary/file")).statusCode).toBe(404);
});

test("the picture over HTTP names profile, range, default rank and own interest in the reader’s language", async () => {
  await desk.server.inject({
    method: "PUT",
    url: `/api/v1/index/profiles/${encodeURIComponent("Our weights")}`,
    payload: { stages: { engagement: 3 }, savedBy: "Ministry of KZ", institution: "KZ" },
  });
  const picture = (language: string) =>
    ask(`/index/picture?${states}&${march}&profile=${encodeURIComponent("Our weights")}&language=${language}`);
  const english = await picture("en");
  expect(english.headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
  for (const words of ["Weights: Our weights, saved by Ministry of KZ", "Of interest to themselves: Ministry of KZ"])
    expect(english.body).toContain(words);
  expect(english.body).toMatch(/\u20661–\d+\u2069/);
  expect((await picture("ru")).body).toContain("Место по умолчанию");
  expect((await picture("ar")).body).toContain('direction="rtl"');
});

test("a refused ranking, boundary or grade names its reason by a code that every language has words for", async () => {
  const refused = async (url: string, name: string, content: string, fields: Record<string, string>) => {
    const answer = await upload(desk, url, name, content, fields);
    return [answer.statusCode, answer.json().failure?.code];
  };
  const source = { source: "a study" };
  expect(await refused("/api/v1/index/rankings", "r.csv", "a,b\n1,2\n", source)).toEqual([400, "ranking-columns"]);
  expect(await refused("/api/v1/index/rankings", "r.csv", "rank,country\n1,Atlantis\n", source)).toEqual([
    400,
    "ranking-nobody",
  ]);
  const years = "rank,country,year\n1,KZ,2016\n2,KZ,2017\n";
  expect(await refused("/api/v1/index/rankings", "r.csv", years, { ...source, year: "2017" })).toEqual([
    400,
    "ranking-several",
  ]);
  const maker = { ...source, disclaimer: "none" };
  expect(await refused("/api/v1/boundary", "b.json", '{"type":"Point","coordinates":[1,2]}', maker)).toEqual([
    400,
    "map-kind",
  ]);
  const grade = { state: "ZZ", signifier: "openness", period: "2024", person: "A", grade: 4, reason: "seen" };
  const answer = await desk.server.inject({ method: "POST", url: "/api/v1/index/grades", payload: grade });
  expect(answer.json().failure).toEqual({ code: "no-such-state", values: { state: "ZZ" } });
});
