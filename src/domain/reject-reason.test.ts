import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { rejectCodes, rejectReason } from "./reject-reason.ts";
import { timeReader } from "./time.ts";

test("a kept reason is known by its code, with what changes from record to record", () => {
  expect(rejectReason("no id in “tweet_id”")).toEqual({ code: "id-missing-in", values: { field: "“tweet_id”" } });
  expect(rejectReason("the row has 3 cells, the header 5")).toEqual({
    code: "cells",
    values: { cells: "3", header: "5" },
  });
  expect(rejectReason("date “…” cannot be read: there is no such day")).toEqual({
    code: "date-no-day",
    values: { date: "…" },
  });
  expect(rejectReason("something else went wrong")).toBeNull();
});

test.each([
  ["seconds", "2024-03-18", "date-declared"],
  ["auto", "31/02/24", "date-order"],
  ["day-first", "31/02/2024", "date-no-day"],
  ["auto", "2024-13", "date-no-day"],
  ["auto", "2024-03-18 10:00 IST", "date-zone"],
  ["auto", "2024-03-18 ten o'clock", "date-time"],
  ["auto", "999999999999999999", "date-number"],
  ["auto", "99999999999", "date-years"],
  ["auto", "next Tuesday", "date-form"],
] as const)("a date read as %s, “%s”, is told as %s", (format, printed, code) => {
  const read = timeReader(format)(printed);
  if (read === null || typeof read === "number") throw new Error(`${printed} was read as ${read}`);
  expect(rejectReason(read.unreadable)?.code).toBe(code);
});

test("every reason the program rejects a record for has a code", () => {
  const source = resolve(import.meta.dirname, "..");
  const files = ["platforms", "collect"].flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
      .map((name) => join(source, room, name)),
  );
  const reasons = files.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /\b(?:reject|refuse)\(\s*(?:"([^"]+)"|`((?:\$\{[^`]*?\}(?=[^}]|$)|[^`])+)`),?\s*\)/g,
      ),
    ].map(([, plain, filled]) => plain ?? filled?.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "7") ?? ""),
  );
  expect(reasons.length).toBeGreaterThan(50);
  expect([...new Set(reasons)].filter((reason) => rejectReason(reason) === null)).toEqual([]);
  expect(rejectCodes.length).toBeGreaterThan(30);
});
