import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Workspace } from "../../app.ts";
import type { PostFilter } from "../../contract/posts.ts";
import { demonstrationColumn } from "../../domain/demonstration.ts";
import { ConflictError } from "../../domain/errors.ts";
import { csvLine } from "../../domain/spreadsheet.ts";
import { countryActor } from "../../register/countries.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import {
  type ExportFilter,
  exportColumns,
  exportQuestion,
  parquetStatement,
} from "../../store/corpus/queries/export-posts.ts";
import { accountsUnder } from "../../store/state/queries/accounts-under.ts";

import { accountsFor } from "./holders.ts";
import { periodOf } from "./period.ts";

export type ExportFormat = "csv" | "ndjson" | "parquet";

export const exportTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
};

/** All posts that pass, as they are read; whoever reads slowly is waited for. */
export async function exportStream(workspace: Workspace, filter: PostFilter, format: ExportFormat): Promise<Readable> {
  const scratch = await mkdtemp(join(tmpdir(), "attache-export-"));
  const clean = () => rm(scratch, { recursive: true, force: true });
  try {
    const question = exportQuestion(
      await filterOf(workspace, filter, scratch),
      await workspace.corpus.newestCounters(),
    );
    const invented = isDemonstration(workspace.state);
    if (format === "parquet") {
      const path = join(scratch, "posts.parquet");
      await workspace.corpus.write(parquetStatement(question.sql, path, invented), question.params);
      return createReadStream(path).once("close", () => void clean());
    }
    const rows = workspace.corpus.scan(question.sql, question.params);
    return Readable.from(lines(rows, format, invented), { objectMode: false }).once("close", () => void clean());
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Into a file that appears whole or not at all. */
export async function exportToFile(
  workspace: Workspace,
  filter: PostFilter,
  format: ExportFormat,
  path: string,
  { overwrite }: { overwrite: boolean },
): Promise<{ bytes: number }> {
  if (!overwrite && existsSync(path))
    throw new ConflictError(`${path} is there already. Choose another name, or --force.`);
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(await exportStream(workspace, filter, format), createWriteStream(draft));
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return { bytes: (await stat(path)).size };
}

type Rows = AsyncIterable<Record<string, unknown>[]>;

async function* lines(chunks: Rows, format: "csv" | "ndjson", invented: boolean): AsyncGenerator<string> {
  const columns = invented ? [...exportColumns, demonstrationColumn] : exportColumns;
  const mark = invented ? { [demonstrationColumn]: "invented" } : {};
  // A question that fails does so before its first rows are here: until then nothing is written.
  let head = format === "csv" ? csvLine(columns) : "";
  for await (const rows of chunks) {
    let block = head;
    head = "";
    for (const given of rows) {
      const row: Record<string, unknown> = { ...given, ...mark };
      block += format === "csv" ? csvLine(columns.map((name) => row[name])) : `${JSON.stringify(row)}\n`;
    }
    yield block;
  }
  if (head !== "") yield head;
}

async function filterOf(workspace: Workspace, filter: PostFilter, scratch: string): Promise<ExportFilter> {
  const { platform = null, language = null, batch, state, q, registered } = filter;
  return {
    platforms: platform,
    languages: language,
    accounts: accountsOfStates(workspace, accountsFor(workspace, filter) ?? null, state),
    batches: batch ? batch.map((id) => Number(id.replace(/^b/, ""))) : null,
    ...periodOf(filter),
    registered: registered ?? null,
    found: q?.trim() ? await foundFile(workspace, q, scratch) : null,
  };
}

function accountsOfStates(
  { state: { raw } }: Workspace,
  accounts: string[] | null,
  states: readonly string[] | undefined,
) {
  if (!states) return accounts;
  const speaking = new Set(
    // An invented state stands in no list of countries: it is found by its code in the register alone.
    states
      .flatMap((code) => [countryActor(code) ?? code, `state:${code}`])
      .flatMap((actor) => accountsUnder(raw, actor).map(({ id }) => id)),
  );
  return accounts ? accounts.filter((id) => speaking.has(id)) : [...speaking];
}

const pageOfFound = 5_000;

/** Keys of every post the search finds, a page at a time, so that an export never holds them all. */
async function foundFile({ search }: Workspace, text: string, scratch: string): Promise<string> {
  const path = join(scratch, "found");
  await writeFile(path, "");
  for (let offset = 0; ; offset += pageOfFound) {
    const { hits } = search.search({ text, sort: "newest", limit: pageOfFound, offset });
    await writeFile(path, hits.map(({ platform, id }) => `${platform}\u001f${id}\n`).join(""), { flag: "a" });
    if (hits.length < pageOfFound) return path;
  }
}
