import type { Command } from "commander";
import { command, common } from "./options.ts";
import { print, printJson } from "./output.ts";
import { workOff } from "./work-off.ts";
import { stopSignal, withWorkspace } from "./workspace.ts";

export const undo = (): Command =>
  command("undo", "take a batch out again", "attache undo b3")
    .argument("<batch>", "batch as “attache batches” names it")
    .action((batch: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const answers = await import("../server/answers/batches.ts");
        const undone = await answers.undo(workspace, batch);
        if (common(given).json) printJson(undone);
        else
          print(`${undone.id} is out: ${undone.stored.toLocaleString("en")} posts of ${undone.file} no longer count.`);
        await workOff(workspace, stopSignal());
      }),
    );
