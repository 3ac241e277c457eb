import { expect, test } from "vitest";
import { askedAgain } from "./index-options.ts";

test("an index is asked for again in the words it was asked in: states, period, group and weights", () => {
  expect(
    askedAgain(["KZ", "UZ"], { from: "2016-06-01", to: "2017-06-01", weight: ["engagement:2", "presence:0"] }),
  ).toEqual([
    "KZ",
    "UZ",
    "--from",
    "2016-06-01",
    "--to",
    "2017-06-01",
    "--weight",
    "engagement:2",
    "--weight",
    "presence:0",
  ]);
  expect(askedAgain([], { group: "region:Central Asia", provenOnly: true, profile: "ours" })).toEqual([
    "--group",
    "'region:Central Asia'",
    "--proven-only",
    "--profile",
    "ours",
  ]);
  expect(askedAgain([], { profile: "the ambassador's", scope: undefined })).toEqual([
    "--profile",
    "'the ambassador'\\''s'",
  ]);
});
