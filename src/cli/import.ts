import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import type { ImportResult } from "../contract/imports.ts";
import { UsageError } from "../domain/errors.ts";
import { fail, failIfAllRejected } from "./failure.ts";
import { command, common } from "./options.ts";
import { duration, fields, print, printJson } from "./output.ts";
import { previewText } from "./preview.ts";
import { progressLine } from "./progress.ts";
import { workOff } from "./work-off.ts";
import { stopSignal, withWorkspace } from "./workspace.ts";

type Options = {
  as?: string;
  mapping?: string;
  account?: string;
  encoding?: string;
  preview?: boolean;
  stages: boolean;
};

export const importFiles = (): Command =>
  command(
    "import",
    "bring in posts and counters from files",
    "attache import tweets.csv.gz",
    "attache import posts.csv --mapping mapping.yaml",
  )
    .argument("<file...>", "CSV, TSV, JSON, NDJSON or Parquet; plain, .gz or .zst")
    .option("--as <format>", "read it as this format (attache formats lists them)")
    .option("--mapping <file>", "read it as this mapping file says (JSON or YAML)")
    .option("--account <handle>", "whose posts they are, for files that do not name their author")
    .option("--encoding <name>", "encoding of the file when it is not recognised rightly")
    .option("--preview", "show what the file is and who wrote it, and import nothing")
    .option("--no-stages", "leave languages and search index to the next “attache start”")
    .action(async (paths: string[], { preview, stages, ...options }: Options, given: Command) => {
      const { json } = common(given);
      if (options.as && options.mapping)
        throw new UsageError("--as and --mapping exclude each other. Give one of them.");
      await withWorkspace(given, async (workspace) => {
        if (preview) return showPreviews(workspace, paths, options, json);
        const { importOne } = await import("../server/answers/import.ts");
        const signal = stopSignal();
        const results: ImportResult[] = [];
        for (const path of paths) {
          const line = progressLine(process.stderr, Date.now);
          try {
            const result = await importOne(workspace, path, options, { signal, tell: line.tell });
            line.end();
            results.push(result);
            if (!json) print([summary(result), ...waiting(result)].join("\n"));
            failIfAllRejected(result);
          } catch (error) {
            line.end();
            if (paths.length === 1 || signal.aborted) throw error;
            fail(error, false); // the other files still come in; the exit code says that one did not
          }
        }
        if (json) printJson(results.length === 1 && paths.length === 1 ? results[0] : total(results));
        if (stages && results.length > 0) await workOff(workspace, signal);
      });
    });

async function showPreviews(
  workspace: Workspace,
  paths: readonly string[],
  { mapping, ...options }: Pick<Options, "as" | "mapping" | "account">,
  json: boolean,
): Promise<void> {
  const { previewFile } = await import("../server/answers/preview.ts");
  const { openInput } = await import("../collect/import/open-input.ts");
  const { readFile } = await import("node:fs/promises");
  const text = mapping === undefined ? {} : { mapping: await readFile(mapping, "utf8") };
  const seen = [];
  for (const path of paths)
    seen.push({ file: path, ...(await previewFile(workspace, await openInput(path), { ...options, ...text })) });
  if (json) printJson(seen.length === 1 ? seen[0] : { previews: seen });
  else print(seen.map(previewText).join("\n\n"));
}

/** Several files: their sums, and each by itself. */
function total(imports: readonly ImportResult[]) {
  const sum = (name: "read" | "stored" | "duplicates" | "rejected" | "seconds") =>
    imports.reduce((before, one) => before + one[name], 0);
  const counts = { read: sum("read"), stored: sum("stored"), duplicates: sum("duplicates"), rejected: sum("rejected") };
  return { ...counts, seconds: sum("seconds"), imports };
}

/** What the next step is, where posts of this file count for nobody yet. Names stand in the preview alone. */
function waiting({ batch, file, unregistered: { posts, hidden } }: ImportResult): string[] {
  if (posts === 0) return [];
  const many = hidden ? "Posts of fewer than ten authors" : `${posts?.toLocaleString("en")} of its posts`;
  return [
    "",
    `${many} are by authors who are not in the register: they stand under pseudonyms, and no state's number counts them.`,
    `Register those who hold an office (attache import --preview ${file} lists the most frequent; attache register add-account),`,
    `then name their posts with “attache remap ${batch}”.`,
  ];
}

function summary(result: ImportResult): string {
  const { batch, file, format, read, stored, duplicates, rejected, observations, rejectsFile, seconds, drift } = result;
  const drifted = [
    ...(drift.unknown.length > 0 ? [["unknown fields", drift.unknown.join(", ")] satisfies [string, string]] : []),
    ...(drift.missing.length > 0 ? [["missing fields", drift.missing.join(", ")] satisfies [string, string]] : []),
  ];
  return fields([
    ["batch", batch],
    ["file", file],
    ["format", format],
    ["read", read],
    ["stored", stored],
    ["duplicates", duplicates],
    ["rejected", rejected],
    ...(observations > 0 ? [["observations", observations] satisfies [string, number]] : []),
    ...(rejectsFile ? [["rejects in", rejectsFile] satisfies [string, string]] : []),
    ...drifted,
    ["took", duration(seconds)],
  ]);
}
