import { expect, test } from "vitest";
import fc from "../../test/random.ts";
import type { Mapped } from "../domain/post.ts";
import type { ItemFormat, TableFormat } from "./format.ts";
import { formats } from "./formats.ts";

const context = { account: "someone", importedAt: 0 };
const tables = formats.filter((format): format is TableFormat => format.container === "table");
const items = formats.filter((format): format is ItemFormat => format.container === "items");

/** Values under the names a format knows, so that generated items reach its inner branches. */
const itemOf = (format: ItemFormat) => {
  const paths = [...format.known, ...(format.nested ?? []).flatMap((path) => path.split("|"))];
  return fc.dictionary(
    fc.constantFrom(...paths.map((path) => path.split(".")[0] ?? path), "data", "source_platform"),
    fc.jsonValue(),
  );
};

function isWhole(mapped: Mapped): void {
  if (mapped.kind === "reject") expect(mapped.reason).not.toBe("");
  else if (mapped.kind === "observation") expect(Number.isFinite(mapped.observation.seenAt)).toBe(true);
  else {
    const { post } = mapped;
    expect(post.id).not.toBe("");
    expect(typeof post.text).toBe("string");
    expect(post.postedAt === null || Number.isFinite(post.postedAt)).toBe(true);
    for (const value of Object.values({ ...post.counters, ...post.authorCounters }))
      expect(value === null || (Number.isInteger(value) && Number(value) >= 0)).toBe(true);
  }
}

for (const format of items)
  test(`${format.id}: whatever an item lacks, it is a post or a reject with a reason`, () => {
    const map = format.bind({}, context);
    fc.assert(
      fc.property(fc.oneof(itemOf(format), fc.jsonValue()), (item) => {
        for (const one of format.expand?.(item) ?? [item]) isWhole(map(one));
        expect(
          format.recognise({ fileName: "f", container: "items", columns: [], rows: [], items: [item] }),
        ).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

for (const format of tables)
  test(`${format.id}: whatever its cells hold, a row is a post, an observation or a reject with a reason`, () => {
    const columns = format.known.map((name) => name.replace("*", ""));
    const map = format.bind(columns, context);
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("", "NA", "1", "12,345", "yes", "2017-10-23 12:30:00", "@a #b https://c.d"),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: columns.length }), (cells) => {
        isWhole(map(cells));
      }),
      { numRuns: 150 },
    );
  });

test("a kind of activity that is no text is none that is known", () => {
  const format = items.find(({ id }) => id === "activitypub-activity")!;
  const map = format.bind({}, context);
  for (const type of [[{ toString: 0 }], { toString: 0 }, [["Create"]], 7])
    for (const item of [{ type }, { type: "Create", object: { type } }])
      expect(map(item)).toMatchObject({ kind: "reject", reason: expect.stringMatching(/not a post/) });
});
