import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openIndexer } from "../src/store/search/indexer.ts";
import type { SearchDoc, SearchQuery } from "../src/store/search/search-doc.ts";
import { openSearch } from "../src/store/search/search-index.ts";
import { type MixedPost, mixedPosts } from "./mixed-posts.ts";

/** Indexing rate and times of varied questions (frequent words, phrases, filters, beginnings, pieces) among invented posts. */
const posts = Number(process.argv[2] ?? 500_000);
const questions: SearchQuery[] = [
  {},
  { text: "minister" },
  { text: "the" },
  { text: "министр вода" },
  { text: "the minister met" },
  { text: '"the minister"' },
  { text: "hamkorlik savdo" },
  { text: "ҳамкорлик" },
  { text: "климат -вода" },
  { text: "climate", language: ["en"] },
  { text: "climate", platform: ["telegram"], state: ["UZ"] },
  { text: "trade", account: ["account 37"] },
  { text: "new", state: ["KZ"], from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 5, 1) },
  { text: "coop*" },
  { text: "*opera*" },
  { text: "外交部" },
  { text: "السلام" },
  { text: "ministre -eau", sort: "newest" },
  { text: "@mission_100" },
  { text: "nosuchword" },
  { state: ["UZ"] },
  { platform: ["x"], language: ["ru"] },
  { text: "соглашение новое", registered: true },
  { text: "de la", offset: 100 },
  { text: "forum", sort: "newest", limit: 100 },
];
const lot = 40_000;
const states = ["UZ", "KZ", "KG", "US", "FR", "RU", "CN", "JP", "DE"];

function docOf(post: MixedPost): SearchDoc {
  const isRegistered = post.account < 1500;
  return {
    platform: post.platform,
    id: post.id,
    batch: "b1",
    account: isRegistered ? `account ${post.account}` : null,
    author: isRegistered
      ? `mission_${post.account}`
      : `~${post.account.toString(6).replaceAll("0", "a").replaceAll("1", "b").padStart(16, "c")}`,
    state: isRegistered ? states[post.account % states.length]! : null,
    language: post.language,
    postedAt: post.postedAt,
    title: null,
    text: post.text,
    url: null,
  };
}

const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
try {
  const path = join(folder, "search.db");
  const index = openSearch(path);
  const indexer = openIndexer(path);
  await indexer.add([...mixedPosts(2000, 10 ** 7), ...mixedPosts(2000, 10 ** 7)].map(docOf));
  let [adding, cpu] = [0, 0];
  /** Only the work of the index counts, not that of inventing posts. */
  const timed = async (work: Promise<unknown>) => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    await work;
    const { user, system } = process.cpuUsage(before);
    adding += performance.now() - began;
    cpu += (user + system) / 1e6;
  };
  for (let from = 0; from < posts; from += lot) {
    // By time, as the stage reads a file.
    const docs = [...mixedPosts(Math.min(lot, posts - from), from)].map(docOf);
    docs.sort((a, b) => a.postedAt! - b.postedAt!);
    await timed(indexer.add(docs));
  }
  await timed(indexer.markBatch("b1"));
  await indexer.close();

  const rounds: number[][] = [];
  for (let round = 0; round < 5; round++)
    rounds.push(
      questions.map((question) => {
        const began = performance.now();
        index.search(question);
        return performance.now() - began;
      }),
    );
  index.close();
  const all = rounds
    .slice(1)
    .flat()
    .toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(all[Math.floor(all.length * share)]! * 10) / 10;
  const figures = {
    docsPerSecond: Math.round(posts / (adding / 1000)),
    docsPerCpuSecond: Math.round(posts / cpu),
    targetDocsPerSecond: 15_000,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    targetP95Ms: 50,
    megabytes: Math.round(statSync(path).size / 1e6),
    posts,
  };
  console.log(
    JSON.stringify({
      name: "search",
      figures,
      rounds: rounds.map((times) => times.map((ms) => Math.round(ms * 10) / 10)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
