import { expect, test } from "vitest";
import fc from "../../test/random.ts";
import { csvLine, neutral, original } from "./spreadsheet.ts";

test("a text that a spreadsheet would run stays text", () => {
  expect(csvLine(['=HYPERLINK("http://foreign.example")', "+1", "-1", "@mfa", "\tx"])).toBe(
    '"\'=HYPERLINK(""http://foreign.example"")",\'+1,\'-1,\'@mfa,\'\tx\r\n',
  );
});

test("numbers keep their sign and the unknown is empty", () => {
  expect(csvLine([-5, 0, null, undefined, "a,b", "two\nlines"])).toBe('-5,0,,,"a,b","two\nlines"\r\n');
});

test("what was exported can be had back, whatever it was", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => original(neutral(text)) === text));
  for (const text of ["'=1", "''=1", "'", "'a", "=", "-"]) expect(original(neutral(text))).toBe(text);
});
