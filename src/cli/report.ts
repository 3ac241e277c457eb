import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import { ReportQuery } from "../contract/compare.ts";
import { IndexQuery } from "../contract/index-ranking.ts";
import { SinceQuery } from "../contract/since.ts";
import { UsageError } from "../domain/errors.ts";
import { parsed, withAsked } from "./measure-options.ts";
import { command, common, refuseBeside, several } from "./options.ts";
import { note, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";
import { writeFileAsked } from "./written-file.ts";

export const report = (): Command =>
  withAsked(
    command(
      "report",
      "a comparison, a ranking or what is new since a day as one HTML file that opens anywhere and prints well",
      "attache report KZ UZ KG --out report.html --lang ru",
      "attache report --study vienna-2024 --out vienna.html",
      "attache report --index --group peers --lang uz",
      "attache report --since 2024-06-01",
    ),
  )
    .argument("[subjects...]", "states (ISO codes), ids of actors or accounts")
    .option("--measure <id>", "a measure (repeatable); none: a short list", several)
    .option("--study <name>", "a saved study")
    .option("--as-saved", "with --study: the numbers as they were saved, whatever has come in since")
    .option("--index", "the ranking of these states, or of --group")
    .option("--group <name>", "of the ranking: world, peers, region:<name>, population")
    .option("--profile <name>", "of the ranking: weights saved under this name")
    .option("--since [day]", "what is new since a day; without one since yesterday")
    .option("--follow <id>", "whom to follow since then (repeatable)", several)
    .option("--us <id>", "who “we” are since then; none: the own state")
    .option("--out <file>", "where to write it", "attache-report.html")
    .action((subjects: string[], { out, ...options }: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const html = await sheetOf(workspace, subjects, options);
        await writeFileAsked(String(out), html);
        if (common(given).json) return printJson({ file: String(out), bytes: Buffer.byteLength(html) });
        note(`Written to ${String(out)}.`);
      }),
    );

/** Which of the three sheets is asked for; what belongs to another one is refused. */
async function sheetOf(
  workspace: Workspace,
  subjects: readonly string[],
  options: Record<string, unknown>,
): Promise<string> {
  const { indexReportHtml, reportHtml, sinceReportHtml } = await import("../server/report/report.ts");
  const { index, since, study, ...asked } = options;
  if (index && since) throw new UsageError("--index and --since are two sheets: ask for one.");
  if (index) {
    refuseBeside("--index", {
      measure: asked.measure,
      follow: asked.follow,
      us: asked.us,
      asSaved: asked.asSaved,
      study,
    });
    const state = subjects.length > 0 ? { state: subjects } : {};
    return indexReportHtml(workspace, parsed(IndexQuery, { ...asked, ...state }));
  }
  if (since) {
    refuseBeside("--since", { ...asked, study }, ["follow", "us", "language"]);
    const day = typeof since === "string" ? { since } : {};
    const follow = [...((asked.follow as string[] | undefined) ?? []), ...subjects];
    return sinceReportHtml(
      workspace,
      parsed(SinceQuery, { ...asked, ...(follow.length > 0 ? { follow } : {}), ...day }),
    );
  }
  const { group, profile, follow, us } = asked;
  refuseBeside("a comparison", { group, profile, follow, us });
  const subject = subjects.length > 0 ? { subject: subjects } : {};
  return reportHtml(workspace, parsed(ReportQuery, { ...asked, study, ...subject }));
}
