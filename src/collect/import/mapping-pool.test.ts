import { expect, test } from "vitest";
import { formatOf } from "../../platforms/file/mapped-format.ts";
import { Mapping } from "../../platforms/file/mapping.ts";
import type { Block } from "./block.ts";
import { MappingPool, type SentPages, type SentRows, type Setup } from "./mapping-pool.ts";

const mapping = Mapping.parse({ platform: "x", fields: { id: "id", text: "text" } });
const format = formatOf(mapping);
const setup: Setup = {
  formatId: "mapping",
  mapping,
  layout: { container: "table", dialect: { delimiter: ",", quote: true }, columns: ["id", "text"] },
  encoding: "utf-8",
  context: { account: null, importedAt: 0 },
  known: new Map(),
  key: Buffer.alloc(32),
  fileName: "posts.csv",
};
const block = (line: number): Block => ({ bytes: Buffer.from("id,text\n1,a\n2\n"), line, byte: 0, items: null });

const bytesOf = (sent: SentPages | SentRows): Uint8Array => ("packed" in sent ? sent.packed.bytes : sent.bytes);

test("threads and their absence give the same rows, and lines that go on where a block begins", async () => {
  const answers = [];
  for (const threads of [0, 2]) {
    const pool = new MappingPool(format, setup, threads);
    answers.push(await Promise.all([pool.map(block(1), null), pool.map(block(10), null)]));
    await pool.close();
  }
  const plain = answers.map((blocks) =>
    blocks.map(({ read, posts, rejects }) => [
      ...[read, rejects.map((one) => one.first_line)],
      ...posts.map(([platform, sent]) => [platform, sent.rows, Buffer.from(bytesOf(sent)).toString("hex")]),
    ]),
  );
  expect(plain[0]).toEqual(plain[1]);
  expect(plain[0]?.map((one) => one.slice(0, 2))).toEqual([
    [2, [3]],
    [3, [12]],
  ]);
});

test("a thread that cannot start fails what waits for it and what is asked of it later, and nothing waits for ever", async () => {
  const pool = new MappingPool(format, { ...setup, formatId: "nonsense", mapping: null }, 1);
  await expect(pool.map(block(1), null)).rejects.toThrow("no format “nonsense”");
  await expect(pool.map(block(1), null)).rejects.toThrow("no format “nonsense”");
  await pool.close();
});
