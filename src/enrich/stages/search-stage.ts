import { join } from "node:path";
import type { Stage } from "../../jobs/run-jobs.ts";
import type { Corpus } from "../../store/corpus/corpus.ts";
import { postsOfFile } from "../../store/corpus/queries/posts-of-file.ts";
import { type Indexer, openIndexer } from "../../store/search/indexer.ts";
import type { SearchDoc } from "../../store/search/search-doc.ts";
import type { SearchIndex } from "../../store/search/search-index.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { statesOfAccounts } from "../../store/state/queries/account-states.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { enqueue } from "../../store/state/queries/jobs.ts";
import { findCorpusFile, readManifest } from "../../store/state/queries/manifest.ts";

export type SearchRoom = {
  state: StateDatabase;
  workspace: string;
  corpus: Corpus;
  search: SearchIndex;
  index: string;
};

const docsAtOnce = 8000;
/** Of speeches fewer are held at once. */
const lettersAtOnce = 8_000_000;

/**
 * Asks for all that lies in the corpus to be put into an index made anew: it was deleted or damaged, or came with no backup.
 * A file whose languages are still looked for asks for itself.
 */
export function refillSearch(state: StateDatabase, now: number): void {
  const files = readManifest(state).files.filter(({ kind, has_language }) => kind === "posts" && has_language);
  state.transact(() => {
    for (const { path } of files) enqueue(state, "search", path, now);
  });
}

/** Puts the posts of a file that count into the full-text index; done twice, it changes nothing. */
export function searchStage(room: SearchRoom): Stage {
  let indexer: Indexer | null = null;
  return {
    kind: "search",
    run(path, tell, signal) {
      indexer ??= openIndexer(room.index);
      return addPosts(room, indexer, path, tell, signal);
    },
    async rest() {
      await indexer?.close();
      indexer = null;
    },
  };
}

async function addPosts(
  { state, workspace, corpus, search }: SearchRoom,
  indexer: Indexer,
  path: string,
  tell: (done: number, total: number | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const file = findCorpusFile(state, path);
  if (!file) return;
  const stateOf = statesOfAccounts(state);
  const batches = new Set<string>();
  // A file comes back when rows of it count again: what the index holds of it need not be done twice.
  const isKnown = search.hasBatch(file.batch);
  let done = 0;
  let waiting: SearchDoc[] = [];
  let letters = 0;
  let before: Promise<void> = Promise.resolve();
  /** While one lot is written, the next is taken apart and the one after it read. */
  const add = async (): Promise<void> => {
    signal.throwIfAborted();
    const lot = waiting.length;
    const adding = indexer.add(waiting).then(() => {
      done += lot;
      tell(done, file.rows);
    });
    adding.catch(() => {}); // It is awaited in its turn; until then its failure must not stop the process.
    waiting = [];
    letters = 0;
    await before;
    before = adding;
  };
  for await (const rows of corpus.scan(postsOfFile, { place: join(workspace, path) })) {
    const docs = rows.map((row) => asDoc(row, stateOf));
    for (const { batch } of docs) batches.add(batch);
    for (const doc of isKnown ? search.lacking(docs) : docs) {
      waiting.push(doc);
      letters += doc.text.length;
    }
    if (waiting.length >= docsAtOnce || letters >= lettersAtOnce) await add();
  }
  await add();
  await before;
  // What was undone meanwhile had been taken out before its last posts were put in.
  for (const batch of batches)
    if (findBatch(state, batch)?.status === "undone") enqueue(state, "forget", batch, Date.now());
  await indexer.markBatch(file.batch);
}

/** Takes the posts of a batch that was undone or mapped anew out of the index. */
export const forgetStage = ({ search }: { search: SearchIndex }): Stage => ({
  kind: "forget",
  async run(batch) {
    search.removeBatch(batch);
  },
});

const text = (value: unknown): string | null => (value === null ? null : String(value));

function asDoc(row: Record<string, unknown>, stateOf: ReadonlyMap<string, string>): SearchDoc {
  const account = text(row.account);
  return {
    platform: String(row.platform),
    id: String(row.id),
    batch: `b${row.batch}`,
    account,
    author: text(row.author),
    state: account === null ? null : (stateOf.get(account) ?? null),
    language: text(row.language),
    postedAt: row.posted_at === null ? null : Number(row.posted_at),
    title: text(row.title),
    text: String(row.text ?? ""),
    url: text(row.url),
  };
}
