import { expect, onTestFinished, test } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";
import type { MeasureAnswer, MeasureReading } from "../contract/measures.ts";
import { closeGaps, noteGap } from "../store/state/queries/collect-runs.ts";
import { addSourceRow, endSourceRun } from "../store/state/queries/collect-sources.ts";
import { addAccount } from "./answers/accounts.ts";

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

const wrongly = (who: string, at: string): Said => ({ id: "old", who, at, text: "a wrong date", likes: 1 });

test("a post that a clock at 0 dated before its network existed has no date: the period begins with the first that has one", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const old = wrongly("mfa_kz", "1970-01-01T00:00:00Z");
  await say(desk, "x", [{ ...old, text: "with @mfa_uz" }, ...daily("mfa_kz", 20), ...daily("mfa_uz", 20)]);
  const { period, left } = (await desk.server.inject("/api/v1/index?state=KZ&state=UZ")).json<IndexAnswer>();
  expect(period).toEqual({ from: "2024-03-01", to: "2024-03-21", days: 20 });
  expect(left).toEqual({ undated: 1, future: 0, otherTerm: 0 });
  const asked = "/api/v1/measures/mentions-of-actors?subject=KZ&from=1960-01-01&to=2025-01-01";
  const { rows: mentions } = (await desk.server.inject(asked)).json<MeasureAnswer>();
  expect(mentions[0]?.value).toBe(0);
});

test("a statement of a site dated 1800 leaves the intervals not known, and nothing fails", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  for (const [handle, holder] of [["words.mfa.kz", "KZ/mfa"] as const, ["words.mfa.uz", "UZ/mfa"] as const]) {
    const evidence = { kind: "study", source: "invented", date: "2024-01-01" } as const;
    await addAccount(desk.workspace, { platform: "website", handle, holder, languages: [], evidence });
  }
  await say(desk, "website", [
    wrongly("words.mfa.kz", "1800-05-01T08:00:00Z"),
    ...daily("words.mfa.kz", 20),
    ...daily("words.mfa.uz", 20),
  ]);
  const answer = await desk.server.inject("/api/v1/index?state=KZ&state=UZ");
  expect(answer.statusCode).toBe(200);
  const { rows, left } = answer.json<IndexAnswer>();
  expect(left.undated).toBe(0);
  expect(rows.map(({ interval }) => interval)).toEqual([null, null]);
});
