import type { Command } from "commander";
import { command, common } from "./options.ts";
import { note, print, printJson, size } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const backup = (): Command =>
  command("backup", "copy the workspace while it is in use", "attache backup /media/stick/attache-2024-03-18")
    .argument("<folder>", "new or empty folder to write to")
    .option("--with-keys", "copy the keys and all raw too: whoever holds this backup then holds everything")
    .action((target: string, { withKeys }: { withKeys?: boolean }, given: Command) =>
      withWorkspace(given, async ({ folder, state }) => {
        const verbs = await import("../store/backup/backup.ts");
        const copy = withKeys ? verbs.backupWithKeys : verbs.backup;
        const done = await copy(folder, state, target, Date.now());
        if (common(given).json) return printJson(done);
        print(`${done.folder} holds ${done.files.toLocaleString("en")} files, ${size(done.bytes)}.`);
        if (done.rawLeftOut > 0)
          note(`Raw of ${done.rawLeftOut} batches was left out, because the keys were; --with-keys takes both.`);
      }),
    );
