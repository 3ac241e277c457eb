import { expect, test } from "vitest";
import { DrawHelper } from "./draw-helper.ts";
import { type DrawWork, drawnValues } from "./drawn-values.ts";
import { seeded } from "./random.ts";

test("drawings worked out in two parts, one of them in a thread, are those worked out at once", async () => {
  const [states, days, draws] = [5, 30, 12];
  const random = seeded(7);
  const column = () => Float64Array.from({ length: states * days }, () => Math.floor(random() * 20));
  const work: DrawWork = {
    columns: [column(), column(), column()],
    quotients: [
      { tops: [{ top: 0, under: 1 }], times: 100, scale: { kind: "position" } },
      { tops: [{ top: 2, under: -1 }], times: 1, scale: { kind: "log", to: 200 } },
    ],
    ...{ states, days, draws, seed: 3 },
  };
  const whole = drawnValues(work, 0, draws);
  const helper = new DrawHelper();
  const [first, second] = [drawnValues(work, 0, 7), await helper.ask({ work, from: 7, to: draws })];
  await helper.close();
  expect(whole.map((values, q) => [...values].map((value, at) => [...first[q]!, ...second[q]!][at] === value))).toEqual(
    whole.map((values) => [...values].map(() => true)),
  );
  expect(whole[0]!.every((value) => value >= 0 && value <= 1)).toBe(true);
});
