import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { duration, shorten, size, table } from "./output.ts";

const plain = (text: string) => stripVTControlCharacters(text).split("\n");

test("columns line up, numbers to the right, and unknown is said", () => {
  const columns = [
    { title: "STATE", value: (row: { state: string; posts: number | null }) => row.state },
    { title: "POSTS", value: (row: { posts: number | null }) => row.posts, right: true },
  ];
  const rows = [
    { state: "Kazakhstan", posts: 12_500 },
    { state: "Oʻzbekiston", posts: null },
  ];
  expect(plain(table(columns, rows))).toEqual([
    "STATE            POSTS",
    "Kazakhstan      12,500",
    "Oʻzbekiston  not known",
  ]);
});

test("wide letters take two places and marks none", () => {
  const columns = [
    { title: "A", value: (row: string[]) => row[0] },
    { title: "B", value: (row: string[]) => row[1] },
  ];
  expect(
    plain(
      table(columns, [
        ["外交部", "x"],
        ["é", "y"],
      ]),
    ),
  ).toEqual(["A       B", "外交部  x", "é       y"]);
});

test("text of a file cannot steer the terminal", () => {
  expect(plain(table([{ title: "T", value: (row: string) => row }], ["a\u001b[2Jb\u202ec"]))[1]).toBe("a[2Jbc");
});

test("amounts are said as people say them", () => {
  expect([duration(8.4), duration(200), duration(3900)]).toEqual(["8 s", "3 min 20 s", "1 h 5 min"]);
  expect([size(999), size(1500), size(64_000_000)]).toEqual(["999 B", "1.5 kB", "64 MB"]);
});

test("a shortened text keeps whole letters", () => {
  expect(shorten("Ўзбекистон\nТашқи ишлар", 12)).toBe("Ўзбекистон …");
});
