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
 * evidence: rel=me links for Mastodon, the handle's domain for Bluesky. Silence adds nothing.
 */
export async function checkAccount({ state, web, txt }: Room, id: string, hand: Hand): Promise<AccountCheck> {
  const row = accountRow(state.raw, id);
  if (!row) throw new NotFoundError(`The register has no account “${id}”.`);
  if (row.handle === null)
    throw new UsageError(`The register knows no handle of ${id}, so nobody can be asked for it.`);
  const found =
    row.platform === "mastodon"
      ? await byRelMe(row.handle, ownDomains(openRegisterWriter(state.raw, { ...hand, reason: null }), row.holder), web)
      : row.platform === "bluesky"
        ? await byDomain(row.handle, row.user_id, web, txt)
        : null;
  if (!found)
    throw new UsageError(
      `Nothing on ${row.platform} can be checked by links. Mastodon (rel=me) and Bluesky (the handle's domain) can; for others add evidence by hand.`,
    );
  for (const { date, ...evidence } of found.evidence) addEvidence(state, id, { ...evidence, date: date ?? "" }, hand);
  return { account: id, ...found, standing: accountRow(state.raw, id)?.standing as Standing };
}

type Found = Pick<AccountCheck, "evidence" | "notes">;

/** The first site that the profile and itself agree on; else what one of them says. */
async function byRelMe(handle: string, domains: readonly string[], web: Web): Promise<Found> {
  if (domains.length === 0)
    throw new UsageError(
      "The register knows no site of the account's holder. Add its domain first, for it is what proves.",
    );
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
