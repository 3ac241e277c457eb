import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { MeasureAnswer } from "../contract/measures.ts";

vi.setConfig({ testTimeout: 60_000 });
let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
}, 60_000);
afterAll(() => desk.close());

/** Five posts of a ministry: one with a picture, one that answers, one that names another ministry, two of nothing but words. */
const five = (who: string): Said[] => [
  { id: `${who}1`, who, at: "2024-03-01T10:00:00Z", text: "A visit", media: "photo" },
  { id: `${who}2`, who, at: "2024-03-02T10:00:00Z", text: "Thank you", replyTo: "somebody_else" },
  { id: `${who}3`, who, at: "2024-03-03T10:00:00Z", text: "Welcome to @mfa_kg" },
  { id: `${who}4`, who, at: "2024-03-04T10:00:00Z", text: "Talks have begun" },
  { id: `${who}5`, who, at: "2024-03-05T10:00:00Z", text: "Talks have ended" },
];

test("five posts that came in five files are measured as five that came in one: a file that tells media tells that there is none", async () => {
  await say(desk, "x", five("mfa_kz"));
  for (const post of five("mfa_uz")) await say(desk, "x", [post]);
  for (const [id, value] of [
    ["visual-share", 0.2],
    ["mentions-of-actors", 20],
    ["responsiveness", 0.2],
    ["share-of-replies", 0.2],
  ] as const) {
    const url = `/api/v1/measures/${id}?subject=KZ&subject=UZ&platform=x`;
    const { rows } = (await desk.server.inject(url)).json<MeasureAnswer>();
    expect([id, ...rows.map((row) => [row.value, row.basis.known])]).toEqual([id, [value, 5], [value, 5]]);
  }
});
