import type { Command } from "commander";
import { RankingFields } from "../contract/ranking-files.ts";
import { parsed } from "./measure-options.ts";
import { command, common } from "./options.ts";
import { fields, note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export function ranking(): Command {
  const group = command("ranking", "rankings of others, to stand beside ours", "attache ranking list");
  group.addCommand(importOne());
  group.addCommand(list());
  group.addCommand(remove());
  return group;
}

const importOne = (): Command =>
  command(
    "import",
    "bring a published ranking in (CSV or TSV); unknown names are reported, never guessed",
    "attache ranking import review-2017.csv --title 'Digital Diplomacy Review' --year 2017 --source 'Diplomacy Live'",
  )
    .argument("<file>", "a table with a column of ranks and one of states")
    .option("--source <who>", "who published it")
    .option("--title <name>", "name of the ranking; none: the file’s column “index”, else its name")
    .option("--year <year>", "its year; none: the file’s column “year”, else the year in its name")
    .option("--url <address>", "where it is published")
    .action((file: string, options: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { importRanking } = await import("../server/answers/ranking-files.ts");
        const asked = parsed(RankingFields, options);
        const report = await importRanking(workspace, file, asked);
        if (common(given).json) return printJson(report);
        print(
          fields([
            ["read", report.read],
            ["ranked", report.ranked],
            ["without a rank", report.without],
            ["repeated", report.repeated],
            ["unknown names", report.unmatched.length],
            ["rejected", report.rejected.length],
          ]),
        );
        for (const { title, year, states } of report.rankings) print(`${title} ${year ?? ""}: ${states} states`);
        for (const { line, why } of report.unmatched) note(`line ${line}: ${why}`);
        for (const { line, reason } of report.rejected) note(`line ${line}: ${reason}`);
      }),
    );

const list = (): Command =>
  command("list", "rankings that were brought in", "attache ranking list").action((_options, given: Command) =>
    withWorkspace(given, async (workspace) => {
      const { listRankingFiles } = await import("../server/answers/ranking-files.ts");
      const { rows } = listRankingFiles(workspace);
      if (common(given).json) return printJson({ rows });
      if (rows.length === 0) return print("No ranking was brought in yet. “attache ranking import FILE” does it.");
      print(
        table(
          [
            { title: "ID", value: ({ id }) => id },
            { title: "RANKING", value: ({ title }) => title },
            { title: "YEAR", value: ({ year }) => year ?? "" },
            { title: "STATES", value: ({ states }) => states, right: true },
            { title: "SOURCE", value: ({ source }) => source },
          ],
          rows,
        ),
      );
    }),
  );

const remove = (): Command =>
  command("remove", "take an imported ranking out", "attache ranking remove file/digital-diplomacy-review/2017")
    .argument("<id>", "as “attache ranking list” shows it")
    .action((id: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { deleteRanking } = await import("../server/answers/ranking-files.ts");
        const answer = deleteRanking(workspace, id);
        if (common(given).json) return printJson(answer);
        print(`Removed ${answer.removed}.`);
      }),
    );
