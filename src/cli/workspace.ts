import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import { isDemonstration } from "../register/demonstration.ts";
import { knowMissions } from "../register/know-missions.ts";
import type { Stores } from "../stores.ts";
import { common } from "./options.ts";
import { note } from "./output.ts";

/** Opens the workspace for one command and closes it whatever happens. Loaded late, so that --help is quick. */
export async function withWorkspace<Result>(
  given: Command,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const { openWorkspace } = await import("../app.ts");
  const workspace = await openWorkspace(common(given).workspace);
  try {
    await makeReady(workspace, given);
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** The same for a command that only asks: it starts in half the time. */
export async function withStores<Result>(given: Command, work: (stores: Stores) => Promise<Result>): Promise<Result> {
  const { openStores } = await import("../stores.ts");
  const stores = await openStores(common(given).workspace);
  try {
    await makeReady(stores, given);
    return await work(stores);
  } finally {
    await stores.close();
  }
}

/** Commands that ask about nobody: they need not wait until the register has its missions. */
const aboutNobody = new Set(["backup", "batches", "boundary", "keys", "stream", "study", "undo"]);

async function makeReady({ state }: Stores, given: Command): Promise<void> {
  if (isDemonstration(state)) note("Demonstration: invented states, invented accounts, invented posts.");
  if (aboutNobody.has(topCommand(given))) return;
  const added = await knowMissions(state, Date.now());
  if (added > 0)
    note(`${added.toLocaleString("en")} missions are in the register now, each claimed, with its source and date.`);
}

const topCommand = (given: Command): string => (given.parent?.parent ? topCommand(given.parent) : given.name());

/**
 * The first signal asks for a clean end, a second Ctrl-C ends at once. SIGTERM may come twice: from whoever ends a service and
 * through the launcher.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  process.on("SIGINT", () => (controller.signal.aborted ? process.exit(1) : controller.abort()));
  process.on("SIGTERM", () => controller.abort());
  return controller.signal;
}
