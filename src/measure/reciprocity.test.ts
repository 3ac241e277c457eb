import { expect, test } from "vitest";
import { account, did, parts, ties } from "../../test/measure/parts.ts";
import { spoken } from "../domain/said.ts";
import { measureById } from "./measures.ts";

const a = account({ id: "a" });
const read = (id: string, of: ReturnType<typeof parts>) => {
  const { why, ...reading } = measureById.get(id)!.read(of);
  return { ...reading, why: why && spoken(why) };
};

test("of three it addresses one answers, one is silent and of one no posts are here: 1 of 2 is returned, known for 2 of 3", () => {
  const mention = (other: string) => ({ tie: "mention" as const, platform: "x", other, posts: 1 });
  const tied = { out: ties(["BB", "CC", "DD"].map(mention)), in: ties([mention("BB")]) };
  const here = parts([did(a, { posts: 9 })], { ...tied, tells: (other) => other !== "DD" });
  for (const id of ["edge-reciprocity", "dyad-reciprocity"])
    expect(read(id, here)).toMatchObject({ value: 1 / 2, basis: { known: 2, of: 3 } });
  const unheard = parts([did(a, { posts: 9 })], { out: ties([mention("DD")]), tells: () => false });
  for (const id of ["edge-reciprocity", "dyad-reciprocity"])
    expect(read(id, unheard)).toMatchObject({ value: null, why: "no posts of those it addresses are here" });
});
