import type { Command } from "commander";
import { command, common } from "./options.ts";
import { print, printJson, size } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const backup = (): Command =>
  command("backup", "copy the workspace while it is in use", "attache backup /media/stick/attache-2024-03-18")
    .argument("<folder>", "empty or new folder to write to")
    .option("--with-keys", "copy the keys too: whoever holds this backup can then read raw and name pseudonyms")
    .action((target: string, { withKeys = false }: { withKeys?: boolean }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { backupTo } = await import("../server/answers/backup.ts");
        const done = await backupTo(workspace, target, { withKeys });
        if (common(given).json) return printJson(done);
        print(`${done.folder} holds ${done.files.toLocaleString("en")} files, ${size(done.bytes)}.`);
      }),
    );
