import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Manifest } from "../state/queries/manifest.ts";
import { type Family, sumsOf, type Worker } from "./sum-packs.ts";

const family: Family<"days" | "ties"> = {
  folder: "some-1",
  tables: ["days", "ties"],
  sums: { days: () => "select 1", ties: () => "select 2" },
  order: null,
  empty: { days: "", ties: "" },
  rowGroup: 1,
  beside: { days: async (_worker, _rows, place) => writeFileSync(place, "numbers") },
};
const manifest = {
  version: 1,
  files: [{ path: "corpus/a.parquet", sha256: "a", kind: "posts", rows: 3 }],
  dead: new Map(),
} as unknown as Manifest;

test("of sums that could not be written, as on a full disk, nothing stays to take more of its room each time", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "attache-packs-"));
  onTestFinished(() => rmSync(workspace, { recursive: true }));
  let isFull = true;
  const worker: Worker = {
    run: async (sql) => {
      const [, place = ""] = /to '([^']+)'/.exec(sql) ?? [];
      writeFileSync(place, "sums");
      if (isFull && place.includes("ties")) throw new Error("No space left on device");
    },
    columns: async () => ({}),
    numbers: async () => ({}),
  };
  const ask = () => sumsOf(family, manifest, workspace, worker);
  for (let time = 0; time < 2; time++) await expect(ask()).rejects.toThrow("No space left");
  expect(readdirSync(join(workspace, "cache/some-1"))).toEqual([]);
  isFull = false;
  expect((await ask()).packs).toHaveLength(1);
  const kinds = readdirSync(join(workspace, "cache/some-1")).map((name) => name.replace(/^[0-9a-f]{16}-/, ""));
  expect(kinds.sort()).toEqual(["days.numbers", "days.parquet", "index.json", "ties.parquet"]);
});
