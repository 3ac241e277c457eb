import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { failIfAllRejected } from "./failure.ts";
import { command, common } from "./options.ts";
import { fields, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { connector?: string; holder?: string; evidence?: string; schedule?: string };

export const sourcesImport = (): Command =>
  command(
    "import",
    "follow the sources of a list; twice is the same as once",
    "attache sources import urlconfig.ndjson --schedule public",
    "attache sources import feeds.opml --holder UZ/mfa",
  )
    .argument(
      "<file>",
      "layouts of pages (DiplomaticPulse), JSON lines, OPML, a table with a column “address”, or one address a line",
    )
    .option("--connector <id>", "read them with this connector, where a row does not say")
    .option("--holder <id>", "whose accounts they are, where a row does not say and the register does not know")
    .option("--evidence <text>", "where the addresses are known from")
    .option("--schedule <name>", "schedule they go by")
    .action((path: string, options: Options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addSources } = await import("../server/answers/sources.ts");
        const text = await readFile(path, "utf8");
        const report = addSources(workspace, { file: basename(path), text, ...options });
        if (common(given).json) printJson(report);
        else {
          const { read, added, followed, rejected, rejects, withoutAccount } = report;
          print(
            fields([
              ["read", read],
              ["added", added],
              ["followed before", followed],
              ["rejected", rejected],
            ]),
          );
          for (const { line, address, reason } of rejects.slice(0, 20))
            note(`line ${line}${address ? ` (${address})` : ""}: ${reason}`);
          if (rejects.length > 20) note(`and ${rejects.length - 20} more; --json lists all`);
          if (withoutAccount > 0)
            note(
              `${withoutAccount} belong to no account of the register, so their authors come in under pseudonyms. “attache register import ${path}” may know whose they are; then import the list again.`,
            );
        }
        failIfAllRejected(report);
      }),
    );
