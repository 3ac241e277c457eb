import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStores } from "./stores.ts";

test("a file where a workspace was asked for is named, with the way on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-stores-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "posts.csv");
  writeFileSync(file, "id,text");
  const told = "is a file or lies in one, and a workspace is a folder. Name a folder: --workspace DIR.";
  await expect(openStores(file)).rejects.toThrow(`${file} ${told}`);
  await expect(openStores(join(file, "desk"))).rejects.toThrow(told);
});
