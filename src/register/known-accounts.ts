/**
 * Which authors are officials: handle (now or formerly theirs) or platform id → register id of the account.
 * Keys come from `knownKey`; the map is plain data so that it can be handed to a worker thread.
 */
export type KnownAccounts = ReadonlyMap<string, string>;
