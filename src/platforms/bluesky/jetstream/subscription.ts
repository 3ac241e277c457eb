/** Bluesky's own instances; any Jetstream will do. */
export const publicJetstream = "wss://jetstream2.us-east.bsky.network/subscribe";

export type Subscription = {
  /** Accounts the server is asked for; empty: everybody, sorted out here. */
  dids: readonly string[];
  collections: readonly string[];
  /** Microseconds. */
  cursor: number | null;
  compress: boolean;
};

/** More accounts than a server takes: then everything is asked for and sorted out here. */
export const serverSideAtMost = 10_000;
/** More than these would make an address that proxies refuse; they are sent as a message instead. */
const inAddressAtMost = 40;

/** The address to connect to, and the message to send first where the server waits for one. */
export function subscriptionTo(
  base: string,
  { dids, collections, cursor, compress }: Subscription,
): { url: URL; hello: string | null } {
  const url = new URL(base);
  const asked = dids.length > serverSideAtMost ? [] : dids;
  const inHello = asked.length > inAddressAtMost;
  if (cursor !== null) url.searchParams.set("cursor", String(cursor));
  if (compress) url.searchParams.set("compress", "true");
  if (inHello) {
    url.searchParams.set("requireHello", "true");
    return { url, hello: optionsUpdate(asked, collections) };
  }
  for (const collection of collections) url.searchParams.append("wantedCollections", collection);
  for (const did of asked) url.searchParams.append("wantedDids", did);
  return { url, hello: null };
}

const optionsUpdate = (wantedDids: readonly string[], wantedCollections: readonly string[]): string =>
  JSON.stringify({ type: "options_update", payload: { wantedCollections, wantedDids, maxMessageSizeBytes: 0 } });
