import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWorkspace } from "../app.ts";
import { importFile } from "../collect/import/import-file.ts";
import { ConflictError } from "../domain/errors.ts";
import { demonstrationSetting, isDemonstration } from "../register/demonstration.ts";
import { openRowWriter } from "../register/write-entries.ts";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { readSetting, writeSetting } from "../store/state/queries/register-settings.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { demoEntries } from "./entries.ts";
import { demoFile, demoMapping } from "./posts.ts";
import { demoStates } from "./states.ts";

/** Raised when the invented world changes; a folder made by an older one stays as it is. */
const finished = "demonstrationFinished";

/** The invented world has a folder of its own, beside the workspace it is shown from. */
export const demonstrationFolder = (workspace: string): string => `${resolve(workspace)}-demonstration`;

/** Makes the invented world, or goes on where making it was interrupted. */
export async function makeDemonstration(folder: string): Promise<void> {
  const isThere = existsSync(join(folder, "attache.db"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = openState(join(folder, "attache.db"));
  try {
    if (isThere && !isDemonstration(state))
      throw new ConflictError(`${folder} holds a workspace of its own. Name another folder for the demonstration.`);
    if (readSetting(state.raw, finished) === true) return;
    if (!isDemonstration(state)) settle(state);
  } finally {
    state.close();
  }
  await fill(folder);
}

/** The mark is written first of all, so that no real state ever enters this folder. */
function settle(state: StateDatabase): void {
  state.transact(() => {
    writeSetting(state.raw, demonstrationSetting, true);
    const writer = openRegisterWriter(state.raw, { by: "attache", at: Date.now(), reason: "demonstration, invented" });
    const rows = openRowWriter(writer);
    for (const entries of demoEntries()) rows.writeRow(entries);
    rows.settle();
    const [own, ...others] = demoStates;
    writeSetting(state.raw, "ownState", own!.code);
    writeSetting(
      state.raw,
      "peers",
      others.slice(0, 3).map(({ code }) => code),
    );
  });
}

async function fill(folder: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "attache-demonstration-"));
  const workspace = await openWorkspace(folder, {});
  try {
    for (const platform of ["x", "telegram"] as const) {
      const path = join(scratch, `demonstration-${platform}.csv`);
      await writeFile(path, demoFile(platform));
      await importFile(workspace.importRoom(), path, {
        mapping: { name: `demonstration-${platform}.json`, text: demoMapping(platform) },
      });
    }
    await workspace.runStages(new AbortController().signal);
    workspace.state.transact(() => writeSetting(workspace.state.raw, finished, true));
  } finally {
    await workspace.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
