import { openIdentifiers } from "../src/enrich/language/identify-all.ts";
import { mixedPosts } from "./mixed-posts.ts";

/** Posts a second through language identification: two workers, distinct texts, workers started before. */
const posts = Number(process.argv[2] ?? 60_000);
const batch = 16_384;
const texts = [...mixedPosts(posts)].map((post) => post.text);
const pool = openIdentifiers(2);
await pool.identifyAll([...mixedPosts(2000, 10 ** 7)].map((post) => post.text));

const rounds: number[] = [];
for (let round = 0; round < 5; round++) {
  const fresh = texts.map((text) => `${text} ${"!".repeat(round)}`);
  const began = performance.now();
  for (let from = 0; from < posts; from += batch) await pool.identifyAll(fresh.slice(from, from + batch));
  rounds.push(Math.round(posts / ((performance.now() - began) / 1000)));
}
await pool.close();
const median = rounds.toSorted((a, b) => a - b)[2]!;
console.log(
  JSON.stringify({ name: "language", figures: { postsPerSecond: median, target: 40_000, posts, workers: 2 }, rounds }),
);
