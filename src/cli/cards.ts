import type { Command } from "commander";
import { command, common, language } from "./options.ts";
import { bold, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const cards = (): Command =>
  language(
    command(
      "cards",
      "what published studies say of your state and its peers, without network or files",
      "attache cards",
    ),
  ).action(({ language: code }: { language?: string }, given: Command) =>
    withWorkspace(given, async (workspace) => {
      const { cardsFor } = await import("../server/answers/cards.ts");
      const answer = cardsFor(workspace, code);
      if (common(given).json) return printJson(answer);
      for (const { title, finding, figures, caution, facts, example } of answer.rows) {
        print(`${bold(title)}\n${finding}`);
        if (example) print(`  ${example}`);
        for (const { label, text } of figures) print(`  ${label}: ${text}`);
        print(`  ${caution}`);
        for (const source of new Set(facts.map((one) => one.source))) print(`  Source: ${source}`);
        print("");
      }
    }),
  );
