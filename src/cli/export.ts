import type { Command } from "commander";
import { UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { note, printJson } from "./output.ts";
import { type FilterOptions, withFilters } from "./search.ts";
import { withWorkspace } from "./workspace.ts";

type Options = FilterOptions & { format?: string; out?: string; force?: boolean };

export const exportPosts = (): Command =>
  withFilters(command("export", "write posts to a file, all that match", "attache export --state KZ --out kz.parquet"))
    .addHelpText(
      "after",
      "\nIn CSV a text that a spreadsheet would run (it begins with = + - @) gets an apostrophe before it;\n“attache import” takes it off again.",
    )
    .argument("[words...]", "only posts with these words")
    .option("--format <name>", "csv, ndjson or parquet; else as the file's name ends")
    .option("-o, --out <file>", "file to write; else standard output")
    .option("--force", "write over a file that is there")
    .action((words: string[], { format, out, force, ...filter }: Options, given: Command) => {
      const { json } = common(given);
      const chosen = formatOf(format, out);
      if (json && !out) throw new UsageError("--json reports what was written, so it needs --out FILE.");
      return withWorkspace(given, async (workspace) => {
        const { filterOf } = await import("./post-query.ts");
        const { exportToFile, exportStream } = await import("../server/answers/post-export.ts");
        const asked = filterOf({ ...filter, q: words.join(" ") || undefined });
        if (!out) {
          const { pipeline } = await import("node:stream/promises");
          return pipeline(await exportStream(workspace, asked, chosen), process.stdout, { end: false });
        }
        const { bytes } = await exportToFile(workspace, asked, chosen, out, { overwrite: force === true });
        if (json) printJson({ file: out, format: chosen, bytes });
        else note(`${out} holds ${bytes.toLocaleString("en")} bytes.`);
      });
    });

function formatOf(format: string | undefined, out: string | undefined): "csv" | "ndjson" | "parquet" {
  const name = format ?? /\.(csv|ndjson|parquet)$/i.exec(out ?? "")?.[1]?.toLowerCase() ?? "csv";
  if (name === "csv" || name === "ndjson" || name === "parquet") return name;
  throw new UsageError(`“${name}” is no format of an export. Choose csv, ndjson or parquet.`);
}
