import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import { isDemonstration } from "../register/demonstration.ts";
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
    tellDemonstration(workspace);
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
    tellDemonstration(stores);
    return await work(stores);
  } finally {
    await stores.close();
  }
}

function tellDemonstration({ state }: Stores): void {
  if (isDemonstration(state)) note("Demonstration: invented states, invented accounts, invented posts.");
}

/** The first Ctrl-C asks for a clean end, the second one ends at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      controller.abort();
      process.once(name, () => process.exit(1));
    });
  return controller.signal;
}
