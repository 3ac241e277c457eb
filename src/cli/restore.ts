import type { Command } from "commander";
import { command, common } from "./options.ts";
import { note, print, printJson } from "./output.ts";

export const restore = (): Command =>
  command(
    "restore",
    "make a workspace from a backup",
    "attache restore /media/stick/attache-2024-03-18 --workspace ./attache-data",
  )
    .argument("<backup>", "folder that “attache backup” wrote")
    .action(async (source: string, _options, given: Command) => {
      const { workspace, json } = common(given);
      const verbs = await import("../store/backup/restore.ts");
      const done = await verbs.restore(source, workspace);
      if (json) return printJson(done);
      print(`${done.folder} is restored: ${done.files.toLocaleString("en")} files.`);
      note("The search index is no part of a backup: the next “attache start” or import fills it again.");
      if (!done.keys)
        note(
          "The backup holds no keys. What was imported can be read and searched; before new posts can come in, copy the\nfolder keys/ of the old workspace here, or end the study (attache study end), whose raw is then gone for good.",
        );
    });
