import { expect, test } from "vitest";
import { gapTold } from "../../contract/since-told.ts";
import { tongueOf } from "./tongue.ts";

const gap = (names: string[]) => ({
  ...{ code: "nothing-here" as const, what: "", mend: "", href: "" },
  ...{ count: names.length, names },
});

test("a hundred accounts of which nothing is here are told in one line: the first, and how many more", () => {
  const names = Array.from({ length: 100 }, (_, place) => `Embassy ${place}`);
  expect(gapTold(gap(names), tongueOf("en"))).toMatch(/^Nothing is here of Embassy 0, .*Embassy 7 and 92 more$/);
  expect(gapTold(gap(names.slice(0, 2)), tongueOf("ru"))).toBe("Здесь ничего нет: Embassy 0, Embassy 1");
});
