import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { ReportQuery } from "../contract/compare.ts";
import { parsed, withAsked } from "./measure-options.ts";
import { command, common, several } from "./options.ts";
import { note, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const report = (): Command =>
  withAsked(
    command(
      "report",
      "a comparison as one HTML file that opens anywhere and prints well",
      "attache report KZ UZ KG --out report.html",
      "attache report --study vienna-2024 --out vienna.html",
    ),
  )
    .argument("[subjects...]", "states (ISO codes), ids of actors or accounts")
    .option("--measure <id>", "a measure (repeatable); none: a short list", several)
    .option("--study <name>", "a saved study")
    .option("--out <file>", "where to write it", "attache-report.html")
    .action((subjects: string[], { out, ...options }: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { reportHtml } = await import("../server/answers/report.ts");
        const query = parsed(ReportQuery, { ...options, ...(subjects.length > 0 ? { subject: subjects } : {}) });
        const html = await reportHtml(workspace, query);
        await writeFile(String(out), html);
        if (common(given).json) return printJson({ file: String(out), bytes: Buffer.byteLength(html) });
        note(`Written to ${String(out)}.`);
      }),
    );
