import { NotFoundError } from "../domain/errors.ts";
import type { StateDatabase } from "../store/state/database.ts";
import {
  type AccountFilter,
  accountRow,
  evidenceAbout,
  findAccounts,
  historyAbout,
  sourceByKey,
  wholeHistory,
} from "../store/state/queries/register-read.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { hiddenEntities } from "./disputed.ts";
import { accountView, changeView, evidenceView } from "./views.ts";
import { ownDomains } from "./write-entries.ts";

export type AccountsQuestion = Omit<AccountFilter, "limit" | "offset" | "hidden" | "ids"> & {
  page?: number;
  pageSize?: number;
};

export function listAccounts(
  state: StateDatabase,
  { page = 1, pageSize = 50, ...filter }: AccountsQuestion,
  now: number,
) {
  const hidden = hiddenEntities(state);
  const { rows, total } = findAccounts(state.raw, {
    ...filter,
    hidden,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { rows: rows.map((row) => accountView(row, now)), total, page, pageSize };
}

/** An account with its evidence and every edit; the platform's name and handle find it as well as its id. */
export function getAccount(state: StateDatabase, id: string, now: number, language?: string) {
  const row = accountRow(state.raw, id, language);
  if (!row)
    throw new NotFoundError(
      `The register has no account “${id}”. It may be unknown, which is not the same as absent.`,
      {
        failure: { code: "no-account", values: { id } },
      },
    );
  const sources = sourceByKey(state.raw);
  const word = { by: "", at: now, reason: null };
  const writer = openRegisterWriter(state.raw, word);
  const domains = ownDomains(writer, row.holder);
  return {
    ...accountView(row, now),
    note: row.note,
    evidence: evidenceAbout(state.raw, id).map((one) => evidenceView(one, sources, domains, now)),
    history: historyAbout(state.raw, id, 200, 0).rows.map(changeView),
  };
}

/** What was done to the register, newest first: to one actor or account, or to all. */
export function history(
  state: StateDatabase,
  { about, page = 1, pageSize = 50 }: { about?: string; page?: number; pageSize?: number },
) {
  const offset = (page - 1) * pageSize;
  const { rows, total } = about
    ? historyAbout(state.raw, about, pageSize, offset)
    : wholeHistory(state.raw, pageSize, offset);
  return { rows: rows.map(changeView), total, page, pageSize };
}
