import { expect, test } from "vitest";
import { DrawHelper } from "./draw-helper.ts";
import { type DrawWork, draw } from "./drawn-values.ts";
import { seeded } from "./random.ts";

const [states, days, draws] = [5, 30, 110];

function work(): DrawWork {
  const random = seeded(7);
  const column = () => Float64Array.from({ length: states * days }, () => Math.floor(random() * 20));
  return {
    columns: [column(), column(), column()],
    quotients: [
      { tops: [{ top: 0, under: 1 }], times: 100, scale: { kind: "position" }, into: 0 },
      { tops: [{ top: 2, under: -1 }], times: 1, scale: { kind: "log", to: 200 }, into: 1 },
      { tops: [{ top: 1, under: 0 }], times: 100, scale: { kind: "position" }, into: 0 },
    ],
    ...{ states, days, draws, seed: 3 },
    next: new Int32Array(new SharedArrayBuffer(4)),
    answers: [0, 1].map(() => new Float64Array(new SharedArrayBuffer(8 * draws * states))),
  };
}

test("drawings that a thread takes part in are those worked out alone", async () => {
  const [alone, together] = [work(), work()];
  draw(alone);
  const helper = new DrawHelper();
  const helped = helper.help(together);
  draw(together);
  await helped;
  await helper.close();
  expect(together.answers).toEqual(alone.answers);
  expect(alone.answers[1]!.every((value) => value > 0 && value <= 1)).toBe(true);
});

test("what is best by one quotient and worst by its reverse stands in the middle: several quotients of one criterion are averaged", () => {
  const alone = work();
  draw(alone);
  expect([...alone.answers[0]!].every((value) => Math.abs(value - 0.5) < 1e-6)).toBe(true);
});

test("a thread draws all where the other takes no part", async () => {
  const [alone, far] = [work(), work()];
  draw(alone);
  const helper = new DrawHelper();
  await helper.help(far);
  await helper.close();
  expect(far.answers).toEqual(alone.answers);
});
