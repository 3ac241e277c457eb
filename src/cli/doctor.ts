import type { Command } from "commander";
import type { Check } from "../contract/doctor.ts";
import { command, common } from "./options.ts";
import { note, print, printJson, table } from "./output.ts";

export const doctor = (): Command =>
  command("doctor", "look whether everything is sound", "attache doctor", "attache doctor --deep")
    .option("--deep", "read every file of the corpus and compare its SHA-256")
    .action(async ({ deep = false }: { deep?: boolean }, given: Command) => {
      const { workspace, json } = common(given);
      const { diagnose } = await import("../server/answers/doctor.ts");
      const diagnosis = await diagnose(workspace, { deep });
      if (json) printJson(diagnosis);
      else {
        const words: Record<Check["state"], string> = { ok: "ok", warn: "look", fail: "FAIL" };
        print(
          table(
            [
              { title: "", value: ({ state }) => words[state] },
              { title: "CHECK", value: ({ title }) => title },
              { title: "FOUND", value: ({ found }) => found },
            ],
            diagnosis.checks,
          ),
        );
        for (const { state, title, mend } of diagnosis.checks) if (state !== "ok" && mend) note(`${title}: ${mend}`);
      }
      if (!diagnosis.ok) process.exitCode = 1;
    });
