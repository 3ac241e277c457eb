import type { Workspace } from "../../app.ts";
import type { AccountEdit, AccountProfile, AccountsPage, ChangesPage, NewAccount } from "../../contract/accounts.ts";
import type { PageQuery } from "../../contract/common.ts";
import { type AccountsQuestion, getAccount, history, listAccounts as list } from "../../register/accounts.ts";
import { addAccount as add, editAccount } from "../../register/edit-account.ts";
import { waitingFor } from "../../store/state/queries/waiting-batches.ts";
import { postsOf } from "./post-counts.ts";
import { worthMapping } from "./unregistered.ts";

export async function listAccounts(workspace: Workspace, query: AccountsQuestion): Promise<AccountsPage> {
  const page = list(workspace.state, query, Date.now());
  const counts = await postsOf(workspace);
  return { ...page, rows: page.rows.map((row) => ({ ...row, posts: counts.get(row.id)?.posts ?? null })) };
}

export async function accountProfile(workspace: Workspace, id: string, language?: string): Promise<AccountProfile> {
  const account = getAccount(workspace.state, id, Date.now(), language);
  const mapAgain = await worthMapping(workspace, waitingFor(workspace.state.raw, account.id), account.platform);
  return { ...account, mapAgain, posts: (await postsOf(workspace)).get(account.id)?.posts ?? null };
}

const hand = () => ({ by: "user", at: Date.now() });

export function addAccount(workspace: Workspace, given: NewAccount): Promise<AccountProfile> {
  return accountProfile(workspace, add(workspace.state, given, hand()));
}

export function changeAccount(workspace: Workspace, id: string, edit: AccountEdit): Promise<AccountProfile> {
  editAccount(workspace.state, id, edit, hand());
  return accountProfile(workspace, id);
}

export function accountHistory(workspace: Workspace, id: string, page: PageQuery): ChangesPage {
  getAccount(workspace.state, id, Date.now());
  return history(workspace.state, { about: id, ...page });
}
