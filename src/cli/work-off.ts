import type { Workspace } from "../app.ts";
import { note } from "./output.ts";
import { progressLine } from "./progress.ts";

const titles: Record<string, string> = {
  forget: "taking posts out of the index",
  language: "finding languages",
  search: "filling the search index",
  compact: "merging small files",
  rollup: "adding up by day",
};

/** Languages, search index and sums, after what was asked for is done; stopped, they wait for the next time. */
export async function workOff(workspace: Workspace, signal: AbortSignal): Promise<void> {
  const line = progressLine(process.stderr, Date.now);
  await workspace.runStages(signal, ({ kind, done, total }) =>
    line.tell({ title: titles[kind] ?? kind, done, total, unit: "posts" }),
  );
  line.end();
  if (signal.aborted) note("The import is complete. Languages and search index go on with the next “attache start”.");
}
