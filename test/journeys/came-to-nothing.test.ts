import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLease } from "../../src/jobs/lease.ts";
import { exportStream } from "../../src/server/answers/post-export.ts";
import { currentStudy } from "../../src/store/keys/study.ts";
import { readManifest } from "../../src/store/state/queries/manifest.ts";
import { attacheProcess } from "../attache-process.ts";
import { SmallImports, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeEach(async () => {
  imports = await SmallImports.open();
});
afterEach(() => imports.close());

const mapping = simpleMapping();
const head = "id,who,what,when,likes\n";

test("an import of which every row is rejected exits 1 and says so", async () => {
  const map = imports.write("mapping.json", mapping);
  const file = imports.write("none.csv", `${head},anna,,2024-01-01,1\n,anna,,2024-01-01,1\n`);
  const { code, err } = await attacheProcess(imports.data, ["import", file, "--mapping", map, "--no-stages"]).ended;
  expect(err).toContain("all 2 rows were rejected");
  expect(code).toBe(1);
});

test("an export that fails has not written its header before", async () => {
  await imports.given("one.csv", `${head}1,anna,words,2024-01-01,1\n`, { mapping });
  for (const { path } of readManifest(imports.workspace.state).files) rmSync(join(imports.data, path));
  const written: string[] = [];
  await expect(async () => {
    for await (const chunk of await exportStream(imports.workspace, {}, "csv")) written.push(String(chunk));
  }).rejects.toThrow();
  expect(written).toEqual([]);
});

test("a study does not end while an import runs", async () => {
  const { workspace } = imports;
  const study = currentStudy(workspace.state);
  const lease = tryLease(workspace.state, "import:b7");
  await expect(workspace.endStudy(study)).rejects.toThrow(/An import is running \(b7\)/);
  lease?.release();
  await imports.given("one.csv", `${head}1,anna,words,2024-01-01,1\n`, { mapping });
  await workspace.endStudy(study);
  expect(currentStudy(workspace.state)).not.toBe(study);
});
