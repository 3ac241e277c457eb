import type { StateDatabase } from "../../store/state/database.ts";

/** Runs `work` in a transaction and answers when it is on the disk. */
export type Commit = <T>(work: () => T) => Promise<T>;

type Waiting = { work: () => unknown; resolve: (value: never) => void; reject: (cause: unknown) => void };

/**
 * Many sources write a little each at about the same time, and each commit waits for the disk: works that are ready together
 * share one transaction. When one of them fails, each is done again by itself, so that none falls with another.
 */
export function groupCommit(state: StateDatabase): Commit {
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const works = waiting;
    waiting = [];
    try {
      const values = state.transact(() => works.map(({ work }) => work()));
      for (const [at, { resolve }] of works.entries()) resolve(values[at] as never);
    } catch (cause) {
      if (works.length === 1) works[0]!.reject(cause);
      else for (const one of works) alone(one);
    }
  };
  const alone = ({ work, resolve, reject }: Waiting): void => {
    try {
      resolve(state.transact(work) as never);
    } catch (cause) {
      reject(cause);
    }
  };
  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting["resolve"], reject });
      if (waiting.length === 1) setImmediate(flush);
    });
}
