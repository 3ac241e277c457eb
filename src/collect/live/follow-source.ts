import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { knownKey } from "../../domain/platform.ts";
import type { Connector, SourceAddress } from "../../platforms/connector.ts";
import { addAccount } from "../../register/edit-account.ts";
import type { Hand } from "../../register/edit-actor.ts";
import { type KnownAccounts, loadKnownAccounts } from "../../register/known-accounts.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import {
  addSourceRow,
  editSource,
  findSource,
  sourceGroups,
  wantRun,
} from "../../store/state/queries/collect-sources.ts";
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
  known = loadKnownAccounts(state),
): { source: LiveSourcesTable; isNew: boolean } {
  const found = chosen(connectors, given);
  const { platform } = connectors.find(({ id }) => id === found.connector)!;
  if (given.schedule !== undefined) checkGroup(state, given.schedule);
  const account = accountFor(state, platform, found, given, { hand, known });
  const { row, isNew } = addSourceRow(state, {
    connector: found.connector,
    address: found.address,
    handle: spokenUnder(state, platform, account) ?? found.handle,
    account,
    options: JSON.stringify(given.options ?? {}),
    evidence: given.evidence ?? null,
    added_at: hand.at,
  });
  if (isNew && given.schedule) editSource(state, row.id, { schedule: given.schedule });
  // Whose a site is, somebody may find out after it was followed.
  if (!isNew && row.account === null && account !== null) giveAccount(state, row.id, platform, account);
  wantRun(state, row.id, null);
  return { source: findSource(state, row.id) ?? row, isNew };
}

/** From now on the source speaks for this account (null: for nobody known), a site under the handle it is registered by. */
export function giveAccount(state: StateDatabase, id: string, platform: string, account: string | null): void {
  const handle = spokenUnder(state, platform, account);
  editSource(state, id, { account, ...(handle !== null && { handle }) });
}

/** A ministry may be registered by a part of a site: what stands there is said by that part, and not by the whole host. */
const spokenUnder = (state: StateDatabase, platform: string, account: string | null): string | null =>
  platform === "website" && account !== null ? (accountRow(state.raw, account)?.handle ?? null) : null;

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
  { hand, known }: { hand: Hand; known: KnownAccounts },
): string | null {
  if (given.account !== undefined) {
    if (!accountRow(state.raw, given.account))
      throw new NotFoundError(
        `The register has no account “${given.account}”. Add it, or name its holder with --holder.`,
      );
    return given.account;
  }
  if (found.handle === null) return null;
  const there = registered(platform, found, known);
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

/** The account of a handle; of a page the one whose registered address leads furthest to it. */
function registered(platform: string, { address, handle }: SourceAddress, known: KnownAccounts): string | undefined {
  if (platform !== "website") return known.get(knownKey(platform, handle ?? ""));
  const url = URL.parse(address);
  const host = url?.hostname.replace(/^www\./, "") ?? "";
  const parts = (url?.pathname ?? "").split("/").filter(Boolean);
  const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join("/"));
  const whole = url?.search ? [`${[host, ...parts].join("/")}${url.search}`] : [];
  return [...whole, ...paths, handle ?? host].map((one) => known.get(knownKey(platform, one))).find(Boolean);
}

export function checkGroup(state: StateDatabase, name: string): void {
  const groups = sourceGroups(state).map((group) => group.name);
  if (!groups.includes(name))
    throw new NotFoundError(
      `There is no schedule “${name}”. There are: ${groups.join(", ")}. “attache sources schedule” makes one.`,
    );
}
