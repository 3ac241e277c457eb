import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import { isDemonstration } from "../register/demonstration.ts";
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
    if (isDemonstration(workspace.state)) note("Demonstration: invented states, invented accounts, invented posts.");
    return await work(workspace);
  } finally {
    await workspace.close();
  }
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
