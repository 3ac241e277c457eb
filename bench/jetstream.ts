import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eventStore, streamedSources } from "../src/collect/live/bluesky-stream.ts";
import { openDesk } from "../src/collect/live/desk.ts";
import { followJetstream } from "../src/collect/live/jetstream.ts";
import { openSocket } from "../src/collect/live/stream-socket.ts";
import { bluesky } from "../src/platforms/bluesky/connector.ts";
import { startOfStream } from "../src/platforms/bluesky/jetstream/cursor.ts";
import { loadKnownAccounts } from "../src/register/known-accounts.ts";
import { openKeys } from "../src/store/keys/keys.ts";
import { currentStudy } from "../src/store/keys/study.ts";
import { openState } from "../src/store/state/database.ts";
import { peakMb } from "./peak.ts";

/**
 * A Jetstream received, filtered for 3,000 registered accounts and stored as `attache collect --watch` does: items and
 * sealed pages with the cursor in one transaction of the workspace's database. The sender is another process; the rate is by
 * the CPU time of this one. Arguments: events, “plain” or “packed”, and of how many events one is by a watched account.
 */
const total = Number(process.argv[2] ?? 5_000_000);
const packing = process.argv[3] ?? "plain";
const hitEvery = process.argv[4] ?? "1000";

const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
execFileSync(process.execPath, [join(import.meta.dirname, "jetstream-world.ts"), folder], { stdio: "inherit" });
const state = openState(join(folder, "attache.db"));
const keys = openKeys(join(folder, "keys"), state, null, Date.now);
const study = currentStudy(state);
const desk = openDesk({
  ...{ state, keys, workspace: folder, connectors: [bluesky], now: Date.now, firstReach: null },
  study: { id: study, key: keys.pseudonymKey(study) },
  known: () => loadKnownAccounts(state),
  firstReach: null,
  web: () => {
    throw new Error("the stream asks for nothing else");
  },
  archive: () => null,
  fault: () => {},
});
const sources = streamedSources(state);
const store = eventStore(desk, sources);

const given = [String(total), hitEvery, packing];
const sender = fork(join(import.meta.dirname, "jetstream-sender.ts"), given, { execArgv: [] });
const [{ port, dictionary }] = (await once(sender, "message")) as [{ port: number; dictionary: string }];
const guard = { allowed: new Set(["127.0.0.1"]), resolve: async () => [] };
const memory: number[] = [];
let commits = 0;
const before = process.cpuUsage();
const receiver = followJetstream({
  url: `ws://127.0.0.1:${port}/subscribe`,
  dids: [...sources.keys()],
  collections: [],
  dictionary: packing === "packed" ? Buffer.from(dictionary, "base64") : null,
  cursor: startOfStream,
  commit: (events, cursor) => {
    commits++;
    return store(events, cursor);
  },
  connect: (url, events) => openSocket(url, guard, "Attache", events),
  now: Date.now,
  wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
  random: Math.random,
});
for (let done = 0; done < total; done = receiver.status().events) {
  await wait(100);
  if (done >= (memory.length * total) / 10) memory.push(Math.round(process.memoryUsage.rss() / 1e6));
}
await receiver.stop();
const { user, system } = process.cpuUsage(before);
const { events, stored, unreadable } = receiver.status();
const seconds = (user + system) / 1e6;
console.log(
  JSON.stringify({
    eventsPerCpuSecond: Math.round(events / seconds),
    ...{ events, stored, unreadable, commits },
    cpuSeconds: Number(seconds.toFixed(2)),
    ...{ megabytesAfterTenth: memory[1] ?? memory[0], peakMb: peakMb(), megabytes: memory },
  }),
);
state.close();
sender.kill();
rmSync(folder, { recursive: true, force: true });
process.exit(unreadable === 0 ? 0 : 1);
