import { expect, onTestFinished, test } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";
import type { MeasureReading } from "../contract/measures.ts";
import { closeGaps, noteGap } from "../store/state/queries/collect-runs.ts";
import { addSourceRow, endSourceRun } from "../store/state/queries/collect-sources.ts";

const daily = (who: string, days: number): Said[] =>
  Array.from({ length: days }, (_one, at) => ({
    id: `${who}-${at}`,
    who,
    at: new Date(Date.UTC(2024, 2, 1 + at, 8)).toISOString(),
    text: `Statement ${at} of the ministry about water`,
    likes: at,
  }));

test("who has been silent for 15 days that a live source read is 15 days behind, and does not cut the days compared short", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await say(desk, "x", daily("mfa_kz", 20));
  await say(desk, "x", daily("mfa_uz", 5));
  const compared = async () => {
    const url = "/api/v1/index/explain/UZ?state=KZ&state=UZ&from=2024-03-01&to=2024-04-01";
    const answer = (await desk.server.inject(url)).json();
    const criteria = answer.stages.flatMap((one: { criteria: unknown[] }) => one.criteria);
    const last = criteria.find(({ id }: { id: string }) => id === "days-since-last-post");
    return [answer.period as IndexAnswer["period"], last.readings[0].reading.value as MeasureReading["value"]];
  };
  expect(await compared()).toEqual([{ from: "2024-03-01", to: "2024-03-06", days: 5 }, 0]);

  const { state } = desk.workspace;
  const source = { connector: "x", address: "https://x.com/mfa_uz", handle: "mfa_uz", account: "x:mfa_uz" };
  const { row } = addSourceRow(state, { ...source, options: "{}", evidence: null, added_at: Date.UTC(2024, 2, 1) });
  const read = { covered_from: Date.UTC(2024, 2, 1), covered_to: Date.UTC(2024, 2, 20, 12) };
  endSourceRun(state, row.id, { failures: 0, retry_at: null, verified_at: null, ...read }, true);
  expect(await compared()).toEqual([{ from: "2024-03-01", to: "2024-03-21", days: 20 }, 15]);
});

test("a gap that opens or closes, or a source read further back, changes the days compared at once", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await say(desk, "x", daily("mfa_kz", 20));
  await say(desk, "x", daily("mfa_uz", 20).slice(10, 15));
  const compared = async (): Promise<IndexAnswer["period"]> =>
    (await desk.server.inject("/api/v1/index?state=KZ&state=UZ&from=2024-03-01&to=2024-04-01")).json().period;
  const imported = { from: "2024-03-11", to: "2024-03-16", days: 5 };
  expect(await compared()).toEqual(imported);

  const { state } = desk.workspace;
  const at = (day: number) => Date.UTC(2024, 2, day, 12);
  const source = { connector: "x", address: "https://x.com/mfa_uz", handle: "mfa_uz", account: "x:mfa_uz" };
  const { row } = addSourceRow(state, { ...source, options: "{}", evidence: null, added_at: at(1) });
  const done = { failures: 0, retry_at: null, verified_at: null, covered_to: at(18) };
  endSourceRun(state, row.id, { ...done, covered_from: at(8) }, true);
  const read = { from: "2024-03-08", to: "2024-03-19", days: 11 };
  expect(await compared()).toEqual(read);

  noteGap(state, {
    ...{ source: row.id, kind: "page", from_mark: "9", to_mark: "10", count: null, why: "the page did not come" },
    ...{ first_at: at(9), last_at: at(10), found_at: at(18), seen_at: at(18) },
  });
  expect(await compared()).toEqual(imported);
  closeGaps(state, row.id, ["page"], { explanation: "read again", at: at(18) });
  expect(await compared()).toEqual(read);

  endSourceRun(state, row.id, { ...done, covered_from: at(4) }, true);
  expect(await compared()).toEqual({ from: "2024-03-04", to: "2024-03-19", days: 15 });
});

test("one post dated in the future does not make the days until then collected", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await say(desk, "x", daily("mfa_kz", 20));
  const ahead: Said = { id: "ahead", who: "mfa_uz", at: "2094-01-01T08:00:00Z", text: "a wrong date", likes: 1 };
  await say(desk, "x", [...daily("mfa_uz", 20), ahead]);
  const answer = (await desk.server.inject("/api/v1/index?state=KZ&state=UZ&from=2024-03-01&to=2024-04-01")).json();
  expect(answer.period).toEqual({ from: "2024-03-01", to: "2024-03-21", days: 20 });
  expect(answer.left).toEqual({ undated: 0, future: 1, otherTerm: 0 });
});

test("a post dated 1800 leaves the intervals not known, and nothing fails", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const old: Said = { id: "old", who: "mfa_kz", at: "1800-05-01T08:00:00Z", text: "a wrong date", likes: 1 };
  await say(desk, "x", [old, ...daily("mfa_kz", 20), ...daily("mfa_uz", 20)]);
  const answer = await desk.server.inject("/api/v1/index?state=KZ&state=UZ");
  expect(answer.statusCode).toBe(200);
  const { rows } = answer.json<IndexAnswer>();
  expect(rows.map(({ interval }) => interval)).toEqual([null, null]);
});
