import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedTest } from "../../../test/shared.ts";
import { readActivity } from "./activity-streams.ts";

const read = (text: string) => readActivity(new TextEncoder().encode(text));

test("a document keeps its value beside the faults that leave it readable", () => {
  expect(read('{"type":"Note","content":42}')).toEqual({
    value: { type: "Note", content: 42 },
    faults: ["content is no text"],
  });
  expect(read("<html>")).toEqual({ value: null, faults: ["not JSON"] });
});

test("objects nested without end are flagged and do not stop the reader", () => {
  expect(read(`${'{"object":'.repeat(400)}{}${"}".repeat(400)}`).faults.join()).toContain("nested too deep");
});

/** Not JSON at all upstream, and listed as such beside the fixtures. */
const slip = "vocabulary-ex196-jsonld.json";
/** From an early draft: a map in “name”, which fail/namemap-as-name.json holds to be wrong. Read, with a note. */
const drafts = ["simple0011.json", "simple0012.json"];

sharedTest("every document of the recommendation is read, every faulty one is flagged", (folder) => {
  const place = `${folder}/fixtures/activitystreams/test`;
  const read = (below: string) =>
    readdirSync(`${place}${below}`)
      .filter((name) => name.endsWith(".json"))
      .map((name) => ({ name, ...readActivity(readFileSync(`${place}${below}/${name}`)) }));
  const right = read("");
  expect(right.length).toBeGreaterThan(190);
  expect(right.filter(({ value }) => value === null).map(({ name }) => name)).toEqual([slip]);
  expect(right.filter(({ value, faults }) => value && faults.length > 0).map(({ name }) => name)).toEqual(drafts);
  const faulty = read("/fail");
  expect(faulty).toHaveLength(20);
  expect(faulty.filter(({ faults }) => faults.length === 0).map(({ name }) => name)).toEqual([]);
});
