import { existsSync, linkSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../src/app.ts";
import { literal, openDuck } from "../src/store/corpus/duck.ts";
import { seal } from "../src/store/disk/durable.ts";
import { changeManifest } from "../src/store/state/queries/manifest.ts";
import type { CorpusFilesTable } from "../src/store/state/tables.ts";
import { benchFolder, firstId } from "./posts-file.ts";

const rowsAFile = 250_000;

/** Puts posts of 3,000 registered accounts into a workspace as if they had been imported long ago; made once, then linked. */
export async function fillCorpus(workspace: Workspace, posts: number): Promise<void> {
  const source = join(benchFolder, "corpus-counted");
  mkdirSync(source, { recursive: true });
  const duck = await openDuck({ threads: 2, memoryMb: 400, temp: join(benchFolder, "spill") });
  const add: CorpusFilesTable[] = [];
  mkdirSync(join(workspace.folder, "corpus", "b0"), { recursive: true });
  for (let from = 0; from < posts; from += rowsAFile) {
    const place = join(source, `posts-${from}.parquet`);
    if (!existsSync(place))
      await duck.run(
        `copy (${rows(from)}) to ${literal(place)} (format parquet, compression zstd, row_group_size 61440)`,
      );
    const path = `corpus/b0/posts-x-${from / rowsAFile}.parquet`;
    linkSync(place, join(workspace.folder, path));
    const first = 1.3e12 + from * 20_000;
    add.push({
      path,
      batch: "b0",
      kind: "posts" as const,
      platform: "x",
      first_at: first,
      last_at: first + rowsAFile * 20_000,
      rows: rowsAFile,
      ...(await seal(place)),
      has_language: 1,
      added_at: Date.now(),
    });
  }
  duck.close();
  workspace.state.transact(() =>
    changeManifest(workspace.state, { add, remove: [], dead: [], clear: [], at: Date.now() }),
  );
}

/**
 * Each post was looked at an hour after it was written, with its author's followers and whom he follows: two readings a
 * post. Ids lie before those of the files that are imported, so that nothing is a duplicate. */
const rows = (from: number): string => `
  select 'x' as platform, (${firstId}::hugeint - (i + 1) * 1000003)::varchar as id, 0::integer as batch, (i + 2)::integer as line,
    'x:acc' || (i * 7919 % 3000) as account, 'acc' || (i * 7919 % 3000) as author,
    make_timestamp_ms(1300000000000 + i * 20000) as posted_at,
    'minister met the ambassador ' || (i % 9973) || ' переговоры и договор о сотрудничестве ' || (i % 7919) as text,
    (['original', 'original', 'reply', 'repost'])[1 + i % 4] as kind, 'en' as source_language,
    (['en', 'ru', 'uz', 'kk', 'ar'])[1 + i % 5] as language, 'Latn' as script, 0.9 as confidence,
    make_timestamp_ms(1300000000000 + i * 20000 + 3600000) as seen_at, true as seen_known,
    (10000 + i // 3000 + i % 7)::bigint as account_followers, (500 + i // 90000)::bigint as account_following,
    (i * 31 % 1000)::bigint as likes, (i * 17 % 30)::bigint as replies, (i * 13 % 100)::bigint as reposts
  from range(${from}, ${from + rowsAFile}) t(i)`;
