import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { PostsAnswer } from "../contract/posts.ts";
import { enqueue } from "../store/state/queries/jobs.ts";
import { readManifest } from "../store/state/queries/manifest.ts";
import { addAccount } from "./answers/accounts.ts";
import { addActor } from "./answers/actors.ts";
import { unfinishedStages } from "./answers/stages.ts";

const study = { kind: "study" as const, source: "invented", date: "2024-01-01" };
const speech = `The minister spoke of water. ${"Then of other things, at length. ".repeat(200)}`;

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  const mission = await addActor(desk.workspace, {
    kind: "mission",
    name: "Embassy in Vienna",
    state: "KZ",
    hostState: "AT",
    city: "Vienna",
    missionClass: "embassy",
    inForce: true,
    evidence: study,
  });
  await addAccount(desk.workspace, {
    platform: "x",
    handle: "kz_vienna",
    holder: mission.id,
    languages: [],
    evidence: { kind: "two-way-link", source: "contacts", url: "https://mfa.gov.kz/vienna", date: "2024-05-01" },
  });
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: speech },
    { id: "2", who: "kz_vienna", at: "2024-03-02T08:00:00Z", text: "Water talks in Vienna today" },
    { id: "3", who: "somebody", at: "2024-03-03T08:00:00Z", text: "Where is the water?" },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

async function find(query: string): Promise<PostsAnswer> {
  const answer = await desk.server.inject(`/api/v1/posts?q=water&${query}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
}
const ids = async (query: string) => (await find(query)).rows.map(({ id }) => id).toSorted();

test("posts are found by what kind of actor wrote them, how sure that is, and whether anybody in the register did", async () => {
  expect(await ids("actorKind=mission")).toEqual(["2"]);
  expect(await ids("actorKind=mission&actorKind=institution")).toEqual(["1", "2"]);
  expect(await ids("standing=proven")).toEqual(["2"]);
  expect(await ids("standing=claimed&actorKind=mission")).toEqual([]);
  expect(await ids("registered=true")).toEqual(["1", "2"]);
  expect(await ids("registered=false")).toEqual(["3"]);
  expect((await desk.server.inject("/api/v1/posts?actorKind=ministry")).statusCode).toBe(400);
  const { facets } = await find("facets=true");
  expect(facets.find(({ field }) => field === "actorKind")?.rows).toEqual([
    { value: "mission", label: null, posts: 1 },
    { value: "institution", label: null, posts: 1 },
  ]);
});

test("a list tells the beginning of a long text, the post itself all of it", async () => {
  const { rows } = await find("account=x:mfa_kz");
  expect(rows[0]).toMatchObject({ id: "1", truncated: true, text: speech.slice(0, 500) });
  const whole = await desk.server.inject("/api/v1/posts/x/1");
  expect(whole.json<{ text: string }>().text).toHaveLength(speech.length);
});

test("a new version does not index the old file again; when it is undone, the old text is found again", async () => {
  const { workspace } = desk;
  await say(desk, "x", [
    { id: "2", who: "kz_vienna", at: "2024-03-02T08:00:00Z", text: "Trade talks in Vienna today" },
  ]);
  const waiting = () =>
    workspace.state.raw
      .prepare("select kind from jobs where status = 'queued' order by kind")
      .all()
      .map(({ kind }) => kind);
  expect(waiting()).not.toContain("search");
  await workspace.runStages(new AbortController().signal);
  expect(await ids("actorKind=mission")).toEqual([]);
  const batch = readManifest(workspace.state).files.find(({ rows }) => rows === 1)!.batch;
  await desk.server.inject({ method: "DELETE", url: `/api/v1/batches/${batch}` });
  expect(waiting()).toContain("search");
  await workspace.runStages(new AbortController().signal);
  expect(await ids("actorKind=mission")).toEqual(["2"]);
}, 60_000);

test("what waits is told in posts: rows that do not count are none", async () => {
  const { workspace } = desk;
  await say(desk, "x", [
    { id: "2", who: "kz_vienna", at: "2024-03-02T08:00:00Z", text: "Water talks in Vienna today" },
    { id: "4", who: "mfa_kz", at: "2024-03-04T08:00:00Z", text: "Water and bread" },
  ]);
  expect(unfinishedStages(workspace).map(({ stage, backlog, total }) => [stage, backlog, total])).toEqual([
    ["language", 1, 4],
    ["search", 1, 4],
  ]);
  await workspace.runStages(new AbortController().signal);
  expect(unfinishedStages(workspace)).toEqual([]);
  const [file] = readManifest(workspace.state).files.filter(({ rows }) => rows === 2);
  enqueue(workspace.state, "search", file!.path, Date.now());
  expect(unfinishedStages(workspace)).toMatchObject([{ stage: "search", backlog: 1, total: 4 }]);
}, 60_000);

test("a state that holds an account itself is named in the language asked for, in the list and on the post’s page", async () => {
  await addAccount(desk.workspace, {
    platform: "x",
    handle: "kazakhstan",
    holder: "state:KZ",
    languages: [],
    evidence: study,
  });
  await say(desk, "x", [{ id: "77", who: "kazakhstan", at: "2024-04-01T08:00:00Z", text: "Steppe and glacier" }]);
  await desk.workspace.runStages(new AbortController().signal);
  const holderIn = async (path: string) => {
    const answer = (await desk.server.inject(`/api/v1/posts${path}`)).json();
    return (answer.rows?.[0] ?? answer).holder.name;
  };
  expect(await holderIn("?q=glacier")).toBe("Kazakhstan");
  expect(await holderIn("?q=glacier&namesIn=ru")).toBe("Казахстан");
  expect(await holderIn("/x/77?namesIn=ru")).toBe("Казахстан");
});
