import { AttacheError, InputError } from "../../domain/errors.ts";
import type { Connector } from "../../platforms/connector.ts";
import type { Hand } from "../../register/edit-actor.ts";
import { loadKnownAccounts } from "../../register/known-accounts.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { editSource } from "../../store/state/queries/collect-sources.ts";
import { followSource, type GivenSource } from "./follow-source.ts";
import { readSourceList } from "./read-source-list.ts";

export type SourcesImport = {
  file: string;
  /** Rows of the list: each was added, followed before, or rejected. */
  read: number;
  added: number;
  followed: number;
  rejected: number;
  /** Of those added or followed: sites of which the register does not say whose they are. */
  withoutAccount: number;
  rejects: { line: number; address: string | null; reason: string }[];
};

/** Follows the sources of a list, row by row; what a row does not say is taken from `common`. Twice is the same as once. */
export function importSources(
  state: StateDatabase,
  connectors: readonly Connector[],
  { file, text, common }: { file: string; text: string; common: Omit<GivenSource, "address"> },
  hand: Hand,
): SourcesImport {
  const rows = readSourceList(text, file);
  if (rows.length === 0)
    throw new InputError({ file }, "no source stands in it", "Give one address a line, a table, OPML or JSON lines.");
  const report: SourcesImport = {
    ...{ file, read: rows.length, added: 0, followed: 0, rejected: 0, withoutAccount: 0, rejects: [] },
  };
  // A row that names a holder may register an account; only then has the register changed.
  let known = loadKnownAccounts(state);
  for (const { line, given, fault } of rows) {
    if (given === null) {
      report.rejects.push({ line, address: null, reason: fault });
      continue;
    }
    const whole = { ...definedOf(common), ...definedOf(given), address: given.address };
    try {
      const { source, isNew } = followSource(state, connectors, whole, hand, known);
      if (isNew) report.added++;
      else {
        report.followed++;
        if (given.options) editSource(state, source.id, { options: JSON.stringify(given.options) });
      }
      if (source.account === null) report.withoutAccount++;
      if (whole.holder !== undefined) known = loadKnownAccounts(state);
    } catch (cause) {
      if (!(cause instanceof AttacheError)) throw cause;
      report.rejects.push({ line, address: given.address, reason: cause.message });
    }
  }
  report.rejected = report.rejects.length;
  return report;
}

const definedOf = <Given extends object>(given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given;
