import type { StateDatabase } from "../state/database.ts";
import type { Keys } from "./keys.ts";

const purpose = (name: string): string => `connector key ${name}`;

/** Keeps a key of a platform, sealed under the workspace's own; no verb but `connectorKey` gives it back. */
export function putConnectorKey(state: StateDatabase, keys: Keys, name: string, value: string, at: number): void {
  const sealed = keys.sealForWorkspace(purpose(name), Buffer.from(value));
  state.raw.prepare("insert or replace into connector_keys values (?, ?, ?)").run(name, sealed, at);
}

/** For connectors alone: the value never goes into a log, an answer, an export or an address that is shown. */
export function connectorKey(state: StateDatabase, keys: Keys, name: string): string | null {
  const row = state.raw.prepare("select sealed from connector_keys where name = ?").get(name);
  return row ? keys.unsealForWorkspace(purpose(name), row.sealed as Uint8Array).toString() : null;
}

export function removeConnectorKey(state: StateDatabase, name: string): boolean {
  return Number(state.raw.prepare("delete from connector_keys where name = ?").run(name).changes) > 0;
}

/** Which keys are kept and since when, never what they are. */
export function connectorKeyNames(state: StateDatabase): { name: string; setAt: number }[] {
  return state.raw
    .prepare("select name, set_at from connector_keys order by name")
    .all()
    .map(({ name, set_at }) => ({ name: String(name), setAt: Number(set_at) }));
}
