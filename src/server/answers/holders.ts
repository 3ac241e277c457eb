import type { Workspace } from "../../app.ts";
import type { ActorRef, Standing } from "../../contract/accounts.ts";
import { accountsOfKinds } from "../../store/state/queries/account-kinds.ts";
import { accountsUnder } from "../../store/state/queries/accounts-under.ts";
import { findAccounts } from "../../store/state/queries/register-read.ts";

export type Holder = { holder: ActorRef; standing: Standing; state: string | null };

/** Who holds these accounts, as the register says today; states by their names in the language asked for. */
export function holdersOf(
  { state }: Workspace,
  accounts: readonly (string | null)[],
  language?: string,
): ReadonlyMap<string, Holder> {
  const ids = [...new Set(accounts.filter((account) => account !== null))];
  if (ids.length === 0) return new Map();
  const { rows } = findAccounts(state.raw, { ids, language, limit: ids.length, offset: 0 });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        holder: { id: row.holder, kind: row.holder_kind, name: row.holder_name },
        standing: row.standing,
        state: row.holder_state,
      },
    ]),
  );
}

type AccountFilter = {
  account?: readonly string[] | undefined;
  actor?: readonly string[] | undefined;
  actorKind?: readonly string[] | undefined;
  standing?: readonly string[] | undefined;
};

/** Accounts that these filters leave; undefined where none is asked, empty where nobody fits. */
export function accountsFor(
  { state }: Workspace,
  { account, actor, actorKind, standing }: AccountFilter,
): string[] | undefined {
  const lists = [
    account,
    actor?.flatMap((id) => accountsUnder(state.raw, id).map((one) => one.id)),
    actorKind || standing ? accountsOfKinds(state.raw, actorKind ?? null, standing ?? null) : undefined,
  ].filter((list) => list !== undefined);
  const [first, ...others] = lists.map((list) => new Set(list));
  return first && [...first].filter((id) => others.every((list) => list.has(id)));
}
