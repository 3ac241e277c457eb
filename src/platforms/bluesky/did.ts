import { isValidDid, isValidHandle } from "@atproto/syntax";
import { SourceError, type Web } from "../connector.ts";
import { isRecord, list, record, records, text } from "../json.ts";

export const publicPlc = "https://plc.directory";

/** Who a DID stands for, as its own document says. */
export type DidDocument = {
  did: string;
  /** Handles it calls its own; the first counts. Each is a claim until the handle's domain says the same. */
  handles: string[];
  /** The server that keeps its records. */
  pds: string | null;
};

/** Fetches a DID's document: did:plc from the directory, did:web from the domain itself. */
export async function didDocument(did: string, web: Web, plc: string): Promise<DidDocument> {
  const found = await web.json(documentAddress(did, plc));
  if (!isRecord(found)) throw new SourceError("unreadable", `the document of ${did} is no object`);
  if (found.id !== did) throw new SourceError("unreadable", `the document of ${did} speaks of “${String(found.id)}”`);
  return {
    did,
    handles: list(found.alsoKnownAs)
      .map((alias) => text(alias) ?? "")
      .filter((alias) => alias.startsWith("at://"))
      .map((alias) => alias.slice("at://".length).toLowerCase())
      .filter(isValidHandle),
    pds: serviceIn(found),
  };
}

function documentAddress(did: string, plc: string): URL {
  if (!isValidDid(did)) throw new SourceError("refused address", `“${did}” is not a DID`);
  if (did.startsWith("did:plc:")) return new URL(`/${did}`, plc);
  if (!did.startsWith("did:web:"))
    throw new SourceError("refused address", `${did}: only did:plc and did:web are used`);
  const host = decodeURIComponent(did.slice("did:web:".length));
  // The protocol allows a domain, and a port for a server on the same machine, but no path.
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) throw new SourceError("refused address", `${did} names no domain`);
  return new URL(`${/^localhost(:|$)/i.test(host) ? "http" : "https"}://${host}/.well-known/did.json`);
}

function serviceIn(document: Record<string, unknown>): string | null {
  const service = records(document.service).find(
    ({ id, type }) => /(^|#)atproto_pds$/.test(text(id) ?? "") && type === "AtprotoPersonalDataServer",
  );
  const endpoint = text(record(service)?.serviceEndpoint);
  return endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint).origin : null;
}
