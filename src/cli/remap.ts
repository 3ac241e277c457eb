import type { Command } from "commander";
import { command, common } from "./options.ts";
import { print, printJson } from "./output.ts";
import { progressLine } from "./progress.ts";
import { workOff } from "./work-off.ts";
import { stopSignal, withWorkspace } from "./workspace.ts";

export const remap = (): Command =>
  command("remap", "map the kept raw of a batch again", "attache remap b3")
    .argument("<batch>", "batch as “attache batches” names it")
    .action((batch: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { remapOne } = await import("../server/answers/import.ts");
        const line = progressLine(process.stderr, Date.now);
        const signal = stopSignal();
        const result = await remapOne(workspace, batch, { signal, tell: line.tell }).finally(line.end);
        const { read, stored, duplicates, rejected } = result;
        if (common(given).json) printJson(result);
        else
          print(
            `${batch} was mapped again: ${read} read, ${stored} stored, ${duplicates} duplicates, ${rejected} rejected.`,
          );
        await workOff(workspace, signal);
      }),
    );
