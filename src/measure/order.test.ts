import { expect, test } from "vitest";
import { Order } from "./order.ts";
import { seeded } from "./random.ts";

test("numbers stand where a plain count puts them; equal ones beside each other, unknown ones nowhere", () => {
  const random = seeded(5);
  const order = new Order(300);
  for (const count of [0, 1, 2, 3, 193, 300]) {
    const values = Float64Array.from({ length: count }, () => {
      const drawn = random();
      return drawn < 0.1
        ? Number.NaN
        : drawn < 0.2
          ? 0
          : drawn < 0.25
            ? -0
            : drawn < 0.6
              ? Math.floor(drawn * 20) - 6
              : drawn / 7;
    });
    expect(order.read(values)).toBe(values.filter((value) => !Number.isNaN(value)).length);
    for (const [at, value] of values.entries()) {
      expect(order.equal[at]).toBe(values.filter((other) => other === value).length);
      if (!Number.isNaN(value)) expect(order.below[at]).toBe(values.filter((other) => other < value).length);
    }
  }
});
