import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** So long, in milliseconds, whoever was told of a file may be reading it. */
const keptFor = 600_000;

/** A file is needed still, or was until now. */
export function touch(place: string): void {
  try {
    utimesSync(place, new Date(), new Date());
  } catch {
    // Another process was faster and it is gone, or nothing may be written here: then it is not swept either.
  }
}

/** Files of a cache that nobody needs go once nobody can be reading them; `isLeaving`: those that were needed until now. */
export function tidy(
  folder: string,
  isNeeded: (entry: string) => boolean,
  isLeaving: (entry: string) => boolean = () => false,
): void {
  for (const entry of readdirSync(folder)) {
    if (isNeeded(entry)) continue;
    const place = join(folder, entry);
    if (isLeaving(entry)) touch(place);
    // Other processes make files and name them anew meanwhile.
    const age = Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > keptFor) rmSync(place, { force: true });
  }
}
