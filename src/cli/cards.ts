import type { Command } from "commander";
import { command, common } from "./options.ts";
import { bold, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const cards = (): Command =>
  command("cards", "what published studies say, without network or files of yours", "attache cards").action(
    (_options: unknown, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { cardsFor } = await import("../server/answers/cards.ts");
        const answer = cardsFor(workspace);
        if (common(given).json) return printJson(answer);
        for (const { title, finding, figures, caution, facts } of answer.rows) {
          print(`${bold(title)}\n${finding}`);
          for (const { label, text } of figures) print(`  ${label}: ${text}`);
          print(`  ${caution}`);
          for (const source of new Set(facts.map((one) => one.source))) print(`  Source: ${source}`);
          print("");
        }
      }),
  );
