import { join } from "node:path";
import type { Fault } from "./collect/import/commit-batch.ts";
import { compactStage } from "./collect/import/compact-corpus.ts";
import type { ImportRoom } from "./collect/import/import-file.ts";
import { recordsOf } from "./collect/import/raw-again.ts";
import { sweep } from "./collect/import/sweep.ts";
import { keepRaw } from "./collect/keep-raw.ts";
import type { StreamWatch } from "./collect/live/bluesky-stream.ts";
import type { CollectFault, CollectRoom } from "./collect/live/desk.ts";
import { eraseStage } from "./collect/live/erase-posts.ts";
import { type FlushRoom, flushSpool } from "./collect/live/flush.ts";
import { openSocket } from "./collect/live/stream-socket.ts";
import { type Expiry, endStudy, expireRaw, type Retention, reduceNow } from "./collect/retention.ts";
import { type Archive, openArchive } from "./collect/web/archive.ts";
import { openStream } from "./collect/web/open-stream.ts";
import { type OpenedWeb, openWeb, userAgent } from "./collect/web/open-web.ts";
import { systemResolve } from "./collect/web/target.ts";
import { languageStage } from "./enrich/stages/language-stage.ts";
import { rollupStage } from "./enrich/stages/rollup-stage.ts";
import { forgetStage, refillSearch, searchStage } from "./enrich/stages/search-stage.ts";
import { runJobs, type StageProgress } from "./jobs/run-jobs.ts";
import type { Stream, Web } from "./platforms/connector.ts";
import { connectors } from "./platforms/connectors.ts";
import { loadKnownAccounts } from "./register/known-accounts.ts";
import { type Keys, openKeys } from "./store/keys/keys.ts";
import { currentStudy } from "./store/keys/study.ts";
import { defaultRetentionDays, sweepRaw } from "./store/raw/raw-files.ts";
import { openSearch, type SearchIndex } from "./store/search/search-index.ts";
import type { LiveSourcesTable } from "./store/state/collect-tables.ts";
import type { StateDatabase } from "./store/state/database.ts";
import { forgetStudyItems } from "./store/state/queries/collect-items.ts";
import { dropLockedSpool } from "./store/state/queries/collect-spool.ts";
import { readSetting } from "./store/state/queries/register-settings.ts";
import { readWebSettings } from "./store/state/queries/web-settings.ts";
import { duckLimits, openStores, type Stores, threads } from "./stores.ts";

/** An open workspace: the stores, and what verbs need to work on them. One folder holds all of it. */
export type Workspace = Stores & {
  search: SearchIndex;
  keys: Keys;
  /** What an import of a file works with. */
  importRoom(): ImportRoom & { keys: Keys };
  /** What collecting from live sources works with; with `archive` answers of all sources are also kept as evidence (WARC). */
  collectRoom(options?: { archive: boolean }): CollectRoom;
  /** The guarded web, for what is sent to where the operator says. */
  web(): Web;
  /** Opens a stream to a public host, or one that the operator allows. */
  openSocket: StreamWatch["connect"];
  /** The same guard for connections over HTTP that stay open. */
  openStream(signal: AbortSignal): Stream;
  /** Brings what was collected and waits into the corpus; `runStages` then makes it found. */
  flush(signal?: AbortSignal): ReturnType<typeof flushSpool>;
  /** Works off what waits after imports: languages, search index, roll-up. Resumable; one process at a time does a job. */
  runStages(signal: AbortSignal, watch?: (progress: StageProgress) => void): Promise<void>;
  /** Reduces raw past its retention to registered accounts' records; `runStages` begins with it. */
  expireRaw(): Promise<Expiry>;
  /** Reduces a study's raw at once and destroys its key. */
  endStudy(study: string): Promise<Expiry>;
};

/** Opens the folder, makes it on first use, and clears away what a process that died has left. */
export async function openWorkspace(folder: string, environment: NodeJS.ProcessEnv = process.env): Promise<Workspace> {
  const stores = await openStores(folder);
  const { folder: place, state, corpus } = stores;
  const keys = openKeys(join(place, "keys"), state, environment.ATTACHE_PASSPHRASE ?? null, Date.now);
  await sweep(state, place, Date.now());
  sweepRaw(state, place, Date.now());
  const limits = duckLimits();
  const search = openSearch(join(place, "search.db"));
  if (search.isNew()) {
    refillSearch(state, Date.now());
    search.begin();
  }
  const retention = (): Retention => ({
    state,
    keys,
    workspace: place,
    // Asked each second while nothing is due, so the register is read only where something is.
    get known() {
      return loadKnownAccounts(state);
    },
    recordsOf: (batch) => recordsOf({ state, keys, workspace: place }, batch),
    now: Date.now(),
    retentionDays: retentionDays(state),
  });
  const roomOfImport = () => importRoom({ state, keys, place }, faultOf(environment));
  const flushRoom = (): FlushRoom => ({ ...roomOfImport(), pulled: faultOf(environment) });
  const storeWaiting = async (signal?: AbortSignal) => flushSpool(flushRoom(), signal);
  let evidence: Archive | null = null;
  const openedArchive = (): Archive => {
    evidence ??= openArchive(join(place, "archive"), "Attaché", Date.now);
    return evidence;
  };
  let web: OpenedWeb | null = null;
  const openedWeb = (): OpenedWeb => {
    web ??= openWeb(webOptions(state, environment));
    return web;
  };
  return {
    folder: place,
    state,
    corpus,
    search,
    keys,
    importRoom: roomOfImport,
    collectRoom: ({ archive } = { archive: false }) => ({
      ...{ state, keys, workspace: place, connectors, now: Date.now, firstReach: firstReach(state) },
      // A list of sources can be looked at without the keys.
      get study() {
        return roomOfImport().study;
      },
      known: () => loadKnownAccounts(state),
      web: (visits, evidence) => openedWeb().visiting({ visits, archive: evidence }),
      archive: (source) => (archive || wantsEvidence(state, source) ? openedArchive() : null),
      fault: faultOf(environment),
    }),
    web: openedWeb,
    openSocket: (url, events) => {
      const { contact, allowed } = webOptions(state, environment);
      return openSocket(url, { allowed: new Set(allowed), resolve: systemResolve }, userAgent(contact), events);
    },
    openStream: (signal) => {
      const { contact, allowed } = webOptions(state, environment);
      const guard = { allowed: new Set(allowed), resolve: systemResolve };
      return openStream({ guard, agent: userAgent(contact), signal });
    },
    flush: storeWaiting,
    expireRaw: () => expireRaw(retention()),
    async endStudy(study) {
      // What waits is sealed under the study's key; where that was lost already, nobody can store it any more.
      await storeWaiting().catch(() => []);
      const expiry = await endStudy(retention(), study);
      forgetStudyItems(state, study);
      dropLockedSpool(state);
      return expiry;
    },
    runStages: async (signal, watch) => {
      await expireRaw(retention());
      await runJobs(
        state,
        [
          eraseStage({
            ...{ state, keys, workspace: place, search, limits, now: Date.now },
            known: () => loadKnownAccounts(state),
            flush: storeWaiting,
            reduce: (batch) => reduceNow(retention(), batch),
          }),
          forgetStage({ search }),
          languageStage({ state, workspace: place, limits, threads }),
          searchStage({ state, workspace: place, corpus, search, index: join(place, "search.db") }),
          compactStage({ state, workspace: place, limits, now: Date.now, fault: faultOf(environment) }),
          rollupStage({ corpus }),
        ],
        signal,
        watch,
      );
      await search.purge(signal);
    },
    async close() {
      await evidence?.close();
      web?.close();
      search.close();
      await stores.close();
    },
  };
}

function importRoom(
  { state, keys, place }: { state: StateDatabase; keys: Keys; place: string },
  fault: Fault,
): ImportRoom & { keys: Keys } {
  const study = currentStudy(state);
  return {
    state,
    keys,
    workspace: place,
    limits: { threads, memoryMb: 256, temp: "" },
    threads,
    study: { id: study, key: keys.pseudonymKey(study) },
    known: () => loadKnownAccounts(state),
    now: Date.now,
    fault,
    keepRaw: (batch) =>
      keepRaw({ state, keys, workspace: place, study, retentionDays: retentionDays(state), now: Date.now }, batch),
  };
}

function retentionDays(state: StateDatabase): number {
  const days = readSetting(state.raw, "retentionDays");
  return typeof days === "number" ? days : defaultRetentionDays;
}

function firstReach(state: StateDatabase): number {
  const days = readSetting(state.raw, "collect.firstDays");
  return (typeof days === "number" ? days : 365) * 86_400_000;
}

/** A source's own word goes before the workspace's. */
function wantsEvidence(state: StateDatabase, { options }: LiveSourcesTable): boolean {
  const { archive } = JSON.parse(options) as { archive?: unknown };
  return typeof archive === "boolean" ? archive : readWebSettings(state).archive;
}

/** How a site reaches us, and hosts that are not public and may be asked all the same: the operator's word, never a source's. */
function webOptions(state: StateDatabase, { ATTACHE_ALLOW_HOSTS }: NodeJS.ProcessEnv) {
  const { contact, allowed, robotsIgnored, delay } = readWebSettings(state);
  const named = ATTACHE_ALLOW_HOSTS?.split(",").map((host) => host.trim()) ?? [];
  return {
    contact,
    robotsIgnored,
    allowed: [...named, ...allowed].filter(Boolean),
    ...(delay !== null && { limits: { delay } }),
  };
}

/** ATTACHE_FAULT names a point of a commit, or of a merge of files, at which the process kills itself: the test that pulls the plug. */
function faultOf({ ATTACHE_FAULT }: NodeJS.ProcessEnv): Fault & CollectFault {
  return (point: string) => {
    if (point === ATTACHE_FAULT) process.kill(process.pid, "SIGKILL");
  };
}
