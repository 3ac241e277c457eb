import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDuck } from "../../store/corpus/duck.ts";
import { createRawWriter, readRaw } from "../../store/raw/vault.ts";
import { examine } from "./examine.ts";
import { type Input, inputOf, openInput } from "./open-input.ts";
import { parquetAsTable } from "./parquet-input.ts";

const people = Array.from({ length: 200 }, (_, n) => `canary_person_${n}_${(n * 7919) % 1000}`);
let root: string;
let temp: string;
let plain: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "attache-parquet-test-"));
  temp = join(root, "temp");
  mkdirSync(temp);
  plain = join(root, "posts.parquet");
  const duck = await openDuck({ threads: 1, memoryMb: 256, temp: root });
  const list = people.map((name) => `'${name}'`).join(", ");
  await duck.run(
    `copy (select range as id, ([${list}])[1 + range % 200] as author, 'a text' as text from range(20000))
     to '${plain}' (format parquet, compression uncompressed)`,
  );
  duck.close();
  vi.stubEnv("TMPDIR", temp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Names of the planted found in clear in the system's temporary folder and in memory-backed files that have a name. */
function inClear(): string[] {
  const files = [temp, "/dev/shm"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && (folder === temp || one.name.startsWith("attache-")))
      .map((one) => join(one.parentPath, one.name)),
  );
  const texts = files.map((file) => readFileSync(file, "latin1"));
  return people.filter((name) => texts.some((text) => text.includes(name)));
}

async function seal(bytes: Buffer): Promise<Input> {
  const writer = await createRawWriter(mkdtempSync(join(temp, "sealed-")), "upload");
  await writer.write(bytes);
  const { path, key, bytes: size } = await writer.finish();
  return inputOf({ path: "posts.parquet", name: "posts.parquet", bytes: size, open: () => readRaw(path, key) });
}

/** Reads all rows, looking round for canaries after each part. */
async function readLooking(input: Input): Promise<{ rows: number; found: string[] }> {
  const found = new Set<string>();
  let rows = -1;
  for await (const bytes of parquetAsTable(input, () => {})) {
    for (const name of inClear()) found.add(name);
    rows += bytes.toString().split("\n").length - 1;
  }
  return { rows, found: [...found] };
}

test("while Parquet is read, no name of the people in it lies in a temporary folder in clear", async () => {
  expect(await readLooking(await seal(readFileSync(plain)))).toEqual({ rows: 20_000, found: [] });
  expect(await readLooking(await openInput(plain))).toEqual({ rows: 20_000, found: [] });
  expect(readdirSync(temp)).toHaveLength(1);
});

test("Parquet is read also where it is packed as .gz or .zst, from a file and from what was uploaded", async () => {
  const bytes = readFileSync(plain);
  for (const packed of [gzipSync(bytes), zstdCompressSync(bytes)]) {
    const path = join(root, "posts.parquet.packed");
    writeFileSync(path, packed);
    for (const input of [await openInput(path), await seal(packed)]) {
      const { layout } = await examine(input, {});
      expect(layout).toMatchObject({ container: "table", columns: ["id", "author", "text"] });
      expect(await readLooking(input)).toEqual({ rows: 20_000, found: [] });
    }
  }
});

test("damaged Parquet is named by its own name, not by where it is held", async () => {
  const input = await seal(readFileSync(plain).subarray(0, 5_000));
  await expect(readLooking(input)).rejects.toThrow(/posts\.parquet.*the Parquet file is damaged/);
  await expect(readLooking(input)).rejects.not.toThrow(/proc\/self/);
});
