import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newSpring } from "../../test/measure/spring.ts";
import type { Desk } from "../../test/open-desk.ts";
import { SinceQuery } from "../contract/since.ts";
import { actorProfile, listActors } from "./answers/actors.ts";
import { cardsFor } from "./answers/cards.ts";
import { compare } from "./answers/compare.ts";
import { explain } from "./answers/explain.ts";
import { listGrades } from "./answers/grades.ts";
import { indexAnswer } from "./answers/index-ranking.ts";
import { listMeasures, measureAnswer } from "./answers/measures.ts";
import { importRanking, listRankingFiles } from "./answers/ranking-files.ts";
import { sinceAnswer } from "./answers/since.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newSpring();
  const ranking = join(desk.folder, "review-2017.csv");
  writeFileSync(ranking, "rank,country\n1,KZ\n2,UZ\n3,KG\n");
  await importRanking(desk.workspace, ranking, { source: "a review" });
}, 60_000);
afterAll(() => desk.close());

const period = { from: "2024-03-01", to: "2024-03-15" };
const three = ["KZ", "UZ", "KG"];
const asked = "state=KZ&state=UZ&state=KG&from=2024-03-01&to=2024-03-15";

/** What the command prints as JSON, beside the address that asks the same. HTTP holds an answer to its contract; a command prints it as it is. */
const same: [string, (desk: Desk) => unknown][] = [
  ["/measures?language=uz", () => listMeasures("uz")],
  [
    `/measures/posts-a-week?subject=KZ&subject=UZ&from=2024-03-01&to=2024-03-15&by=week`,
    ({ workspace }) => measureAnswer(workspace, "posts-a-week", { subject: ["KZ", "UZ"], ...period, by: "week" }),
  ],
  [`/index?${asked}`, ({ workspace }) => indexAnswer(workspace, { state: three, ...period })],
  [`/index/explain/KZ?${asked}`, ({ workspace }) => explain(workspace, "KZ", { state: three, ...period })],
  ["/compare?subject=KZ&subject=UZ", ({ workspace }) => compare(workspace, { subject: ["KZ", "UZ"] })],
  [
    "/since?since=2024-03-01&follow=KZ",
    ({ workspace }) => sinceAnswer(workspace, SinceQuery.parse({ since: "2024-03-01", follow: "KZ" })),
  ],
  ["/cards", ({ workspace }) => cardsFor(workspace)],
  ["/index/rankings", ({ workspace }) => listRankingFiles(workspace)],
  ["/index/grades", ({ workspace }) => listGrades(workspace)],
  ["/actors?kind=institution&state=KZ", ({ workspace }) => listActors(workspace, { kind: "institution", state: "KZ" })],
  ["/actors/state%3AKZ", ({ workspace }) => actorProfile(workspace, "state:KZ")],
];

test.each(same)("%s answers what the command prints, field by field", async (path, command) => {
  const answer = await desk.server.inject(`/api/v1${path}`);
  expect(answer.statusCode).toBe(200);
  const printed = JSON.parse(JSON.stringify(await command(desk)));
  // The moment of asking is the only thing that may differ.
  if ("now" in printed) printed.now = answer.json().now;
  expect(printed).toEqual(answer.json());
});
