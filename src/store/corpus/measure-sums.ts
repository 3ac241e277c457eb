import type { Manifest } from "../state/queries/manifest.ts";
import { counterRows, groupRows } from "./account-sums-sql.ts";
import {
  type AccountTable,
  accountOrder,
  accountSumsOfFiles,
  accountTables,
  emptyAccountSums,
  emptySums,
  type SumTable,
  sumsOfFiles,
  sumTables,
} from "./measure-sums-sql.ts";
import type { SourceFile } from "./source-files.ts";
import { numberLayouts, writeSumNumbers } from "./sum-numbers.ts";
import { type Family, type Held, sumsOf, sumsSoFar, type Worker } from "./sum-packs.ts";

/** What pages of accounts read: posts by all that is shown of them, and counters of the account itself. */
export type AccountSums = Record<AccountTable, string>;

const beside =
  (table: SumTable) =>
  (worker: Worker, rows: string, place: string): Promise<void> =>
    writeSumNumbers(worker, rows, numberLayouts[table], place);

const measureFamily: Family<SumTable> = {
  folder: "measures-12",
  tables: sumTables,
  sums: sumsOfFiles,
  order: null,
  empty: emptySums,
  rowGroup: 122_880,
  beside: { days: beside("days"), languages: beside("languages"), ties: beside("ties") },
};

const accountFamily: Family<AccountTable> = {
  folder: "accounts-1",
  tables: accountTables,
  sums: accountSumsOfFiles,
  order: accountOrder,
  empty: emptyAccountSums,
  rowGroup: 16_384,
  beside: {},
};

/** Relations and files of numbers over the sums of exactly this manifest; what is missing is added up first. */
export const measureSums = (manifest: Manifest, workspace: string, worker: Worker): Promise<Held<SumTable>> =>
  sumsOf(measureFamily, manifest, workspace, worker);

/** The same for pages of accounts. */
export const waitedAccountSums = async (manifest: Manifest, workspace: string, worker: Worker): Promise<AccountSums> =>
  (await sumsOf(accountFamily, manifest, workspace, worker)).relations;

/** Posts and counters of accounts without waiting: what has not been added up yet is read as it is. */
export function accountSums(manifest: Manifest, workspace: string): AccountSums {
  const { held, missing } = sumsSoFar(accountFamily, manifest, workspace);
  const relation = (table: AccountTable, rowsOf: (sources: readonly SourceFile[]) => string): string => {
    const kept = held?.relations[table];
    if (missing.length === 0) return kept ?? emptyAccountSums[table];
    const fresh = rowsOf(missing);
    return kept ? `(select * from ${kept} union all by name (${fresh}))` : `(${fresh})`;
  };
  return { groups: relation("groups", groupRows), counters: relation("counters", counterRows) };
}
