import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** So long, in milliseconds, whoever was told of a file may be reading it. */
const keptFor = 600_000;

/** A file is needed still, or was until now. */
export const touch = (place: string): void => ifAllowed(() => utimesSync(place, new Date(), new Date()));

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
    if (age > keptFor) ifAllowed(() => rmSync(place, { force: true }));
  }
}

/** Another process may have been faster, or nothing may be written here: no reason to leave a question without its answer. */
function ifAllowed(work: () => void): void {
  try {
    work();
  } catch {
    // Stays as it is.
  }
}
