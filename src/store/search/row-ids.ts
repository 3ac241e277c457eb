import type { DatabaseSync } from "node:sqlite";

/** Places for posts of one second; more of them move into the seconds after it. */
const placesASecond = 1024;
const secondsBefore1970 = 2 ** 34;
/** Below it stand the posts without a date. */
export const firstDatedRow = 2 ** 40;

/** Row ids grow with the time of the post; posts without a date stand before all others. */
export function openRowIds(database: DatabaseSync) {
  const highest = database.prepare("select max(rowid) as id from facts where rowid >= ? and rowid < ?");
  /** By second: the next free place, and how far posts of it had to move. */
  const free = new Map<number, number>();
  const moved = new Map<number, number>();

  const freeIn = (from: number, end: number): number => {
    const known = free.get(from);
    if (known !== undefined) return known;
    const used = highest.get(from, end)?.id;
    return used == null ? from : Number(used) + 1;
  };

  return {
    /** A free row id for a post; call in the transaction that fills it. */
    allot(postedAt: number | null): number {
      const start = rowIdOf(postedAt);
      const width = postedAt === null ? firstDatedRow - start : placesASecond;
      for (let from = moved.get(start) ?? start; ; from += width) {
        const id = freeIn(from, from + width);
        free.set(from, id + 1);
        moved.set(start, from);
        if (id < from + width) return id;
      }
    },
    /** Forget what was allotted: after each transaction, since others may write too. */
    forget(): void {
      free.clear();
      moved.clear();
    },
  };
}

/** First row id of a moment (milliseconds). */
export function rowIdOf(postedAt: number | null): number {
  if (postedAt === null) return 1;
  const second = Math.min(Math.max(Math.floor(postedAt / 1000), -secondsBefore1970 / 2), secondsBefore1970);
  return (second + secondsBefore1970) * placesASecond;
}

/** How far a row id stands after its moment, in seconds: more than 0 where one second held too many posts. */
export const secondsLate = (rowId: number, postedAt: number | null): number =>
  postedAt === null ? 0 : Math.floor((rowId - rowIdOf(postedAt)) / placesASecond);
