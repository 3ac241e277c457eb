import { expect, test } from "vitest";
import { markedCsv } from "./demonstration.ts";

test("each row says that it is invented, also where a cell breaks its line", () => {
  expect(markedCsv('a,b\r\n1,"x\ny"\r\n')).toBe('a,b,demonstration\r\n1,"x\ny",invented\r\n');
  expect(markedCsv("a\n1\n2")).toBe("a,demonstration\n1,invented\n2,invented");
  expect(markedCsv('a\n"say ""no""\n"\n')).toBe('a,demonstration\n"say ""no""\n",invented\n');
});
