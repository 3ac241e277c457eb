import { existsSync, mkdirSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where benches keep the files they make; made once, then in the page cache. */
export const benchFolder = join(tmpdir(), "attache-bench");

const words =
  "the minister met embassy statement договор встреча министр cooperation signed today with our partners elchixona uchrashuv kelishuv переговоры summit region security trade visit delegation ambassador thanks support development education culture energy water climate regional partnership".split(
    " ",
  );

/** mulberry32: the same posts on every machine. */
export function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const firstId = 700_000_000_000_000_000n;
export const idOf = (index: number): string => String(firstId + BigInt(index) * 1_000_003n);

export type Shape = { rows: number; from: number; kind: "csv" | "ndjson"; people: boolean };

/** Posts of 3,000 accounts; with `people`, half of them mention one of 50,000 and a third hold an address. */
export async function postsFile({ rows, from, kind, people }: Shape): Promise<string> {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, `posts-${rows}-${from}${people ? "-people" : ""}.${kind}`);
  if (existsSync(path)) return path;
  const draw = random(from + 1);
  const file = await open(`${path}.tmp`, "w");
  const names = ["id", "created_at", "author", "text", "like_count", "retweet_count", "reply_count", "lang"];
  if (kind === "csv") await file.write(`${names.join(",")}\n`);
  let part = "";
  for (let index = 0; index < rows; index++) {
    const post = one(from + index, draw, people);
    part +=
      kind === "csv"
        ? `${post.map(cell).join(",")}\n`
        : `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, post[at]])))}\n`;
    if (index % 20_000 === 19_999 || index === rows - 1) {
      await file.write(part);
      part = "";
    }
  }
  await file.close();
  renameSync(`${path}.tmp`, path);
  return path;
}

function one(index: number, draw: () => number, people: boolean): (string | number)[] {
  let text = Array.from({ length: 8 + Math.floor(draw() * 14) }, () => words[Math.floor(draw() * words.length)]).join(
    " ",
  );
  if (people && draw() < 0.5) text += ` @user${Math.floor(draw() * 50_000)}`;
  if (people && draw() < 0.33)
    text += ` https://x.com/user${Math.floor(draw() * 50_000)}/status/${Math.floor(draw() * 1e9)}`;
  if (draw() < 0.1) text += ', he said "yes"';
  const at = new Date(1.4e12 + index * 60_000).toISOString();
  return [
    idOf(index),
    at,
    `acc${Math.floor(draw() * 3000)}`,
    text,
    Math.floor(draw() * 1000),
    Math.floor(draw() * 100),
    Math.floor(draw() * 30),
    "en",
  ];
}

const cell = (value: string | number): string =>
  typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value);

/** The layout as a mapping file, the way a user would describe it. */
export const mappingOf = (kind: Shape["kind"]): string =>
  JSON.stringify({
    title: "bench",
    container: kind === "csv" ? "table" : "items",
    platform: "x",
    fields: { id: "id", author: "author", text: "text", postedAt: "created_at", language: "lang" },
    counters: { likes: "like_count", reposts: "retweet_count", replies: "reply_count" },
  });
