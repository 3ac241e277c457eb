import { mkdirSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AttacheError } from "./domain/errors.ts";
import { isDemonstration } from "./register/demonstration.ts";
import { isSeeded } from "./register/seed-state.ts";
import { Corpus } from "./store/corpus/corpus.ts";
import { openState, type StateDatabase } from "./store/state/database.ts";

/** What a question needs of a workspace: its register and its posts. A command that only asks opens no more than this. */
export type Stores = {
  folder: string;
  state: StateDatabase;
  corpus: Corpus;
  close(): Promise<void>;
};

/** Threads that one process works with. */
export const threads = Math.max(1, Math.min(2, availableParallelism()));

export const duckLimits = () => ({ threads, memoryMb: 300, temp: join(tmpdir(), `attache-spill-${process.pid}`) });

/** Opens the folder, and makes it on first use. */
export async function openStores(folder: string): Promise<Stores> {
  const place = resolve(folder);
  try {
    mkdirSync(join(place, "corpus"), { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOTDIR" && code !== "EEXIST") throw cause;
    throw new AttacheError(
      `${place} is a file or lies in one, and a workspace is a folder. Name a folder: --workspace DIR.`,
    );
  }
  const state = openState(join(place, "attache.db"));
  // The invented world has a register of its own: no real state ever enters it.
  if (!isDemonstration(state) && !isSeeded(state)) {
    const { seedRegister } = await import("./register/seed-register.ts");
    seedRegister(state, Date.now());
  }
  const corpus = new Corpus(state, place, duckLimits());
  return {
    folder: place,
    state,
    corpus,
    async close() {
      await corpus.close();
      state.close();
    },
  };
}
