import { account, accountId } from "../domain/account.ts";
import { accountAtAddress } from "../domain/account-address.ts";
import { countryActor } from "./countries.ts";
import type { Entry } from "./entries.ts";
import { type ListedSource, newsrooms, ownNewsrooms } from "./seed/live-sources.ts";
import { ministryId } from "./seed-entries.ts";

/** A public source of the first list: where it is, whose, who says so, and as of which day. */
export type PublicSource = {
  state: string;
  address: string;
  handle: string;
  account: string;
  /** The foreign ministry's own page; else one of the government, the head of state or a permanent mission. */
  isMinistry: boolean;
  evidence: string;
  date: string;
  entry: Entry;
};

/** Sites that a whole government, or many states, share: an account there is its part of the site. */
const portals = /(^|\.)(gov\.(br|gd|uk|mv|pl|si|kz)|gob\.(mx|pe)|gub\.uy|un\.int)$/;

/** Every newsroom of the first list as a source and an account of the register, claimed by whoever lists it. */
export const listedSources = (): PublicSource[] =>
  [newsrooms, ownNewsrooms].flatMap(({ evidence, date, rows }) => rows.map((row) => sourceOf(row, evidence, date)));

function sourceOf([state, holder, address]: ListedSource, evidence: string, date: string): PublicSource {
  const host = new URL(address).hostname.replace(/^www\./, "");
  const handle = portals.test(host) ? (accountAtAddress(address)?.handle ?? host) : host;
  const id = accountId("website", handle);
  const entry: Entry = {
    kind: "account",
    account: account({
      ...{ id, platform: "website", handle, url: address, source: evidence },
      holder: holder === "mfa" ? ministryId(state) : (countryActor(state) ?? ""),
    }),
    evidence: [{ kind: "study", source: evidence, url: address, date, note: "publishes its statements here" }],
  };
  return { state, address, handle, account: id, isMinistry: holder === "mfa", evidence, date, entry };
}
