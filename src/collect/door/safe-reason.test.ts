import { expect, test } from "vitest";
import { safeReason } from "./safe-reason.ts";

test.each([
  ["no id in “id_str” or “id”", "no id in “id_str” or “id”"],
  [
    "date “31.02.2020 10:00” cannot be read: there is no such day",
    "date “31.02.2020 10:00” cannot be read: there is no such day",
  ],
  ["date “Mon Feb 30 10:00:00 UTC 2020” cannot be read", "date “Mon Feb 30 10:00:00 UTC 2020” cannot be read"],
  ["date “jane_doe” cannot be read", "date “…” cannot be read"],
  ["date “Jane 2020” cannot be read", "date “…” cannot be read"],
  ["date “Жанна” cannot be read: “Доу” is no time of day", "date “…” cannot be read: “…” is no time of day"],
  ["the row has 3 cells, the header 5", "the row has 3 cells, the header 5"],
])("%s", (reason, stored) => {
  expect(safeReason(reason)).toBe(stored);
});
