import { account, accountId, accountUrl, handleFault } from "../domain/account.ts";
import { ConflictError, NotFoundError, UsageError } from "../domain/errors.ts";
import { handleKey, platformName } from "../domain/platform.ts";
import type { Evidence } from "../domain/standing.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { openRegisterWriter, type RegisterWriter } from "../store/state/queries/register-write.ts";
import { type GivenActor, type Hand, writeActor } from "./edit-actor.ts";
import { checkedDate, checkedEvidence, type GivenEvidence } from "./given-evidence.ts";
import { judgeAccount } from "./write-entries.ts";

export type GivenAccount = {
  platform: string;
  handle: string;
  url?: string | null | undefined;
  userId?: string | null | undefined;
  holder: string;
  languages?: string[] | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  status?: string | null | undefined;
  evidence: GivenEvidence;
};
export type AccountChange = {
  handle?: string | undefined;
  url?: string | null | undefined;
  languages?: string[] | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  status?: string | null | undefined;
  formerHandles?: string[] | undefined;
  evidence?: GivenEvidence | undefined;
  reason?: string | undefined;
};

/** Adds an account of a registered actor, with the evidence for whose it is. Returns its id. */
export function addAccount(state: StateDatabase, given: GivenAccount, hand: Hand): string {
  const evidence = checkedEvidence(given.evidence, hand.at);
  return state.transact(() => writeAccount(openRegisterWriter(state.raw, { ...hand, reason: null }), given, evidence));
}

/** Registers an author met in an import: the holder of an office or an institution, and the account, or neither. */
export function registerFromImport(
  state: StateDatabase,
  given: { actor: GivenActor } & { account: Omit<GivenAccount, "holder" | "evidence"> },
  hand: Hand,
): { actor: string; account: string } {
  const evidence = checkedEvidence(given.actor.evidence, hand.at);
  return state.transact(() => {
    const writer = openRegisterWriter(state.raw, { ...hand, reason: "met in an import" });
    const holder = writeActor(writer, given.actor, evidence);
    const id = writeAccount(writer, { ...given.account, holder, evidence: given.actor.evidence }, evidence);
    return { actor: holder, account: id };
  });
}

function writeAccount(writer: RegisterWriter, given: GivenAccount, evidence: Evidence): string {
  const platform = platformName(given.platform);
  const handle = given.handle.trim().replace(/^@/, "");
  const fault = handleFault(platform, handle);
  if (fault) throw new UsageError(`${fault}. Mend the handle.`);
  if (!writer.actorExists(given.holder))
    throw new NotFoundError(`The register has no actor “${given.holder}” to hold the account. Register it first.`);
  const taken = writer.accountOf(platform, handle, given.userId ?? null);
  if (taken)
    throw new ConflictError(
      `@${handle} on ${platform} is in the register already, as ${taken.id}, held by ${taken.holder}. Edit that account.`,
    );
  const { id } = writer.putAccount(
    account({
      id: accountId(platform, handle),
      platform,
      handle,
      userId: given.userId ?? null,
      url: given.url ?? accountUrl(platform, handle),
      holder: given.holder,
      languages: given.languages ?? [],
      since: checkedDate(given.since),
      until: checkedDate(given.until),
      status: given.status ?? null,
      source: evidence.source,
    }),
  );
  writer.putEvidence(id, evidence);
  judgeAccount(writer, id);
  return id;
}

/** Adds evidence to an account and judges its standing again; an objection contests it, “resolved” ends objections. */
export function addEvidence(state: StateDatabase, id: string, given: GivenEvidence, hand: Hand): void {
  editAccount(state, id, { evidence: given }, hand);
}

/** Changes what is given; a new handle leaves the old one among the former handles, and the id stays. */
export function editAccount(state: StateDatabase, id: string, change: AccountChange, hand: Hand): void {
  const evidence = change.evidence ? checkedEvidence(change.evidence, hand.at) : null;
  state.transact(() => {
    const writer = openRegisterWriter(state.raw, { ...hand, reason: change.reason ?? evidence?.source ?? null });
    const stored = writer.storedAccount(id);
    if (!stored) throw new NotFoundError(`The register has no account “${id}”.`);
    const { platform } = stored;
    const fields: Record<string, string | null> = {};
    if (change.handle !== undefined) {
      const handle = change.handle.trim().replace(/^@/, "");
      const fault = handleFault(platform, handle);
      if (fault) throw new UsageError(`${fault}. Mend the handle.`);
      const taken = writer.accountOf(platform, handle, null);
      if (taken && taken.id !== id) throw new ConflictError(`@${handle} on ${platform} belongs to ${taken.id}.`);
      if (handleKey(platform, handle) !== stored.handle_key) {
        if (stored.handle !== null) writer.putFormerHandle(id, platform, stored.handle);
        fields.handle_key = handleKey(platform, handle);
        if (change.url === undefined) fields.url = accountUrl(platform, handle);
      }
      fields.handle = handle;
    }
    if (change.url !== undefined) fields.url = change.url;
    if (change.languages) fields.languages = JSON.stringify(change.languages);
    if (change.since !== undefined) fields.since = checkedDate(change.since);
    if (change.until !== undefined) fields.until = checkedDate(change.until);
    if (change.status !== undefined) fields.status = change.status;
    if (Object.keys(fields).length > 0) fields.source = evidence?.source ?? `edited by ${hand.by}`;
    writer.editAccount(id, fields);
    for (const handle of change.formerHandles ?? []) writer.putFormerHandle(id, platform, handle);
    if (evidence) writer.putEvidence(id, evidence);
    judgeAccount(writer, id);
  });
}
