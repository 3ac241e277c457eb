import type { Stream } from "../../platforms/connector.ts";
import { SourceError } from "../../platforms/connector.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { allSources, findSource, sourceGroups } from "../../store/state/queries/collect-sources.ts";
import { type CollectRoom, type Desk, openDesk } from "./desk.ts";
import { taskOf } from "./run-source.ts";
import { newTrace, takePage } from "./take-page.ts";

export type LiveWatch = {
  room(): CollectRoom;
  /** What is open ends with the signal. */
  openStream(signal: AbortSignal): Stream;
  state: StateDatabase;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  onError(cause: unknown): void;
};

const look = 5_000;
const pauses = [5_000, 30_000, 120_000, 600_000];

/**
 * Keeps a stream open to each source that its operator wants live (the option `live`), next to its schedule, which reads what
 * a stream missed: a stream that breaks loses nothing and is opened again.
 */
export async function followLive(watch: LiveWatch, signal: AbortSignal): Promise<void> {
  const open = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    for (const source of wantedLive(watch))
      if (!open.has(source.id))
        open.set(
          source.id,
          keepOpen(watch, source.id, signal).finally(() => open.delete(source.id)),
        );
    await watch.wait(look, signal);
  }
  await Promise.all(open.values());
}

function wantedLive({ room, state }: LiveWatch): LiveSourcesTable[] {
  const able = new Set(room().connectors.flatMap(({ id, live }) => (live ? [id] : [])));
  return allSources(state).filter((source) => able.has(source.connector) && isWanted(source));
}

const isWanted = (source: LiveSourcesTable | undefined): boolean =>
  source?.enabled === 1 && (JSON.parse(source.options) as { live?: unknown }).live === true;

async function keepOpen(watch: LiveWatch, id: string, signal: AbortSignal): Promise<void> {
  for (let broken = 0; !signal.aborted && isWanted(findSource(watch.state, id)); broken++) {
    try {
      const desk = openDesk(watch.room());
      for await (const _ of pagesOf(desk, findSource(watch.state, id)!, watch.openStream(signal))) {
        broken = 0;
        if (signal.aborted || !isWanted(findSource(watch.state, id))) return;
      }
    } catch (cause) {
      // What the source does is its own; the schedule tells of it. What is ours has to be mended.
      if (!(cause instanceof SourceError)) watch.onError(cause);
    }
    await watch.wait(pauses[Math.min(broken, pauses.length - 1)]!, signal);
  }
}

/** Each page of the stream once it is safely stored. */
async function* pagesOf(desk: Desk, source: LiveSourcesTable, stream: Stream): AsyncGenerator<void, void, void> {
  const connector = desk.connectors.find((one) => one.id === source.connector);
  if (!connector?.live) return;
  const work = { desk, source, connector };
  const group = sourceGroups(desk.state).find(({ name }) => name === source.schedule);
  const ages = group ? (JSON.parse(group.revisit) as number[]) : [];
  for await (const page of connector.live(taskOf(work, { since: null }), stream)) {
    await desk.commit(takePage({ ...work, ages, trace: newTrace() }, { ...page, cursor: null }));
    yield;
  }
}
