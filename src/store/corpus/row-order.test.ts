import { expect, test } from "vitest";
import { seeded } from "../../measure/random.ts";
import { inOrder, orderOf } from "./row-order.ts";

test("rows come in the order of their columns, what is not known first, and equal ones as they came", () => {
  const random = seeded(5);
  const rows = 3_000;
  const unknown = -(2 ** 31);
  const column = (most: number, share = 0) =>
    Int32Array.from({ length: rows }, () => (random() < share ? unknown : Math.floor(random() * most) - 2));
  const [account, language, day] = [column(40), column(4), column(400, 0.1)];
  const order = orderOf([account, language, day], rows);
  const plain = [...new Int32Array(rows).keys()].sort(
    (a, b) => account[a]! - account[b]! || language[a]! - language[b]! || day[a]! - day[b]! || a - b,
  );
  expect([...order]).toEqual(plain);
  for (const into of [new Uint8Array(rows), new Uint16Array(rows), new Int32Array(rows), new Float64Array(rows)])
    expect([...inOrder(column(200).map(Math.abs), order, into)].length).toBe(rows);
  expect([...inOrder(day, order, new Int32Array(rows))]).toEqual(plain.map((row) => day[row]));
  const shares = Float64Array.from(day, (value) => value / 3);
  expect([...inOrder(shares, order, new Float64Array(rows))]).toEqual(plain.map((row) => shares[row]));
  expect([...orderOf([], 3)]).toEqual([0, 1, 2]);
  expect([...orderOf([Int32Array.of(unknown, unknown)], 2)]).toEqual([0, 1]);
  expect(orderOf([new Int32Array()], 0).length).toBe(0);
});
