import { tryLease } from "../../jobs/lease.ts";
import { readCursor, type StreamCursor, startOfStream, writeCursor } from "../../platforms/bluesky/jetstream/cursor.ts";
import type { JetEvent } from "../../platforms/bluesky/jetstream/event.ts";
import { pageOfEvents, streamedCollections } from "../../platforms/bluesky/jetstream/event-page.ts";
import { publicJetstream } from "../../platforms/bluesky/jetstream/subscription.ts";
import { didOfSource } from "../../platforms/bluesky/source.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { lastProfile } from "../../store/state/queries/collect-profiles.ts";
import { allSources, sourceGroups } from "../../store/state/queries/collect-sources.ts";
import { readSetting, writeSetting } from "../../store/state/queries/register-settings.ts";
import { type CollectRoom, type Desk, openDesk } from "./desk.ts";
import { followJetstream, type StreamSetup, type StreamStatus } from "./jetstream.ts";
import { noteLostStretch } from "./lost-stretch.ts";
import { newTrace, takePage } from "./take-page.ts";

export type StreamWatch = {
  /** Asked anew each time the stream is opened: the register and the study may have changed. */
  room(): CollectRoom;
  state: StateDatabase;
  connect: StreamSetup["connect"];
  readDictionary(path: string): Uint8Array;
  now(): number;
  random(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(cause: unknown): void;
};

export type StreamSettings = { url: string | null; dictionary: string | null };

const settingsKey = "collect.jetstream";
const cursorKey = "collect.jetstream.cursor";
const statusKey = "collect.jetstream.status";
const lease = "jetstream";
const look = 5_000;
/** The register may have changed; a stream opened anew costs nothing but a few events sent twice. */
const openFor = 3_600_000;

/** Which Jetstream is followed (null: none), and where its dictionary lies when events are to come compressed. */
export function streamSettings(state: StateDatabase): StreamSettings {
  const given = readSetting(state.raw, settingsKey) as Partial<StreamSettings> | null;
  return { url: given?.url === undefined ? publicJetstream : given.url, dictionary: given?.dictionary ?? null };
}

export const setStream = (state: StateDatabase, settings: StreamSettings): void =>
  writeSetting(state.raw, settingsKey, settings);

export type ShownStream = StreamStatus & { accounts: number; at: number };

/** How the stream stood when last looked at; null: it was never followed. */
export const streamStatus = (state: StateDatabase): ShownStream | null =>
  readSetting(state.raw, statusKey) as ShownStream | null;

/** Followed Bluesky accounts by their DID; one whose DID is not known yet comes in after its first run. */
export function streamedSources(state: StateDatabase): Map<string, LiveSourcesTable> {
  const found = allSources(state).flatMap((source) => {
    const did = source.connector === "bluesky" && source.enabled === 1 ? didOfSource(source) : null;
    return did === null ? [] : [[did, source] as const];
  });
  return new Map(found);
}

/** Stores what watched accounts did, each in its source as a run would, and the cursor: all in one transaction. */
export function eventStore(
  desk: Desk,
  sources: ReadonlyMap<string, LiveSourcesTable>,
): (events: readonly JetEvent[], cursor: StreamCursor) => Promise<void> {
  const connector = desk.connectors.find(({ id }) => id === "bluesky");
  const ages = new Map(sourceGroups(desk.state).map(({ name, revisit }) => [name, JSON.parse(revisit) as number[]]));
  return async (events, cursor) => {
    const works = [...Map.groupBy(events, ({ did }) => did)].flatMap(([did, own]) => {
      const source = sources.get(did);
      if (!source || !connector) return [];
      const before = lastProfile(desk.state, source.id);
      const page = pageOfEvents(own, { handle: before?.handle ?? source.handle, name: before?.name ?? null });
      return [takePage({ desk, source, connector, ages: ages.get(source.schedule) ?? [], trace: newTrace() }, page)];
    });
    await desk.commit(() => {
      for (const work of works) work();
      writeSetting(desk.state.raw, cursorKey, writeCursor(cursor));
    });
  };
}

/** Follows the stream until stopped, in one process at a time; opens it anew when the accounts to follow change. */
export async function followBluesky(watch: StreamWatch, signal: AbortSignal): Promise<void> {
  const { state } = watch;
  while (!signal.aborted) {
    const held = streamedSources(state).size > 0 ? tryLease(state, lease) : null;
    try {
      if (held) await followFor(watch, signal);
    } catch (cause) {
      watch.onError(cause);
    } finally {
      held?.release();
    }
    if (!signal.aborted) await watch.wait(look, signal);
  }
}

async function followFor(watch: StreamWatch, signal: AbortSignal): Promise<void> {
  const { state, connect, now, random, wait } = watch;
  const sources = streamedSources(state);
  const { url, dictionary } = streamSettings(state);
  if (url === null) return;
  const stored = readSetting(state.raw, cursorKey);
  const receiver = followJetstream({
    ...{ url, connect, now, random, wait },
    dids: [...sources.keys()],
    collections: streamedCollections,
    dictionary: dictionary === null ? null : watch.readDictionary(dictionary),
    cursor: typeof stored === "string" ? readCursor(stored) : startOfStream,
    onLost: (stretch) => noteLostStretch(state, sources.values(), stretch, now()),
    commit: eventStore(openDesk(watch.room()), sources),
  });
  const asked = askedOf(state);
  const opened = now();
  try {
    while (!signal.aborted && now() - opened < openFor && askedOf(state) === asked) {
      await wait(look, signal);
      show(state, { ...receiver.status(), accounts: sources.size, at: now() });
    }
  } finally {
    await receiver.stop();
    show(state, { ...receiver.status(), accounts: sources.size, at: now() });
  }
}

/** What a stream was opened for; another text means that it has to be opened anew. */
const askedOf = (state: StateDatabase): string =>
  JSON.stringify([streamSettings(state), [...streamedSources(state)].map(([did, { id }]) => [did, id])]);

const show = (state: StateDatabase, status: ShownStream): void => writeSetting(state.raw, statusKey, status);
