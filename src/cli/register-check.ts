import type { Command } from "commander";
import { command, common } from "./options.ts";
import { bold, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const accountCheck = (): Command =>
  command(
    "check",
    "ask platform and institution's site whether they name each other; keeps the answer as evidence",
    "attache register check mastodon:mfa@social.example",
  )
    .argument("<account>", "account, as “attache register accounts” prints it")
    .action((id: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { checkAccount } = await import("../server/answers/check-account.ts");
        const checked = await checkAccount(workspace, id);
        if (common(given).json) return printJson(checked);
        for (const { kind, url, note: said } of checked.evidence) print(`${kind}: ${said} (${url})`);
        for (const said of checked.notes) note(said);
        print(`${bold(id)} is ${checked.standing}.`);
      }),
    );
