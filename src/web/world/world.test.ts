import { expect, test } from "vitest";
import { classesOf, classOf, shade } from "./classes.ts";
import { neighbour, placesOf, tileColumns } from "./tile-layout.ts";
import { worldRows } from "./world-rows.ts";

test("equal values are never parted, and what is not known is in no class", () => {
  const values = [1, 1, 1, 1, 2, 3, 4, null];
  const classes = classesOf(values, 3);
  expect(classes).toEqual([
    { from: 1, to: 1, count: 4 },
    { from: 2, to: 3, count: 2 },
    { from: 4, to: 4, count: 1 },
  ]);
  expect(values.map((value) => classOf(value, classes))).toEqual([1, 1, 1, 1, 2, 2, 3, null]);
  expect(classesOf([null])).toEqual([]);
  expect([1, 2, 3].map((of) => shade(of, 3))).toEqual([1, 3, 5]);
});

test("no two states share a place, and who has none of his own stands below the world", () => {
  const places = placesOf(["KZ", "UZ", "XA", "XB"]);
  expect(places.get("XA")!.row).toBeGreaterThan(17);
  expect(places.get("XB")).toEqual({ row: places.get("XA")!.row, column: 2 });
  expect(places.get("UZ")!.row).toBeGreaterThan(places.get("KZ")!.row);
  for (const { column } of places.values()) expect(column).toBeLessThanOrEqual(tileColumns);
});

test("a world of which no state has a place of its own stands together from the first row", () => {
  expect(placesOf(["XA", "XB"])).toEqual(
    new Map([
      ["XA", { row: 1, column: 1 }],
      ["XB", { row: 1, column: 2 }],
    ]),
  );
});

test("from Kazakhstan down is Uzbekistan, from Uzbekistan right is Kyrgyzstan, and at the edge nobody", () => {
  const places = placesOf(["KZ", "UZ", "KG", "US"]);
  expect(neighbour(places, "KZ", "down")).toBe("UZ");
  expect(neighbour(places, "UZ", "right")).toBe("KG");
  expect(neighbour(places, "UZ", "left")).toBe("US");
  expect(neighbour(places, "KZ", "up")).toBe("US");
  expect(neighbour(places, "US", "left")).toBeNull();
});

test("equal values share a rank, a peer has its rank among peers beside it, and the unknown stand last without one", () => {
  const states = ["KZ", "UZ", "KG", "FR"].map((id) => ({ id, text: id, actor: `state:${id}` }));
  const values = new Map([
    ["KZ", 5],
    ["UZ", 9],
    ["FR", 9],
  ]);
  const rows = worldRows(states, values, "high", ["KZ", "UZ", "KG"]);
  expect(rows.map(({ code, rank, peer }) => [code, rank, peer?.rank ?? null, peer?.of ?? null])).toEqual([
    ["UZ", 1, 1, 2],
    ["FR", 1, null, null],
    ["KZ", 3, 2, 2],
    ["KG", null, null, null],
  ]);
  expect(worldRows(states, values, "low", [])[0]?.code).toBe("KZ");
  expect(worldRows(states, values, null, ["KZ"]).every(({ rank, peer }) => rank === null && peer === null)).toBe(true);
});
