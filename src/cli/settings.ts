import type { Command } from "commander";
import { SettingsEdit } from "../contract/settings.ts";
import { command, common, language, several } from "./options.ts";
import { fields, print, printJson } from "./output.ts";
import { withStores } from "./workspace.ts";

type Options = { own?: string; peer?: string[]; language?: string; provenOnly?: boolean };

export const settings = (): Command =>
  language(
    command(
      "settings",
      "the own state, its peers, and the language; as in the settings of the page",
      "attache settings",
      "attache settings --own KZ --peer UZ --peer KG --lang ru",
    ),
  )
    .option("--own <code>", "your own state, ISO code; “none” takes it back")
    .option("--peer <code>", "a state to compare it with (repeatable); “none” alone: no peers", several)
    .option("--proven-only", "only proven accounts count, unless asked otherwise")
    .option("--no-proven-only", "claimed accounts count too")
    .action(({ own, peer, language: code, provenOnly }: Options, given: Command) =>
      withStores(given, async (workspace) => {
        const { changeSettings, settingsOf } = await import("../server/answers/settings.ts");
        const edit = {
          ...(own !== undefined && { ownState: isNone(own) ? null : own.toUpperCase() }),
          ...(peer !== undefined && { peers: peer.every(isNone) ? [] : peer.map((one) => one.toUpperCase()) }),
          ...(code !== undefined && { language: code }),
          ...(provenOnly !== undefined && { provenOnly }),
        };
        const isEdit = Object.keys(edit).length > 0;
        const answer = isEdit ? changeSettings(workspace, SettingsEdit.parse(edit)) : settingsOf(workspace);
        if (common(given).json) return printJson(answer);
        print(
          fields([
            ["own state", answer.ownState ?? "not chosen"],
            ["peers", answer.peers.join(", ") || "none chosen"],
            ["language", answer.language],
            ["proven accounts only", answer.provenOnly ? "yes" : "no"],
            ["followed", answer.follow?.join(", ") ?? "own state and peers"],
            ["names of disputed entities", `as ${answer.referenceList} prints them`],
            ["raw is kept", `${answer.retentionDays} days`],
          ]),
        );
      }),
    );

const isNone = (typed: string): boolean => typed.toLowerCase() === "none";
