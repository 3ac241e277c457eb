import { NotFoundError, UsageError } from "../domain/errors.ts";
import type { Evidence, Standing } from "../domain/standing.ts";
import { publicPlc } from "../platforms/bluesky/did.ts";
import { checkHandleDomain, type TxtRecords } from "../platforms/bluesky/handle-domain.ts";
import type { Web } from "../platforms/connector.ts";
import { checkRelMe } from "../platforms/mastodon/rel-me.ts";
import { addEvidence } from "../register/edit-account.ts";
import type { Hand } from "../register/edit-actor.ts";
import { ownDomains } from "../register/write-entries.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { accountRow } from "../store/state/queries/register-read.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { checkSiteLinks } from "./check-site-links.ts";

export type AccountCheck = {
  account: string;
  /** What was found, and is in the register now. */
  evidence: Evidence[];
  /** Standing after it. */
  standing: Standing;
  /** What was not found, or could not be read. */
  notes: string[];
};

type Room = { state: StateDatabase; web: Web; txt: TxtRecords };

/**
 * Asks the platform and the institution's own sites whether they name each other, and puts the answer into the register as
 * evidence: rel=me links for Mastodon, the handle's domain for Bluesky, plain links for others. Silence adds nothing.
 */
export async function checkAccount({ state, web, txt }: Room, id: string, hand: Hand): Promise<AccountCheck> {
  const row = accountRow(state.raw, id);
  if (!row) throw new NotFoundError(`The register has no account “${id}”.`);
  if (row.handle === null)
    throw new UsageError(`The register knows no handle of ${id}, so nobody can be asked for it.`);
  const { platform, handle } = row;
  if (unlinked.has(platform))
    throw new UsageError(
      `What is registered as ${platform} has no profile that could name a site: add evidence by hand.`,
    );
  const domains = ownDomains(openRegisterWriter(state.raw, { ...hand, reason: null }), row.holder);
  const found =
    platform === "bluesky"
      ? await byDomain(handle, row.user_id, web, txt)
      : platform === "mastodon"
        ? await byRelMe(handle, known(domains), web)
        : await checkSiteLinks({ platform, handle }, known(domains), web);
  for (const { date, ...evidence } of found.evidence) addEvidence(state, id, { ...evidence, date: date ?? "" }, hand);
  return { account: id, ...found, standing: accountRow(state.raw, id)?.standing as Standing };
}

/** Kinds of account that are no account of a platform. */
const unlinked: ReadonlySet<string> = new Set(["website", "speech"]);

function known(domains: readonly string[]): readonly string[] {
  if (domains.length > 0) return domains;
  throw new UsageError(
    "The register knows no site of the account's holder. Add its domain first, for it is what proves.",
  );
}

type Found = Pick<AccountCheck, "evidence" | "notes">;

/** The first site that the profile and itself agree on; else what one of them says. */
async function byRelMe(handle: string, domains: readonly string[], web: Web): Promise<Found> {
  const evidence: Evidence[] = [];
  const notes: string[] = [];
  for (const domain of domains) {
    const checked = await checkRelMe(handle, domain, web);
    notes.push(...checked.notes);
    if (checked.evidence.length === 0) notes.push(`${handle} and ${domain} do not name each other`);
    if (checked.standing === "proven") return { evidence: checked.evidence, notes };
    evidence.push(...checked.evidence);
  }
  return { evidence, notes };
}

async function byDomain(handle: string, expected: string | null, web: Web, txt: TxtRecords): Promise<Found> {
  const { evidence, why } = await checkHandleDomain(handle, { web, txt, plc: publicPlc, expected });
  return { evidence: evidence ? [evidence] : [], notes: [why] };
}
