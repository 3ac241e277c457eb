import { openIdentifiers } from "../src/enrich/language/identify-all.ts";
import { mixedPosts } from "./mixed-posts.ts";

/** Posts a second through language identification: two workers, distinct texts, workers started before. */
const posts = Number(process.argv[2] ?? 60_000);
const batch = 8192;
const texts = [...mixedPosts(posts)].map((post) => post.text);
const pool = openIdentifiers(2);
await pool.identifyAll([...mixedPosts(2000, 10 ** 7)].map((post) => post.text));

const rounds: number[] = [];
const spent: number[] = [];
for (let round = 0; round < 5; round++) {
  const fresh = texts.map((text) => `${text} ${"!".repeat(round)}`);
  const began = performance.now();
  const before = process.cpuUsage();
  let asked: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < posts; from += batch) {
    const next = pool.identifyAll(fresh.slice(from, from + batch));
    await asked;
    asked = next;
  }
  await asked;
  const { user, system } = process.cpuUsage(before);
  rounds.push(Math.round(posts / ((performance.now() - began) / 1000)));
  spent.push(Math.round(posts / ((user + system) / 1e6)));
}
await pool.close();
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[2]!;
console.log(
  JSON.stringify({
    name: "language",
    figures: {
      postsPerSecond: median(rounds),
      postsPerCpuSecond: median(spent),
      target: 40_000,
      posts,
      workers: 2,
    },
    rounds,
  }),
);
