import { isValidDid, isValidHandle } from "@atproto/syntax";
import { isoDay } from "../../domain/partial-date.ts";
import type { Evidence } from "../../domain/standing.ts";
import { SourceError, type Web } from "../connector.ts";
import { didDocument } from "./did.ts";

/** TXT records of a name, each as its parts; throws like node:dns when there are none. */
export type TxtRecords = (name: string) => Promise<string[][]>;

/** What one of the two places on a handle's domain says; `did` null with `why` where it says nothing usable. */
export type DomainWord = { did: string | null; why: string | null };

export type HandleCheck = {
  handle: string;
  dns: DomainWord;
  wellKnown: DomainWord;
  did: string | null;
  /** The handles that the DID's own document names; null where it was not read. */
  documentHandles: string[] | null;
  pds: string | null;
  /**
   * `both ways`: domain and document name each other. `domain only`, `document only`: one side is silent.
   * `contradiction`: one names somebody else. `nothing`: neither says anything.
   */
  outcome: "both ways" | "domain only" | "document only" | "contradiction" | "nothing";
  /** One sentence an officer can read. */
  why: string;
  /** For the register; null where nothing was shown. It proves an account whose holder's own domain the handle is. */
  evidence: Evidence | null;
};

/**
 * Checks a handle as evidence of who speaks: on Bluesky the handle is a domain, and only who rules the domain can make it
 * name an account. Its DNS record and its well-known file are asked, then the DID's document, whether it names the
 * handle too. `expected` is the DID an account is registered under, where one is known.
 */
export async function checkHandleDomain(
  printed: string,
  { web, txt, plc, expected = null }: { web: Web; txt: TxtRecords; plc: string; expected?: string | null },
): Promise<HandleCheck> {
  const handle = printed.trim().replace(/^@/, "").toLowerCase();
  if (!isValidHandle(handle)) throw new SourceError("refused address", `“${printed}” is not a handle on Bluesky`);
  const [dns, wellKnown] = await Promise.all([dnsWord(handle, txt), wellKnownWord(handle, web)]);
  const named = dns.did ?? wellKnown.did;
  const disagree = dns.did !== null && wellKnown.did !== null && dns.did !== wellKnown.did;
  const did = named ?? expected;
  const document = did === null ? null : await didDocument(did, web, plc).catch(rethrowUnlessMissing);
  const found = { handle, dns, wellKnown, did, documentHandles: document?.handles ?? null, pds: document?.pds ?? null };
  const isNamedBack = document?.handles[0] === handle;

  if (disagree || (named !== null && expected !== null && named !== expected)) {
    const other = disagree ? `its DNS record ${dns.did}, its well-known file ${wellKnown.did}` : `it names ${named}`;
    const whom = expected ? ` The account is registered as ${expected}.` : "";
    return {
      ...found,
      outcome: "contradiction",
      why: `${handle} contradicts itself or us: ${other}.${whom}`,
      evidence: null,
    };
  }
  if (named !== null && isNamedBack) {
    const ways = [dns.did && "DNS record", wellKnown.did && "well-known file"].filter(Boolean).join(" and ");
    const why = `The ${ways} of ${handle} name ${named}, and its document names ${handle}.`;
    return { ...found, outcome: "both ways", why, evidence: evidenceOf("two-way-link", handle, why, web.now()) };
  }
  if (named !== null) {
    const says = document ? `names ${document.handles.join(", ") || "no handle"}` : "was not found";
    const why = `${handle} names ${named}, whose document ${says}.`;
    const evidence = evidenceOf("one-way-link", handle, why, web.now());
    return { ...found, outcome: document?.handles.length ? "contradiction" : "domain only", why, evidence };
  }
  const silence = `${handle} names no account (DNS: ${dns.why}; well-known file: ${wellKnown.why})`;
  return isNamedBack
    ? { ...found, outcome: "document only", why: `${silence}, though ${did} calls itself ${handle}.`, evidence: null }
    : { ...found, outcome: "nothing", why: `${silence}.`, evidence: null };
}

const evidenceOf = (kind: Evidence["kind"], handle: string, note: string, now: number): Evidence => ({
  kind,
  source: "AT Protocol: handle checked against its domain",
  url: `https://${handle}`,
  date: isoDay(now),
  note,
});

async function dnsWord(handle: string, txt: TxtRecords): Promise<DomainWord> {
  let records: string[][];
  try {
    records = await txt(`_atproto.${handle}`);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const isAbsent = code === "ENOTFOUND" || code === "ENODATA";
    return { did: null, why: isAbsent ? "no record" : `not answered (${code ?? String(cause)})` };
  }
  const dids = new Set(
    records
      .map((parts) => parts.join(""))
      .filter((record) => record.startsWith("did="))
      .map((record) => record.slice("did=".length).trim()),
  );
  const [did] = dids;
  if (did === undefined) return { did: null, why: "no record" };
  if (dids.size > 1) return { did: null, why: `${dids.size} records that name different accounts` };
  return isValidDid(did) ? { did, why: null } : { did: null, why: `“${did}” is not a DID` };
}

async function wellKnownWord(handle: string, web: Web): Promise<DomainWord> {
  try {
    const { body } = await web.get(`https://${handle}/.well-known/atproto-did`);
    const did = new TextDecoder().decode(body.subarray(0, 2200)).trim();
    return isValidDid(did) ? { did, why: null } : { did: null, why: "it holds no DID" };
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    return { did: null, why: failure.failure === "not found" ? "no file" : failure.message };
  }
}

/** A DID that is not there, or was given up, is an answer; a directory that cannot be reached is none. */
function rethrowUnlessMissing(failure: unknown): null {
  if (failure instanceof SourceError && (failure.failure === "not found" || failure.failure === "unreadable"))
    return null;
  throw failure;
}
