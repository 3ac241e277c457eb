import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { knownKey } from "../../domain/platform.ts";
import type { Connector, SourceAddress } from "../../platforms/connector.ts";
import { addAccount } from "../../register/edit-account.ts";
import type { Hand } from "../../register/edit-actor.ts";
import { loadKnownAccounts } from "../../register/known-accounts.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { addSourceRow, editSource, sourceGroups, wantRun } from "../../store/state/queries/collect-sources.ts";
import { accountRow } from "../../store/state/queries/register-read.ts";

export type GivenSource = {
  address: string;
  connector?: string | undefined;
  /** Register id of the account the source belongs to. */
  account?: string | undefined;
  /** Registers the account, held by this actor, when the register does not have it. */
  holder?: string | undefined;
  /** Where the address is known from. */
  evidence?: string | undefined;
  options?: Record<string, unknown> | undefined;
  schedule?: string | undefined;
};

/** Connectors that know an address; those made for one platform before those that read any site. */
export function recognised(connectors: readonly Connector[], address: string): SourceAddress[] {
  const found = connectors.flatMap((connector) => {
    const source = connector.recognise(address);
    return source ? [{ source, isAnySite: connector.platform === "website" }] : [];
  });
  return found.sort((a, b) => Number(a.isAnySite) - Number(b.isAnySite)).map(({ source }) => source);
}

/** Begins to follow a source; its account is found in the register, or put there with the evidence given. */
export function followSource(
  state: StateDatabase,
  connectors: readonly Connector[],
  given: GivenSource,
  hand: Hand,
): { source: LiveSourcesTable; isNew: boolean } {
  const found = chosen(connectors, given);
  const { platform } = connectors.find(({ id }) => id === found.connector)!;
  if (given.schedule !== undefined) checkGroup(state, given.schedule);
  const account = accountFor(state, platform, found, given, hand);
  const { row, isNew } = addSourceRow(state, {
    connector: found.connector,
    address: found.address,
    handle: found.handle,
    account,
    options: JSON.stringify(given.options ?? {}),
    evidence: given.evidence ?? null,
    added_at: hand.at,
  });
  if (isNew && given.schedule) editSource(state, row.id, { schedule: given.schedule });
  wantRun(state, row.id, null);
  return { source: row, isNew };
}

function chosen(connectors: readonly Connector[], { address, connector }: GivenSource): SourceAddress {
  if (connector !== undefined) {
    const named = connectors.find(({ id }) => id === connector);
    if (!named)
      throw new UsageError(
        `There is no connector “${connector}”. There are: ${connectors.map(({ id }) => id).join(", ")}.`,
      );
    const source = named.recognise(address);
    if (!source) throw new UsageError(`${named.title} does not know “${address}”. Write it like ${named.example}`);
    return source;
  }
  const [first] = recognised(connectors, address);
  if (first) return first;
  const examples = connectors.map(({ title, example }) => `${title}: ${example}`).join("; ");
  throw new UsageError(`No connector knows “${address}”. Examples: ${examples}.`);
}

function accountFor(
  state: StateDatabase,
  platform: string,
  found: SourceAddress,
  given: GivenSource,
  hand: Hand,
): string | null {
  if (given.account !== undefined) {
    if (!accountRow(state.raw, given.account))
      throw new NotFoundError(
        `The register has no account “${given.account}”. Add it, or name its holder with --holder.`,
      );
    return given.account;
  }
  if (found.handle === null) return null;
  const there = loadKnownAccounts(state).get(knownKey(platform, found.handle));
  if (there) return there;
  if (given.holder === undefined) {
    // A site may be followed before anybody says whose it is; a person's account may not.
    if (platform === "website") return null;
    throw new UsageError(
      `The register does not know @${found.handle} on ${platform}, and only accounts of institutions, officials and outlets are followed. Say whose it is: --holder UZ/mfa.`,
    );
  }
  const url = /^https?:/.test(found.address) ? found.address : null;
  const source = given.evidence ?? "named by whoever added the source";
  const date = new Date(hand.at).toISOString().slice(0, 10);
  const evidence = { kind: "other" as const, source, url, date, note: `live source ${found.address}` };
  return addAccount(state, { platform, handle: found.handle, url, holder: given.holder, evidence }, hand);
}

export function checkGroup(state: StateDatabase, name: string): void {
  const groups = sourceGroups(state).map((group) => group.name);
  if (!groups.includes(name))
    throw new NotFoundError(
      `There is no schedule “${name}”. There are: ${groups.join(", ")}. “attache sources schedule” makes one.`,
    );
}
