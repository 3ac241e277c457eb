import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join, resolve } from "node:path";
import { compiledCode } from "../src/cli/code-cache.ts";
import { contest, type Figures, median, type Outcome, type Side } from "./contest.ts";
import { indexFolder, makeWorld, worldCsv } from "./index-world.ts";
import { postsFile } from "./posts-file.ts";

const here = import.meta.dirname;
const node = process.execPath;
const script = (name: string, ...given: string[]): string[] => [node, join(here, name), ...given];
const million = 1_000_000;
const known = "5000000";

/** As the launcher starts the command line. */
const launched = { NODE_COMPILE_CACHE: compiledCode };

/** A small young generation: V8 lets it grow to 48 MB otherwise before it looks for what is still needed. */
const young = ["--max-semi-space-size=4"];

type Bench = { id: string; title: string; asked: string; rounds: number; sides(): Promise<Side[]> };

const importRace = (kind: "csv" | "ndjson", mode: "plain" | "private", asked: string): Bench => ({
  id: `import-${kind}-${mode}`,
  title: `Import of 1 M posts (${kind.toUpperCase()}), ${mode === "plain" ? "reading, typing, duplicates against 5 M known posts, rejects, Parquet" : "the same with pseudonyms for authors, mentions and addresses, and encrypted raw kept"}`,
  asked,
  rounds: 3,
  async sides() {
    const file = await postsFile({ rows: million, from: 0, kind, people: mode === "private" });
    return [
      { name: "Attaché", command: script("import-attache.ts", file, mode, known) },
      { name: "DuckDB alone", command: script("import-duckdb.ts", file) },
      { name: "pandas", command: script("import-pandas.ts", file) },
    ];
  },
});

const alone = (id: string, title: string, asked: string, rounds: number, command: string[]): Bench => ({
  id,
  title,
  asked,
  rounds,
  sides: async () => [{ name: "Attaché", command }],
});

const benches: Bench[] = [
  importRace("csv", "plain", "at most 2.0 times DuckDB alone; under 700 MB"),
  importRace("csv", "private", "at most 4.0 times DuckDB alone; under 700 MB"),
  importRace("ndjson", "plain", "at most 2.0 times DuckDB alone; under 700 MB"),
  importRace("ndjson", "private", "at most 4.0 times DuckDB alone; under 700 MB"),
  {
    id: "import-5m",
    title: "Import of 5 M posts (CSV) with pseudonyms and raw, into an empty workspace",
    asked: "under 800 MB",
    rounds: 1,
    async sides() {
      const file = await postsFile({ rows: 5 * million, from: 0, kind: "csv", people: true });
      return [{ name: "Attaché", command: script("import-attache.ts", file, "private", "0") }];
    },
  },
  alone("language", "Languages of posts", "40,000 posts/s on 2 cores", 1, script("language.ts")),
  alone(
    "search",
    "Search among 500 k posts, and filling the index",
    "p95 under 50 ms; 15,000 posts/s",
    1,
    script("search.ts"),
  ),
  alone(
    "api",
    "Pages of the API over 5 M posts and 10 M readings of accounts’ counters, p95 in milliseconds",
    "under 150 ms, drill-down to posts under 300 ms",
    3,
    script("api.ts"),
  ),
  {
    id: "index",
    title: "Index of 193 states over 5 M posts of 3,000 accounts and 200 small files, from the start of the process",
    asked:
      "under 1.5 s with the roll-up (1,000 drawings of days included), under 8 s without; a weight moved under 100 ms; 20 times faster than pandas",
    rounds: 3,
    async sides() {
      await makeWorld(indexFolder, { posts: 5 * million, accounts: 3000, smallFiles: 200 });
      const { whole, narrow } = await worldCsv(indexFolder);
      return [
        { name: "Attaché, with the roll-up", command: script("index.ts", indexFolder, "with"), environment: launched },
        { name: "Attaché, without", command: script("index.ts", indexFolder, "without"), environment: launched },
        { name: "pandas", command: script("index-pandas.ts", whole) },
        { name: "pandas, from a CSV of nothing but the columns it needs", command: script("index-pandas.ts", narrow) },
        {
          name: "pandas, dates read by parse_dates, as its manual shows",
          command: script("index-pandas.ts", whole),
          environment: { ATTACHE_PARSE_DATES: "1" },
        },
      ];
    },
  },
  alone(
    "jetstream",
    "Jetstream: 5 M events received, filtered for 3,000 accounts, hits and cursor stored; a thousandth is by them",
    "100,000 events a second of one core, under 150 MB and flat",
    3,
    [node, ...young, join(here, "jetstream.ts"), String(5 * million), "plain"],
  ),
  alone("jetstream-packed", "Jetstream, compressed: 500,000 events", "50,000 events a second of one core", 3, [
    node,
    ...young,
    join(here, "jetstream.ts"),
    "500000",
    "packed",
  ]),
  {
    id: "rollup",
    title: "Sums after a batch of 100,000 rows, in a corpus of 5 M posts; and after 100,000 of these were seen again",
    asked: "under 2 s",
    rounds: 3,
    async sides() {
      await makeWorld(indexFolder, { posts: 5 * million, accounts: 3000, smallFiles: 200 });
      return [{ name: "Attaché", command: script("rollup.ts", indexFolder) }];
    },
  },
  alone(
    "feeds",
    "1,000 feeds due at once, each on a host of its own that answers after 50 ms; then all of them unchanged (304)",
    "under 30 s, the second run under 15 s, with politeness kept",
    1,
    script("collect-feeds.ts", "1000"),
  ),
  alone("extract", "Article text out of pages", "200 pages a second", 3, script("extract.ts")),
  alone("first-page", "First page, in Chromium that has never seen it", "usable in 1.5 s", 3, script("first-page.ts")),
  alone("start", "Second `npm start`, to the printed address", "under 3 s", 3, script("start.ts")),
];

/** Whom the others are held against: the first of these that takes part. */
const peers = ["DuckDB alone", "pandas"];
const wanted = process.argv.slice(2);
const parts: string[] = [];
const head = `# Benches\n\n${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}. Fresh processes, alternated order, medians; files in the page cache. Made by \`npm run bench\`.\n`;
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stderr.write(`${bench.title} …\n`);
  const part = section(bench, contest(await bench.sides(), bench.rounds));
  process.stderr.write(`${part}\n`);
  parts.push(part);
  // What was measured stands, should the run be broken off.
  if (wanted.length === 0) writeFileSync(resolve(here, "RESULTS.md"), `${head}\n${parts.join("\n")}`);
}
if (wanted.length > 0) console.log(parts.join("\n"));

function section({ title, asked }: Bench, outcomes: readonly Outcome[]): string {
  const peer = peers.find((name) => outcomes.some((outcome) => outcome.name === name)) ?? null;
  const base = seconds(outcomes.find(({ name }) => name === peer));
  const isTimed = outcomes.some((outcome) => seconds(outcome) !== null);
  const heads = ["side", "medians", ...(peer ? [`against ${peer}`] : []), ...(isTimed ? ["rounds (s)"] : [])];
  const rows = outcomes.map((outcome) => {
    if (!outcome.rounds) return [outcome.name, `peer absent: ${outcome.absent}`];
    const own = seconds(outcome);
    const times = base !== null && own !== null ? `${Number((own / base).toPrecision(3))} ×` : "";
    const rounds = outcome.rounds.map((round) => round.seconds?.toFixed(2) ?? "").join(", ");
    return [outcome.name, figures(outcome.rounds), ...(peer ? [times] : []), ...(isTimed ? [rounds] : [])];
  });
  const lines = [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${title}\n\nAsked: ${asked}.\n\n${lines.join("\n")}\n`;
}

function seconds(outcome: Outcome | undefined): number | null {
  const values = outcome?.rounds?.flatMap((round) => (round.seconds === undefined ? [] : [round.seconds])) ?? [];
  return values.length > 0 ? median(values) : null;
}

function figures(rounds: readonly Figures[]): string {
  const flat = rounds.map((round) => ("figures" in round ? (round.figures as unknown as Figures) : round));
  return Object.keys(flat[0] ?? {})
    .filter((name) => typeof flat[0]![name] === "number")
    .map((name) => `${name} ${Number(median(flat.map((round) => round[name]!)).toPrecision(4))}`)
    .join(", ");
}
