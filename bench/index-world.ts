import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace, type Workspace } from "../src/app.ts";
import { filterOf } from "../src/cli/post-query.ts";
import { countries } from "../src/register/countries.ts";
import { knowMissions } from "../src/register/know-missions.ts";
import { exportToFile } from "../src/server/answers/post-export.ts";
import { openDuck } from "../src/store/corpus/duck.ts";

/** An invented year: accounts of the 193 UN members on three platforms, most of them in large files, the rest in small ones. */
export const year = { from: "2024-01-01", to: "2025-01-01" };
/** Where the invented world stands between runs: making it takes longer than measuring it. */
export const indexFolder = join(tmpdir(), "attache-bench-index");
const platforms = ["x", "facebook", "telegram"] as const;

export async function makeWorld(
  folder: string,
  size: { posts: number; accounts: number; smallFiles: number },
): Promise<void> {
  const workspace = await openWorkspace(folder);
  // As any workspace has them: they stand in the register, and no posts of theirs are here.
  await knowMissions(workspace.state, Date.now());
  if (existsSync(join(folder, "made"))) return workspace.close();
  const members = countries.filter(({ un }) => un === "member").map(({ code }) => code);
  const { raw } = workspace.state;
  workspace.state.transact(() => {
    const add = raw.prepare(
      "insert into accounts (id, platform, handle, handle_key, holder, source, standing, added_at) values (?, ?, ?, ?, ?, 'bench', 'claimed', 0)",
    );
    for (let n = 0; n < size.accounts; n++) {
      const platform = platforms[Math.floor(n / members.length) % 3]!;
      add.run(`${platform}:a${n}`, platform, `a${n}`, `a${n}`, `${members[n % members.length]}/mfa`);
    }
  });
  mkdirSync(join(folder, "corpus", "bench"), { recursive: true });
  const duck = await openDuck({ threads: 2, memoryMb: 600, temp: join(folder, "spill") });
  const small = size.smallFiles * 1000;
  const files = [
    ...split(size.posts - small, 2_000_000).map((rows, at) => ({ name: `large-${at}`, rows, at })),
    ...Array.from({ length: size.smallFiles }, (_, at) => ({ name: `small-${at}`, rows: 1000, at: 100 + at })),
  ];
  const addFile = raw.prepare(
    `insert into corpus_files (path, batch, kind, platform, first_at, last_at, rows, bytes, sha256, has_language, added_at)
     values (?, ?, 'posts', null, 0, 0, ?, ?, ?, 1, 0)`,
  );
  let first = 0;
  for (const { name, rows, at } of files) {
    const path = join(folder, "corpus", "bench", `${name}.parquet`);
    await duck.run(postsSql({ first, rows, at, path, ...size, members: members.length }));
    first += rows;
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    addFile.run(`corpus/bench/${name}.parquet`, `b${at}`, rows, statSync(path).size, sha256);
  }
  raw.exec("update corpus_state set version = version + 1");
  duck.close();
  await workspace.close();
  mkdirSync(join(folder, "made"));
}

type Fresh = { rows: number; posts: number; accounts: number };
type Added = { takeOut(): void };

/** One more batch of this world, as an import leaves it; `takeOut` makes the world as it was. */
export const addBatch = (workspace: Workspace, { rows, ...size }: Fresh): Promise<Added> =>
  // Other posts each time: sums that were made once would be found again.
  addFile(workspace, { first: size.posts + process.pid * rows, rows, ...size });

/** A batch of posts that are here already, looked at again: none of its rows counts, and their counters are the newest. */
export async function seeAgain(workspace: Workspace, { rows, ...size }: Fresh): Promise<Added> {
  const added = await addFile(workspace, { first: (process.pid % 40) * rows, rows, ...size });
  const list = `corpus/bench/again-${process.pid}.parquet`;
  const place = join(workspace.folder, list);
  const duck = await openDuck({ threads: 2, memoryMb: 600, temp: join(workspace.folder, "spill") });
  await duck.run(
    `copy (select i as row, 'duplicate' as why from range(${rows}) t(i)) to '${place}' (format parquet, compression zstd)`,
  );
  duck.close();
  const { raw } = workspace.state;
  raw
    .prepare("insert into corpus_dead (path, list, rows, bytes, sha256) values (?, ?, ?, ?, ?)")
    .run(fresh, list, rows, statSync(place).size, createHash("sha256").update(readFileSync(place)).digest("hex"));
  raw.exec("update corpus_state set version = version + 1");
  return {
    takeOut() {
      raw.prepare("delete from corpus_dead where path = ?").run(fresh);
      added.takeOut();
      rmSync(place);
    },
  };
}

const fresh = "corpus/bench/fresh.parquet";

async function addFile(workspace: Workspace, share: Omit<Share, "at" | "path" | "members">): Promise<Added> {
  const path = join(workspace.folder, fresh);
  const members = countries.filter(({ un }) => un === "member").length;
  const duck = await openDuck({ threads: 2, memoryMb: 600, temp: join(workspace.folder, "spill") });
  await duck.run(postsSql({ ...share, at: 999, path, members }));
  duck.close();
  const { raw } = workspace.state;
  raw
    .prepare(
      `insert into corpus_files (path, batch, kind, platform, first_at, last_at, rows, bytes, sha256, has_language, added_at)
       values (?, 'b999', 'posts', null, 0, 0, ?, ?, ?, 1, 0)`,
    )
    .run(fresh, share.rows, statSync(path).size, createHash("sha256").update(readFileSync(path)).digest("hex"));
  raw.exec("update corpus_state set version = version + 1");
  return {
    takeOut() {
      raw.prepare("delete from corpus_files where path = ?").run(fresh);
      raw.exec("update corpus_state set version = version + 1");
      rmSync(path);
    },
  };
}

type Share = {
  first: number;
  rows: number;
  at: number;
  path: string;
  accounts: number;
  members: number;
  posts: number;
};

/**
 * The same posts as one table: as “attache export” writes them, the way a researcher holds them; and the columns alone that
 * the index needs, as nobody has them who has not made them first.
 */
export async function worldCsv(folder: string): Promise<{ whole: string; narrow: string }> {
  const [whole, narrow] = [join(folder, "export.csv"), join(folder, "narrow.csv")];
  if (!existsSync(whole)) {
    const workspace = await openWorkspace(folder);
    await exportToFile(workspace, filterOf({}), "csv", whole, { overwrite: false });
    await workspace.close();
  }
  if (!existsSync(narrow)) {
    const duck = await openDuck({ threads: 2, memoryMb: 600, temp: join(folder, "spill") });
    await duck.run(
      `copy (select platform, account, strftime(posted_at, '%Y-%m-%dT%H:%M:%S.%gZ') as posted_at, kind, language, media, mentions,
         reply_to_author, repost_of_author, likes, replies, reposts from read_parquet('${folder}/corpus/bench/*.parquet'))
       to '${narrow}' (header)`,
    );
    duck.close();
  }
  return { whole, narrow };
}

function split(rows: number, most: number): number[] {
  return rows <= most ? [rows] : [most, ...split(rows - most, most)];
}

/** Large files hold a span of time each, as compaction leaves them; a small one the whole year, as a batch comes. */
const postsSql = ({ first, rows, at: batch, path, accounts, members, posts }: Share) => `
  copy (
    with numbered as (select i, hash(i) as h, (hash(i * 7 + 1) % ${accounts})::integer as a from range(${first}, ${first + rows}) t(i))
    select ['x', 'facebook', 'telegram'][(a // ${members}) % 3 + 1] as platform, i::varchar as id, ${batch}::integer as batch, (i % 1000000000)::integer as line,
      ['x', 'facebook', 'telegram'][(a // ${members}) % 3 + 1] || ':a' || a as account, 'a' || a as author,
      timestamp '2024-01-01' + to_seconds((${batch < 100 ? `i / ${posts} * 366 * 86400` : "h % (366 * 86400)"})::bigint) as posted_at,
      'Statement number ' || i || ' on cooperation, with some more words that make it as long as such posts are' as text,
      case when h % 10 < 6 then 'original' when h % 10 < 8 then 'reply' else 'repost' end as kind,
      case when h % 10 in (6, 7) then if(h // 10 % 5 = 0, 'a' || (h // 100) % ${accounts}, '~privateperson' || h % 9) end as reply_to_author, null::varchar as reply_to_id,
      case when h % 10 > 7 then if(h // 10 % 5 = 0, 'a' || (h // 100) % ${accounts}, '~privateperson' || h % 9) end as repost_of_author,
      case when h % 20 = 0 then 'a' || (h // 1000) % ${accounts} when h % 5 = 0 then '~privateperson' || h % 9 end as mentions,
      case when h % 3 = 0 then 'https://example.org/' || i end as links, case when h % 4 = 0 then 'image' when h % 11 = 0 then 'video' end as media,
      ['en', 'fr', 'ru'][(a + (h // 7 % 10 = 0)::integer) % 3 + 1] as language,
      timestamp '2025-01-02' as seen_at, true as seen_known, 'media links kinds mentions' as tells,
      (exp((h // 13 % 1000) / 150.0) + a % 50)::bigint as likes, (h // 17 % 20)::bigint as replies, (h // 19 % 60)::bigint as reposts
    from numbered order by platform, posted_at
  ) to '${path}' (format parquet, compression zstd, row_group_size 61440)`;
