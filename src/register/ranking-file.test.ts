import { expect, test } from "vitest";
import { readRankingFile } from "./ranking-file.ts";

const states = new Set(["KZ", "UZ", "KG", "CI", "CD", "CG", "GB"]);
const read = (text: string, name = "review.csv") => readRankingFile(name, Buffer.from(text), states);

test("names in any language, ISO codes and ties are read; a name nobody knows is reported, never guessed", () => {
  const {
    rankings,
    unmatched,
    rejected,
    without,
    read: rows,
  } = read(
    "Country,Rank\nKazakhstan,38\nЎзбекистон,=124\nKGZ,124=\nAtlantis,1\nKorea,12\nUzbekistan,n/a\nGreat Britain,\n",
  );
  expect(rankings).toEqual([
    {
      title: null,
      year: null,
      outOf: null,
      ranks: [
        { state: "KZ", rank: 38 },
        { state: "UZ", rank: 124 },
        { state: "KG", rank: 124 },
      ],
    },
  ]);
  expect(unmatched.map(({ line, name }) => [line, name])).toEqual([
    [5, "Atlantis"],
    [6, "Korea"],
  ]);
  expect(rejected).toEqual([
    { line: 7, reason: "“n/a” is no rank", fault: { code: "no-rank", values: { printed: "n/a" } } },
  ]);
  expect([without, rows]).toEqual([1, 7]);
});

test("two years in one file are two rankings, and the year may stand in the file’s name", () => {
  expect(
    read("iso3;year;rank\nKAZ;2016;38\nKAZ;2017;44\n").rankings.map(({ year, ranks }) => [year, ranks[0]?.rank]),
  ).toEqual([
    ["2016", 38],
    ["2017", 44],
  ]);
  expect(read("iso3\trank\nKAZ\t44\n", "review-2017.tsv").rankings[0]?.year).toBe("2017");
});

test("of a state that stands twice with two ranks neither is taken; twice with one rank is once", () => {
  const { rankings, rejected } = read("country,rank\nKazakhstan,38\nUzbekistan,50\nUzbekistan,50\nKZ,44\nKZ,38\n");
  expect(rankings[0]?.ranks).toEqual([{ state: "UZ", rank: 50 }]);
  expect(rejected.map(({ line }) => line)).toEqual([2, 5]);
  expect(rejected[1]).toMatchObject({
    reason: "KZ stands twice, with ranks 38 and 44; neither is taken",
    fault: { code: "twice", values: { state: "KZ", first: 38, second: 44 } },
  });
});

test("headings and digits of Arabic, Persian and full-width writing are read as they are meant", () => {
  expect(read("\uFEFFالترتيب;الدولة\n١;كازاخستان\n۲;أوزبكستان\n３;KG\n").rankings[0]?.ranks).toEqual([
    { state: "KZ", rank: 1 },
    { state: "UZ", rank: 2 },
    { state: "KG", rank: 3 },
  ]);
});

test("a file without ranks or without states says which columns it has", () => {
  expect(() => read("country,score\nKazakhstan,4\n")).toThrow(/no column of ranks; its columns are country, score/);
  expect(() => read("rank,score\n1,4\n")).toThrow(/no column of states/);
});

test("each reason a row can have is a code a page has words for in every language", () => {
  const { unmatched, rejected } = read(
    "country,rank\nAtlantis,1\nSoviet Union,2\nKorea,3\nKazakhstan,first\nKazakhstan\n",
  );
  expect([...unmatched, ...rejected].map(({ fault }) => fault.code)).toEqual([
    "unknown-name",
    "historical",
    "ambiguous",
    "no-rank",
    "cells",
  ]);
});
