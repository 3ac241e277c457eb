import { expect, test } from "vitest";
import { openWordPlaces } from "./word-places.ts";

test("a word met again has the place it had, wherever it stands in a text", () => {
  const places = openWordPlaces(10);
  const first = places.of("peace talks", 0, 5);
  expect(places.isNew).toBe(true);
  expect(places.of("world peace", 6, 11)).toBe(first);
  expect(places.isNew).toBe(false);
  expect(places.of("peach", 0, 5)).not.toBe(first);
  expect(places.isNew).toBe(true);
});

test("when all places are taken, words are learnt anew; very long words have none of their own", () => {
  const places = openWordPlaces(2);
  for (const word of ["one", "two", "six"]) places.of(word, 0, 3);
  places.of("one", 0, 3);
  expect(places.isNew).toBe(true);
  expect(places.of("a".repeat(25), 0, 25)).toBe(2);
  expect(places.isNew).toBe(true);
});
