import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { literal, openDuck } from "../src/store/corpus/duck.ts";
import { peakMb } from "./peak.ts";
import { benchFolder } from "./posts-file.ts";

/** The peer: DuckDB alone loads the same file, columns declared, into Parquet, with the same threads and memory. */
const [, , path] = process.argv;
const folder = mkdtempSync(join(benchFolder, "duckdb-"));
const duck = await openDuck({ threads: 2, memoryMb: 256, temp: folder });
const columns =
  "{id: 'VARCHAR', created_at: 'VARCHAR', author: 'VARCHAR', text: 'VARCHAR', like_count: 'BIGINT', retweet_count: 'BIGINT', reply_count: 'BIGINT', lang: 'VARCHAR'}";
const source = path!.endsWith(".csv")
  ? `read_csv(${literal(path!)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = ${columns})`
  : `read_json(${literal(path!)}, format = 'newline_delimited', columns = ${columns})`;
const started = performance.now();
await duck.run(
  `copy (select id, created_at::timestamp as created_at, author, text, like_count, retweet_count, reply_count, lang from ${source})
   to ${literal(join(folder, "posts.parquet"))} (format parquet, compression zstd)`,
);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, peakMb: peakMb() }));
duck.close();
rmSync(folder, { recursive: true, force: true });
