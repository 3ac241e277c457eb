import type { Command } from "commander";
import type { Batch, Reject, RejectsPage } from "../contract/imports.ts";
import { command, common, wholeNumber } from "./options.ts";
import { type Column, fields, moment, note, print, printJson, shorten, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { page: number; pageSize: number; rejects?: boolean };

const columns: readonly Column<Batch>[] = [
  { title: "BATCH", value: ({ id }) => id },
  { title: "STATE", value: ({ state }) => state },
  { title: "READ", value: ({ read }) => read, right: true },
  { title: "STORED", value: ({ stored }) => stored, right: true },
  { title: "DUPLICATES", value: ({ duplicates }) => duplicates, right: true },
  { title: "REJECTED", value: ({ rejected }) => rejected, right: true },
  { title: "FORMAT", value: ({ format }) => format },
  { title: "STARTED (UTC)", value: ({ startedAt }) => moment(startedAt) },
  { title: "FILE", value: ({ file }) => shorten(file, 50) },
];

export const batches = (): Command =>
  command("batches", "list what came in, or show one batch", "attache batches", "attache batches b3 --rejects")
    .argument("[batch]", "show this batch")
    .option("--rejects", "list the records of the batch that were not stored")
    .option("--page <number>", "page of the list", wholeNumber, 1)
    .option("--page-size <number>", "rows a page", wholeNumber, 50)
    .action(async (batch: string | undefined, { rejects, ...page }: Options, given: Command) => {
      const { json } = common(given);
      await withWorkspace(given, async (workspace) => {
        const { batchDetail, listBatches, rejectsOf } = await import("../server/answers/batches.ts");
        if (batch === undefined) {
          const list = listBatches(workspace, page);
          if (json) return printJson(list);
          if (list.total === 0) return note("Nothing has been imported yet. Start with “attache import FILE”.");
          return print(table(columns, list.rows));
        }
        if (rejects) return showRejects(rejectsOf(workspace, batch, page), json);
        const detail = await batchDetail(workspace, batch);
        if (json) return printJson(detail);
        print(fields(summary(detail)));
        for (const { reason, records } of detail.rejectReasons) print(`  ${records} × ${reason}`);
      });
    });

const summary = (batch: Batch): [string, string | number | null][] => [
  ["batch", `${batch.id} (${batch.state})`],
  ["file", batch.file],
  ["format", `${batch.format} ${batch.formatVersion}`],
  ["started", moment(batch.startedAt)],
  ["read", batch.read],
  ["stored", batch.stored],
  ["duplicates", batch.duplicates],
  ["rejected", batch.rejected],
  ["observations", batch.observations],
  ["sha-256", batch.sha256],
  ["raw kept", batch.rawKept ? "yes" : "no"],
  ...(batch.error ? [["error", batch.error] satisfies [string, string]] : []),
];

function showRejects(list: RejectsPage, json: boolean): void {
  if (json) printJson(list);
  else if (list.total === 0) note("No record of this batch was rejected.");
  else print(table(rejectColumns, list.rows));
  if (list.total > list.rows.length) note(`${list.rows.length} of ${list.total}; --page ${list.page + 1} shows more.`);
}

const rejectColumns: readonly Column<Reject>[] = [
  { title: "LINE", value: ({ firstLine }) => firstLine, right: true },
  { title: "TO", value: ({ lastLine }) => lastLine, right: true },
  { title: "REASON", value: ({ reason }) => reason },
];
