import { expect, test } from "vitest";
import { printedValue } from "./printed-value.ts";

const english = {
  share: (value: number) => new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(value),
  decimal: (value: number, digits: number) =>
    new Intl.NumberFormat("en", { maximumFractionDigits: digits }).format(value),
};

test("a share is printed as percent, and the smallest one never as 0", () => {
  expect(printedValue(1 / 3, "share of missions", english)).toBe("33.3%");
  expect(printedValue(0.0002, "share of posts", english)).toBe("< 0.1%");
  expect(printedValue(0, "share of posts", english)).toBe("0%");
});

test("a rate of a few in a million keeps two digits that tell it apart from 0", () => {
  expect(printedValue(0.0000123, "interactions per post per follower", english)).toBe("0.000012");
  expect(printedValue(2.456, "posts a week", english)).toBe("2.46");
  expect(printedValue(124_531.4, "followers, sum of accounts", english)).toBe("124,531");
});
