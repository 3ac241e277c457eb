import { ageInDays } from "./partial-date.ts";

export const standings = ["proven", "claimed", "contested", "unknown"] as const;
export type Standing = (typeof standings)[number];

/** The first two can prove an account; an objection contests it; `resolved` ends the objections before it. */
export const evidenceKinds = [
  "two-way-link",
  "government-list",
  "wikidata",
  "study",
  "badge",
  "one-way-link",
  "objection",
  "resolved",
  "other",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type Evidence = {
  kind: EvidenceKind;
  source: string;
  url: string | null;
  /** When the source said so; undated evidence proves nothing. */
  date: string | null;
  note: string | null;
};

/** Proofs older than this show their age. */
export const freshDays = 180;

/** True when `address` lies under one of the institution's own domains. */
export function isOwnDomain(address: string | null, domains: readonly string[]): boolean {
  const host = hostOf(address ?? "");
  return host !== null && domains.some((site) => under(host, hostOf(site) ?? site.toLowerCase()));
}

const under = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function hostOf(address: string): string | null {
  try {
    return new URL(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}

export const canProve = ({ kind }: Pick<Evidence, "kind">): boolean =>
  kind === "two-way-link" || kind === "government-list";

/**
 * What one piece of evidence makes of an account by itself.
 * `domains` are those of the holder and of the institutions it belongs to.
 */
export function supports(evidence: Evidence, domains: readonly string[]): Standing {
  if (evidence.kind === "objection") return "contested";
  if (evidence.kind === "resolved") return "unknown";
  if (evidence.kind === "other" && !evidence.url && !evidence.note) return "unknown";
  return canProve(evidence) && evidence.date && isOwnDomain(evidence.url, domains) ? "proven" : "claimed";
}

export type Judgement = { standing: Standing; evidence: Evidence | null };

/**
 * Standing of an account from all its evidence: an objection that was not resolved contests it; else a dated two-way
 * link with the institution's own domain, or a list kept on a domain of that government, proves it; any other evidence
 * makes it claimed; no evidence leaves it unknown. `evidence` is the newest that carries the standing.
 */
export function judge(all: readonly Evidence[], domains: readonly string[]): Judgement {
  const settled = newest(all.filter((one) => one.kind === "resolved"))?.date ?? "";
  const objections = all.filter((one) => one.kind === "objection" && !(settled && (one.date ?? "") <= settled));
  if (objections.length > 0) return { standing: "contested", evidence: newest(objections) };
  for (const standing of ["proven", "claimed"] as const) {
    const carrying = all.filter((one) => supports(one, domains) === standing);
    if (carrying.length > 0) return { standing, evidence: newest(carrying) };
  }
  return { standing: "unknown", evidence: null };
}

/** A proof that nobody renewed for 180 days is still a proof, and says how old it is. */
export const isStale = (standing: Standing, date: string | null, now: number): boolean =>
  standing === "proven" && date !== null && ageInDays(date, now) > freshDays;

function newest(all: readonly Evidence[]): Evidence | null {
  return all.reduce<Evidence | null>((best, one) => (best && (best.date ?? "") >= (one.date ?? "") ? best : one), null);
}
