import type { Command } from "commander";
import { EvidenceKind } from "../contract/accounts.ts";

export type EvidenceOptions = { evidence: string; source: string; url?: string; date: string; note?: string };

/** Nothing enters the register without saying how it is known. */
export const withEvidence = (given: Command): Command =>
  given
    .option("--evidence <kind>", `how it is known: ${EvidenceKind.options.join(", ")}`, "other")
    .requiredOption("--source <title>", "who says so")
    .option("--url <address>", "where it is said")
    .requiredOption("--date <date>", "when it was said: 2024, 2024-03 or 2024-03-18")
    .option("--note <text>", "what the source says");

export const evidenceOf = ({ evidence, source, url, date, note }: EvidenceOptions) => ({
  kind: evidence,
  source,
  date,
  ...(url && { url }),
  ...(note && { note }),
});
