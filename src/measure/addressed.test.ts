import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import { addAccount } from "../server/answers/accounts.ts";
import { runMeasures } from "./run-measure.ts";

test("who is mentioned on X is whoever has the handle there, not a state whose floor in a hall is listed under the same letters", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await addAccount(desk.workspace, {
    ...{ platform: "x", handle: "uzb", holder: "KG/mfa", languages: [] },
    evidence: { kind: "study", source: "invented", date: "2024-01-01" },
  });
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "thanks to @uzb" },
    { id: "2", who: "mfa_uz", at: "2024-03-02T08:00:00Z", text: "of other things" },
  ]);
  const { measures } = await runMeasures(desk.workspace, ["mentions-of-actors", "states-addressed", "addressed-by"], {
    ...{ subjects: ["KZ", "UZ", "KG"], capital: null, scope: "official", provenOnly: false, hidden: [] },
    ...{ from: null, to: null, platform: "x", now: Date.now() },
  });
  const values = measures.map(({ rows }) => rows.map(({ reading }) => reading.value));
  expect(values).toEqual([
    [100, 0, null],
    [1, 0, null],
    [0, 0, 1],
  ]);
});
