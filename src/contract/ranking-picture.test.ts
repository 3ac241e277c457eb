import { expect, test } from "vitest";
import { type PictureInk, paperInk, rankingPicture, stampedPicture } from "./ranking-picture.ts";

const ink: PictureInk = paperInk;
const told = {
  title: "Ranking",
  own: "Saved by the ministry for Kazakhstan, which is ranked by it.",
  facts: ["Weights: Peers & <friends>", "Days compared: March"],
  columns: { rank: "Rank", range: "Range", default: "Default rank", name: "State", score: "Score" },
  caption: "Made by Attaché",
};
const line = {
  rank: 1,
  range: { best: 1, worst: 3 },
  default: "not ranked",
  name: 'A "B" \u0007<C>',
  peers: "1 of 2, peers",
  score: 52.25,
  scoreText: "52.3",
  interval: { low: 50, high: 55 },
};

test("profile, own interest, rank, range and default rank are written into the picture, whatever letters a name holds", () => {
  const svg = rankingPicture([line], told, ink, false);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(texts).toEqual(
    expect.arrayContaining([
      "Weights: Peers &amp; &lt;friends&gt;",
      told.own,
      "1",
      "\u20661–3\u2069",
      "not ranked",
      "52.3",
    ]),
  );
  expect(texts).toContain("A &quot;B&quot; &lt;C&gt;");
});

test("a score of 52.25 stands a little right of the middle of its line, and left of it where the sheet is mirrored", () => {
  const mark = (svg: string) => Number(/<line x1="([\d.]+)"[^>]*stroke-width="2.5"/.exec(svg)?.[1]);
  // The line runs from 720 to 980 on a sheet of 1,080 with a margin of 20: 740 + 0.5225 × 260.
  expect(mark(rankingPicture([line], told, ink, false))).toBeCloseTo(875.85);
  expect(mark(rankingPicture([line], told, ink, true))).toBeCloseTo(1080 - 875.85);
});

test("what has no score has no mark, and a stamp frames the sheet to its own size", () => {
  const svg = rankingPicture([{ ...line, score: null, scoreText: "", interval: null }], told, ink, false);
  expect(svg).not.toContain("2.5");
  const stamped = stampedPicture(svg, "Invented");
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
  expect(stamped).toContain(`x="2" y="2" width="1076" height="${height - 4}"`);
  expect(stamped).toMatch(/Invented<\/text>\n<\/svg>$/);
});
