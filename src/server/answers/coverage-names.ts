import type { Workspace } from "../../app.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { accountsUnder } from "../../store/state/queries/accounts-under.ts";
import { accountRow } from "../../store/state/queries/register-read.ts";

/** Names of accounts and actors, mixed as one types them, as the accounts they mean; no names: no filter. */
export function withAccounts({ state }: Workspace, names: readonly string[]): { account?: string[] } {
  if (names.length === 0) return {};
  const account = names.flatMap((name) => {
    if (accountRow(state.raw, name)) return [name];
    const under = accountsUnder(state.raw, name).map(({ id }) => id);
    if (under.length === 0)
      throw new NotFoundError(`The register has neither an account nor an actor with accounts named “${name}”.`);
    return under;
  });
  return { account };
}
