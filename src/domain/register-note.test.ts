import { expect, test } from "vitest";
import { registerNote } from "./register-note.ts";

test.each([
  [
    "line 7: “@a b” is no twitter account and was left out",
    "no-account",
    { line: "7", name: "@a b", platform: "twitter" },
  ],
  [
    "line 3: x:mfa is held by KZ/mfa in the register; the file gives it to KZ/press too, and it was left where it is",
    "held-by-other",
    { line: "3", account: "x:mfa", holder: "KZ/mfa", given: "KZ/press" },
  ],
  [
    "the file does not say when the counters were seen; its newest post is of 2017-10-03T09:00:00.000Z, taken as that moment. Give --date when you know it",
    "moment-taken",
    { moment: "2017-10-03T09:00:00.000Z" },
  ],
  [
    "the file does not say when the counters were seen; its newest post is of no known time, taken as that moment. Give --date when you know it",
    "moment-unknown",
    {},
  ],
  ["12 counters of accounts are kept as observations in batch b4", "counters-kept", { stored: "12", batch: "b4" }],
  ["left out, because the file names no office: Jane Doe, John Doe", "persons-left", { names: "Jane Doe, John Doe" }],
  [
    "line 9: “a b” is not a handle on x (1 to 15 letters, digits or _); the person came in without it",
    "person-no-handle",
    { line: "9", handle: "a b", platform: "x" },
  ],
])("“%s” is told as %s", (note, code, values) => {
  expect(registerNote(note)).toEqual({ code, values });
});

test("a note nobody foresaw stays as it was written", () => {
  expect(registerNote("something else")).toBeNull();
});
