import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openWorkspace } from "../src/app.ts";
import { listActors } from "../src/register/actors.ts";
import { addAccount } from "../src/register/edit-account.ts";
import { makeServer } from "../src/server/server.ts";
import { fillCorpus } from "./corpus-posts.ts";
import { peakMb } from "./peak.ts";
import { benchFolder } from "./posts-file.ts";

/** 95th percentile of the pages of the API over 5 M posts of 3,000 accounts, each with two counters of its author; search among those indexed is bench/search.ts. */
const year = "from=2013-01-01&to=2014-01-01";
const posts = Number(process.argv[2] ?? 5_000_000);
const folder = mkdtempSync(join(benchFolder, "api-"));
const workspace = await openWorkspace(folder);
const server = await makeServer(workspace, {
  token: null,
  names: [],
  version: "bench",
  web: null,
  stages: false,
  log: process.stderr,
});
try {
  const { rows } = listActors(workspace.state, { kind: "institution", pageSize: 200 });
  for (let n = 0; n < 3000; n++)
    addAccount(
      workspace.state,
      {
        platform: "x",
        handle: `acc${n}`,
        holder: rows[n % rows.length]!.id,
        evidence: { kind: "study", source: "bench", date: "2024-01-01" },
      },
      { by: "bench", at: Date.now() },
    );
  await fillCorpus(workspace, posts);
  await workspace.corpus.tally();
  await workspace.corpus.waitedAccountSums();
  const holder = rows[0]!.id;
  const pages = [
    "/overview",
    "/actors?kind=state",
    "/actors?q=Kazakh",
    "/actors/state:KZ",
    `/actors/${encodeURIComponent(holder)}/activity?by=month`,
    "/actors/state:KZ/activity?by=month",
    "/accounts?pageSize=50",
    "/accounts/x:acc7",
    "/accounts/x:acc7/activity?by=day",
    "/posts?account=x:acc7&pageSize=50",
    "/batches",
    "/formats",
    "/settings",
    `/measures/posts-a-week?${year}`,
    `/measures/interactions-per-post?${year}&platform=x`,
    `/measures/addressed-by?${year}`,
    `/measures/longest-silence?${year}`,
    `/measures/posts-by-state?${year}`,
    `/index?${year}`,
    `/compare?subject=KZ&subject=UZ&subject=KG&${year}`,
    "/since?since=2014-05-01&follow=KZ&follow=UZ&us=KZ",
  ];
  const drillDown = [`/index/explain/KZ?${year}`, `/posts?account=x:acc7&pageSize=50&${year}`];
  const figures: Record<string, number> = {};
  for (const page of [...pages, ...drillDown]) {
    const times: number[] = [];
    for (let round = 0; round < 22; round++) {
      const began = performance.now();
      const answer = await server.inject({ url: `/api/v1${page}`, headers: { host: "127.0.0.1" } });
      if (answer.statusCode !== 200) throw new Error(`${page}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
      if (round > 1) times.push(performance.now() - began);
    }
    figures[page] = Math.round(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!);
  }
  const worst = (of: readonly string[]) => Math.max(...of.map((page) => figures[page]!));
  const worsts = { worst: worst(pages), worstDrillDown: worst(drillDown) };
  console.log(JSON.stringify({ ...figures, ...worsts, peakMb: peakMb() }));
} finally {
  await server.close();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
}
