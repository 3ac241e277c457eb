import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import { changeAccount } from "../server/answers/accounts.ts";
import { runMeasures } from "./run-measure.ts";

const asked = { capital: null, scope: "official", provenOnly: false, hidden: [], platform: null } as const;

test("a term edited while a question was under way does not leave sums of before for the next one", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  // A post a day in March, and four weeks asked: 28 posts, 7 a week.
  const posts = ["mfa_kz", "mfa_uz"].flatMap((who) =>
    Array.from({ length: 30 }, (_, n) => ({
      ...{ id: `${who}${n}`, who, at: `2024-03-${String(n + 1).padStart(2, "0")}T08:00:00Z`, likes: n },
      text: `number ${n}`,
    })),
  );
  await say(desk, "x", posts);
  const { state, corpus } = desk.workspace;
  const perWeek = async () => {
    const question = {
      ...asked,
      now: Date.UTC(2024, 3, 1),
      subjects: ["KZ", "UZ"],
      from: "2024-03-01",
      to: "2024-03-29",
    };
    const { measures } = await runMeasures({ state, corpus }, ["posts-a-week"], question);
    return measures[0]!.rows.map(({ reading }) => reading.value);
  };
  const underWay = perWeek();
  // Its last day is the 14th: 14 posts, in four weeks 3.5 a week.
  await changeAccount(desk.workspace, "x:mfa_kz", { until: "2024-03-14", reason: "as the ministry says" });
  await underWay;
  expect(await perWeek()).toEqual([3.5, 7]);
});
