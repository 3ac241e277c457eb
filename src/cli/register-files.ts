import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import type { RegisterReport } from "../contract/register-files.ts";
import { UsageError } from "../domain/errors.ts";
import { fail, failIfAllRejected } from "./failure.ts";
import { command, common } from "./options.ts";
import { type Cell, fields, note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type ImportOptions = {
  as?: string;
  office?: string;
  institution?: string;
  source?: string;
  date?: string;
  leaveOutPersons?: boolean;
};

export const registerImport = (): Command =>
  command(
    "import",
    "bring a register file in; twice is the same as once",
    "attache register import embassies_wikidata.csv",
    "attache register import ministers.csv --office 'Minister of Foreign Affairs' --source 'gov.uz, cabinet page'",
  )
    .argument("<file...>", "CSV, JSON, YAML or NDJSON; plain or .gz")
    .option("--as <format>", "read it as this format (attache register formats lists them)")
    .option("--office <title>", "office that all persons of the file hold, when it names none; needs --source")
    .option("--institution <id>", "institution of that office")
    .option("--source <title>", "who says so")
    .option("--date <date>", "when it was said")
    .option("--leave-out-persons", "leave out persons whose office the file does not name, instead of refusing it")
    .action((paths: string[], { leaveOutPersons, ...options }: ImportOptions, given: Command) => {
      const asked = { ...options, ...(leaveOutPersons && { leaveOutPersons: "true" as const }) };
      if (options.office && !options.source)
        throw new UsageError("--office needs --source: who says that they hold it?");
      return withWorkspace(given, async (workspace) => {
        const { json } = common(given);
        const { importRegisterFile } = await import("../server/answers/register-files.ts");
        const reports: RegisterReport[] = [];
        for (const path of paths) {
          try {
            const report = await importRegisterFile(workspace, path, asked);
            reports.push(report);
            if (!json) print(reportText(report));
            failIfAllRejected(report);
          } catch (error) {
            if (paths.length === 1) throw error;
            fail(error, false);
          }
        }
        if (json) printJson(paths.length === 1 ? reports[0] : { reports });
      });
    });

function reportText(report: RegisterReport): string {
  const { file, format, read, added, changed, unchanged, skipped, rejected, classes, rejects, unmatched, notes } =
    report;
  const counts: [string, Cell][] = [
    ["file", file],
    ["format", format],
    ["read", read],
    ["added", added],
    ["changed", changed],
    ["unchanged", unchanged],
    ["skipped", skipped],
    ["rejected", rejected],
    [
      "by class",
      Object.entries(classes)
        .map(([name, rows]) => `${name} ${rows.toLocaleString("en")}`)
        .join(", ") || "none",
    ],
  ];
  const lines = [
    ...rejects.slice(0, 20).map(({ line, reason }) => `${line === null ? "" : `line ${line}: `}${reason}`),
    ...(rejects.length > 20 ? [`and ${rejects.length - 20} more; --json lists all`] : []),
    ...unmatched.map(({ name, rows }) => `not matched: ${name} (${rows} rows)`),
    ...notes.slice(0, 10),
    ...(notes.length > 10 ? [`and ${notes.length - 10} more notes; --json lists all`] : []),
  ];
  return [fields(counts), ...lines].join("\n");
}

type ExportOptions = { format?: string; out?: string };

export const registerExport = (): Command =>
  command("export", "write the whole register", "attache register export --format csv --out register.csv")
    .option("--format <name>", "csv or json; else what the file's name says, or csv")
    .option("-o, --out <file>", "file to write; else standard output")
    .action(({ out, format = /\.json$/i.test(out ?? "") ? "json" : "csv" }: ExportOptions, given: Command) => {
      if (format !== "csv" && format !== "json")
        throw new UsageError(`“${format}” is no format of the register. Choose csv or json.`);
      if (common(given).json && !out) throw new UsageError("--json reports what was written, so it needs --out FILE.");
      return withWorkspace(given, async (workspace) => {
        const { exportRegisterFile } = await import("../server/answers/register-files.ts");
        const source = exportRegisterFile(workspace, format);
        if (!out) return pipeline(source, process.stdout, { end: false });
        const target = createWriteStream(out);
        await pipeline(source, target);
        if (common(given).json) printJson({ file: out, format, bytes: target.bytesWritten });
        else note(`${out} holds ${target.bytesWritten.toLocaleString("en")} bytes.`);
      });
    });

export const registerFormats = (): Command =>
  command("formats", "list the register files that are recognised", "attache register formats").action(
    async (_options, given: Command) => {
      const { registerFormatList } = await import("../server/answers/register-files.ts");
      const list = registerFormatList();
      if (common(given).json) return printJson(list);
      print(
        table(
          [
            { title: "FORMAT", value: ({ id }) => id },
            { title: "EXAMPLE", value: ({ example }) => example },
            { title: "WHAT", value: ({ title }) => title },
          ],
          list.rows,
        ),
      );
    },
  );
