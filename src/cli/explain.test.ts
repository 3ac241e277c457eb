import { expect, test } from "vitest";
import { brings } from "./explain.ts";

test("a stage without weight is known and brings nothing; one that is not known is told as such", () => {
  expect(brings(40, 8)).toBe("40 of 100, brings 8 points");
  expect(brings(40, null)).toBe("40 of 100, brings nothing");
  expect(brings(null, null)).toBe("not known");
});
