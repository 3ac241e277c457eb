import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { takeLease, tryLease } from "../../jobs/lease.ts";
import type { Stage } from "../../jobs/run-jobs.ts";
import { type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import { noteLanguages, textsOf, writeWithLanguages } from "../../store/corpus/enriched-file.ts";
import { publish, seal } from "../../store/disk/durable.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { enqueue } from "../../store/state/queries/jobs.ts";
import { findCorpusFile, replaceFile } from "../../store/state/queries/manifest.ts";
import { lettersRead } from "../language/clean.ts";
import type { Identified } from "../language/identify.ts";
import { openIdentifiers } from "../language/identify-all.ts";

type Identifiers = ReturnType<typeof openIdentifiers>;
export type LanguageRoom = { state: StateDatabase; workspace: string; limits: DuckLimits; threads: number };

/** Finds the language and script of every post of a new file, and puts a file with both in its place. */
export function languageStage(room: LanguageRoom): Stage {
  // Threads load a model: they are kept from file to file.
  let identifiers: Identifiers | null = null;
  return {
    kind: "language",
    run(path, tell, signal) {
      identifiers ??= openIdentifiers(room.threads);
      return tellLanguages(room, identifiers, path, tell, signal);
    },
    async rest() {
      await identifiers?.close();
      identifiers = null;
    },
  };
}

async function tellLanguages(
  { state, workspace, limits }: LanguageRoom,
  identifiers: Identifiers,
  path: string,
  tell: (done: number, total: number | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const file = findCorpusFile(state, path);
  if (!file || file.has_language) return;
  const duck = await openDuck(limits);
  const next = path.replace(/(-l)?\.parquet$/, "-l.parquet");
  const name = `language-${randomUUID()}`;
  const draft = join(workspace, "corpus", ".tmp", name, next.replaceAll("/", "-"));
  const inUse = tryLease(state, `draft:${name}`);
  try {
    await mkdir(dirname(draft), { recursive: true });
    const list = `${draft}.languages`;
    let done = 0;
    await identifyInOrder(identifiers, textsOf(duck, join(workspace, path), lettersRead), async (found) => {
      signal.throwIfAborted();
      await noteLanguages(list, found);
      done += found.length;
      tell(done, file.rows);
    });
    await writeWithLanguages(duck, join(workspace, path), list, draft);
    const sealed = await seal(draft);
    const lease = await takeLease(state, "corpus", signal);
    try {
      // The batch may have been undone meanwhile.
      const still = findCorpusFile(state, path);
      if (!still) return;
      await publish(draft, join(workspace, next));
      const at = Date.now();
      state.transact(() => {
        replaceFile(state, path, { ...still, path: next, ...sealed, has_language: 1 }, at);
        enqueue(state, "search", next, at);
        enqueue(state, "rollup", "all", at);
      });
    } finally {
      lease.release();
    }
  } finally {
    duck.close();
    await rm(dirname(draft), { recursive: true, force: true });
    inUse?.release();
  }
}

const textsAtOnce = 8192;

/** While the threads identify some texts, the next are read: two batches are on their way at a time. */
async function identifyInOrder(
  identifiers: Identifiers,
  chunks: AsyncIterable<string[]>,
  keep: (found: Identified[]) => Promise<void>,
): Promise<void> {
  let before: Promise<Identified[]> = Promise.resolve([]);
  let waiting: string[] = [];
  const next = async (): Promise<void> => {
    const asked = identifiers.identifyAll(waiting);
    asked.catch(() => {}); // It is awaited in its turn; until then its failure must not stop the process.
    waiting = [];
    await keep(await before);
    before = asked;
  };
  for await (const texts of chunks) {
    waiting.push(...texts);
    if (waiting.length >= textsAtOnce) await next();
  }
  await next();
  await keep(await before);
}
