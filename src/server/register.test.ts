import { expect, test } from "vitest";
import { type Desk, openDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { AccountProfile, AccountsPage } from "../contract/accounts.ts";
import type { Activity } from "../contract/activity.ts";
import type { ActorProfile, ActorsPage } from "../contract/actors.ts";
import type { Problem } from "../contract/common.ts";
import type { Diagnosis } from "../contract/doctor.ts";
import type { Overview } from "../contract/overview.ts";
import type { RegisterReport } from "../contract/register-files.ts";
import type { Settings } from "../contract/settings.ts";

const get = async <Answer>({ server }: Desk, url: string): Promise<Answer> =>
  (await server.inject(`/api/v1${url}`)).json();
const send = ({ server }: Desk, method: "POST" | "PUT" | "PATCH", url: string, payload: object) =>
  server.inject({ method, url: `/api/v1${url}`, payload });

const evidence = {
  kind: "other",
  source: "List of the ministry",
  url: "https://mfa.uz/en/missions",
  date: "2024-03-18",
};

test("at first start every member of the United Nations has a ministry, and an account: its floor in the General Debate, most of them their ministry's site too", async () => {
  const desk = await openDesk();
  const { counts, missing, postsByState } = await get<Overview>(desk, "/overview");
  expect(counts.states).toBeGreaterThanOrEqual(193);
  expect(counts.institutions).toBeGreaterThanOrEqual(193);
  expect(counts.accounts).toEqual({ proven: 0, claimed: 362, contested: 0, unknown: 0 });
  expect(missing.map(({ code }) => code)).toEqual(["own-state", "peers", "no-posts"]);
  expect(postsByState.rows.every(({ posts }) => posts === null)).toBe(true);
});

test("the overview counts whom the lists show: an entity that is hidden takes its institutions and accounts with it", async () => {
  const desk = await openDesk();
  const institution = { kind: "institution", name: "Test office in Taipei", state: "TW", evidence };
  const { id } = (await send(desk, "POST", "/actors", institution)).json<ActorProfile>();
  await send(desk, "POST", "/accounts", { platform: "x", handle: "test_office", holder: id, evidence });
  const counted = async () => {
    const { counts } = await get<Overview>(desk, "/overview");
    const institutions = await get<ActorsPage>(desk, "/actors?kind=institution&pageSize=1");
    const accounts = await get<AccountsPage>(desk, "/accounts?standing=claimed&pageSize=1");
    expect([counts.institutions, counts.accounts.claimed]).toEqual([institutions.total, accounts.total]);
    return counts.accounts.claimed;
  };
  const before = await counted();
  const disputed = [{ id: "entity:TW", shown: false, name: "Taiwan" }];
  expect((await send(desk, "PUT", "/settings", { disputed })).statusCode).toBe(200);
  expect(await counted()).toBe(before - 1);
});

test("a state is found by its name in three scripts", async () => {
  const desk = await openDesk();
  for (const name of ["Uzbekistan", "Узбекистан", "أوزبكستان"]) {
    const { rows } = await get<ActorsPage>(desk, `/actors?kind=state&q=${encodeURIComponent(name)}`);
    expect([name, rows.map(({ state }) => state)]).toEqual([name, ["UZ"]]);
  }
});

test("an account enters with evidence, and its page shows standing, age and who wrote it down", async () => {
  const desk = await openDesk();
  const { rows } = await get<ActorsPage>(desk, "/actors?kind=institution&state=UZ");
  const payload = { platform: "x", handle: "@uzbek_mfa_test", holder: rows[0]?.id, evidence };
  const added = await send(desk, "POST", "/accounts", payload);
  expect(added.statusCode).toBe(200);
  const account = added.json<AccountProfile>();
  expect(account).toMatchObject({
    handle: "uzbek_mfa_test",
    standing: "claimed",
    state: "UZ",
    evidenceDate: "2024-03-18",
    posts: null,
  });
  expect(account.evidence).toHaveLength(1);
  expect(account.history.length).toBeGreaterThan(0);

  const id = encodeURIComponent(account.id);
  const objection = { ...evidence, kind: "objection", date: "2024-04-01" };
  const edited = await send(desk, "PATCH", `/accounts/${id}`, { evidence: objection });
  expect(edited.json()).toMatchObject({ standing: "contested" });
  expect((await get<AccountsPage>(desk, "/accounts?standing=contested")).total).toBe(1);
  expect((await send(desk, "POST", "/accounts", payload)).statusCode).toBe(409);
});

test("an account without evidence is refused, and the field is named", async () => {
  const desk = await openDesk();
  const answer = await send(desk, "POST", "/accounts", { platform: "x", handle: "a", holder: "state:UZ" });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<Problem>()).toMatchObject({ error: "usage", where: "body" });
  expect(answer.json<Problem>().list?.join()).toContain("evidence");
});

test("a person without an office cannot be registered", async () => {
  const desk = await openDesk();
  const answer = await send(desk, "POST", "/actors", { kind: "person", name: "Jane Doe", state: "AT", evidence });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<Problem>().what).toContain("Jane Doe");
});

test.each([
  ["/actors/state:ZZ", "no-actor"],
  ["/accounts/x:nobody", "no-account"],
  ["/posts/x/1", "no-post"],
  ["/batches/b99", "no-batch"],
])("%s is not here, and says so by a code that a page has words for", async (url, code) => {
  const desk = await openDesk();
  expect((await get<Problem>(desk, url)).failure?.code).toBe(code);
});

test("a file of persons without an office is refused with the list of them", async () => {
  const desk = await openDesk();
  const people = "platform,handle,holder,country,kind\nx,jane_doe,Jane Doe,AT,person\nx,john_doe,John Doe,AT,person\n";
  const source = { source: "Site of the parliament", date: "2024" };
  const answer = await upload(desk, "/api/v1/register/import", "people.csv", people, source);
  expect(answer.statusCode).toBe(400);
  expect(answer.json<Problem>()).toMatchObject({
    error: "usage",
    list: ["Jane Doe", "John Doe"],
    failure: { code: "persons-without-office", values: { file: "people.csv", persons: 2 } },
  });
  const fields = { ...source, office: "Member of Parliament" };
  const given = await upload(desk, "/api/v1/register/import", "people.csv", people, fields);
  expect(given.json<RegisterReport>()).toMatchObject({ read: 2, added: 2, rejected: 0 });
});

/** The ministry of Uzbekistan has a second account. */
const addTalks = (desk: Desk) =>
  send(desk, "POST", "/accounts", { platform: "x", handle: "uz_talks", holder: "UZ/mfa", languages: [], evidence });

test("a person without an office stays out also where a list gives him an account that an institution holds", async () => {
  const desk = await openDesk();
  await addTalks(desk);
  const list = "platform,handle,holder,source\nx,uz_talks,Jane Doe,a list\n";
  const answer = await upload(desk, "/api/v1/register/import", "list.csv", list);
  expect(answer.statusCode).toBe(400);
  expect(answer.json<Problem>()).toMatchObject({ error: "usage", list: ["Jane Doe"] });
  expect((await get<ActorsPage>(desk, "/actors?kind=person")).total).toBe(0);
});

test("a row that is refused says why as a code with its values too, so that a page says it in its own language", async () => {
  const desk = await openDesk();
  const table = "platform,handle,holder,country,source\nx,not a handle,Ministry of Trade,UZ,a list\n";
  const report = await upload(desk, "/api/v1/register/import", "accounts.csv", table);
  expect(report.json<RegisterReport>()).toMatchObject({
    read: 1,
    rejected: 1,
    rejects: [{ line: 2, why: { code: "no-handle", values: { handle: "not a handle", platform: "x" } } }],
  });
});

test("a note under the report of a file comes as a code with its values too", async () => {
  const desk = await openDesk();
  await addTalks(desk);
  const ministry = "Ministry of Foreign Affairs of Kazakhstan,KZ,a list";
  const table = `platform,handle,holder,country,source\nx,uz_talks,${ministry}\n`;
  const answer = await upload(desk, "/api/v1/register/import", "accounts.csv", table);
  const { notes, noted } = answer.json<RegisterReport>();
  expect(notes).toHaveLength(1);
  expect(noted).toMatchObject([{ code: "held-by-other", values: { account: "x:uz_talks", holder: "UZ/mfa" } }]);
});

test("what the register exports can be imported without a change", async () => {
  const desk = await openDesk();
  for (const format of ["csv", "json"]) {
    const file = await desk.server.inject(`/api/v1/register/export?format=${format}`);
    const report: RegisterReport = (
      await upload(desk, "/api/v1/register/import", `register.${format}`, file.body)
    ).json();
    expect([format, report.added, report.changed, report.rejected]).toEqual([format, 0, 0, 0]);
    expect(report.read).toBeGreaterThan(193);
  }
});

test("an unknown actor is not found, in words", async () => {
  const desk = await openDesk();
  const answer = await desk.server.inject("/api/v1/actors/state:ZZ");
  expect(answer.statusCode).toBe(404);
  expect(answer.json<Problem>()).toMatchObject({ error: "not-found", where: null });
});

test("an actor with nothing collected has activity that is not known, not zero", async () => {
  const desk = await openDesk();
  const activity = await get<Activity>(desk, "/actors/state:UZ/activity?from=2024-01-01&to=2024-07-01");
  expect(activity).toMatchObject({ posts: null, first: null, last: null, timeline: [], basis: { known: 0, of: 3 } });
});

test("settings that are not sent stay as they are, and a state must be one", async () => {
  const desk = await openDesk();
  expect((await send(desk, "PUT", "/settings", { ownState: "UZ", peers: ["KZ", "KG"] })).statusCode).toBe(200);
  await send(desk, "PUT", "/settings", { language: "ru" });
  expect(await get<Settings>(desk, "/settings")).toMatchObject({
    ownState: "UZ",
    peers: ["KZ", "KG"],
    language: "ru",
    retentionDays: 30,
  });
  expect((await send(desk, "PUT", "/settings", { ownState: "ZZ" })).statusCode).toBe(400);
  expect((await send(desk, "PUT", "/settings", { retentionDays: 0 })).statusCode).toBe(400);
});

test("a state's page carries names, missions and facts even when all are few", async () => {
  const desk = await openDesk();
  const state = await get<ActorProfile>(desk, "/actors/state:KZ?language=ru");
  expect(state).toMatchObject({ kind: "state", name: "Казахстан", state: "KZ", un: "member", posts: null });
  expect(state.children.map(({ kind }) => kind)).toContain("institution");
});

test("a sound installation is said to be one", async () => {
  const desk = await openDesk();
  const { ok, checks } = await get<Diagnosis>(desk, "/doctor");
  expect([ok, checks.filter(({ state }) => state === "fail")]).toEqual([true, []]);
});

test("what the server cannot foresee is logged and not shown", async () => {
  const desk = await openDesk();
  await desk.workspace.corpus.close();
  desk.workspace.state.raw.exec("alter table facts rename to hidden_facts");
  const answer = await desk.server.inject("/api/v1/facts");
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain("facts rename");
  expect(answer.body).not.toContain("no such table");
  expect(desk.errors.join()).toContain("no such table");
});
