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

test("what differs by arithmetic alone is equal, also at round numbers; a millionth is a difference", () => {
  const order = new Order(6);
  order.read(Float64Array.of(0.7 + 0.2 + 0.1, 1, 2, 0.1 + 0.2, 0.3, 0.3 + 1e-9));
  expect([...order.equal]).toEqual([2, 2, 1, 2, 2, 1]);
  expect([...order.below]).toEqual([3, 3, 5, 0, 0, 2]);
});
