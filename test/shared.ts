import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Folder of outside data and fixtures (setting ATTACHE_SHARED, default beside the project), or null when it is absent. */
export function shared(): string | null {
  const folder = resolve(root, process.env.ATTACHE_SHARED ?? "../shared");
  return existsSync(folder) ? folder : null;
}

/** A test against outside data; without the folder it says by name that it is absent instead of vanishing. */
export function sharedTest(name: string, run: (folder: string) => Promise<void> | void, timeout = 60_000): void {
  const folder = shared();
  if (folder) test(name, () => run(folder), timeout);
  else test(`absent outside data: ${name}`, () => {});
}
