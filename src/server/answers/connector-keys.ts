import type { Workspace } from "../../app.ts";
import { monthOf } from "../../collect/live/metered-web.ts";
import type { KeyList } from "../../contract/connectors.ts";
import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { connectorKeyNames, putConnectorKey, removeConnectorKey } from "../../store/keys/connector-keys.ts";
import { type Budget, keyBudget, keySpending, setKeyBudget } from "../../store/state/queries/key-budgets.ts";

/** Keys that connectors can use and those that are kept, with what they cost this month; never a value. */
export function listKeys(workspace: Workspace): KeyList {
  const { state } = workspace;
  const needs = workspace
    .collectRoom()
    .connectors.flatMap(({ id, needs }) => needs.map((need) => ({ ...need, connector: id })));
  const setAt = new Map(connectorKeyNames(state).map((key) => [key.name, key.setAt]));
  const names = [...new Set([...needs.map(({ key }) => key), ...setAt.keys()])].sort();
  const month = monthOf(Date.now());
  return {
    rows: names.map((name) => {
      const wanting = needs.filter(({ key }) => key === name);
      const { spent, requests } = keySpending(state, name, month);
      return {
        name,
        title: wanting[0]?.title ?? null,
        how: wanting[0]?.how ?? null,
        optional: wanting.every(({ optional }) => optional),
        connectors: wanting.map(({ connector }) => connector),
        setAt: setAt.get(name) ?? null,
        budget: keyBudget(state, name),
        spent: { month, amount: spent, requests },
      };
    }),
  };
}

/** Keeps a key, sealed; runs that waited for it go on with the next look. */
export function setKey(workspace: Workspace, name: string, value: string): KeyList {
  const { state, keys } = workspace;
  const known = workspace.collectRoom().connectors.flatMap(({ needs }) => needs.map(({ key }) => key));
  if (!known.includes(name))
    throw new UsageError(
      `No connector uses a key named “${name}”. They use: ${[...new Set(known)].sort().join(", ") || "none"}.`,
    );
  const trimmed = value.trim();
  if (trimmed === "") throw new UsageError("The key is empty.");
  putConnectorKey(state, keys, name, trimmed, Date.now());
  return listKeys(workspace);
}

export function dropKey(workspace: Workspace, name: string): KeyList {
  if (!removeConnectorKey(workspace.state, name)) throw new NotFoundError(`No key named “${name}” is kept.`);
  return listKeys(workspace);
}

/** What a key may cost a month; null lifts the cap. */
export function capKey(workspace: Workspace, name: string, budget: Budget | null): KeyList {
  setKeyBudget(workspace.state, name, budget);
  return listKeys(workspace);
}
