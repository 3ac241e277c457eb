import { handleKey, platformName } from "../../domain/platform.ts";
import type { SourceProfile } from "../../platforms/connector.ts";
import { accountRow } from "../../store/state/queries/register-read.ts";
import { openRegisterWriter } from "../../store/state/queries/register-write.ts";
import type { Desk } from "./desk.ts";

/**
 * Runs in a transaction: the platform says which of its ids stands behind a registered handle. Written into the register it
 * survives a change of handle; and on Bluesky the id is part of every post's own, which would else be told as a private person's.
 */
export function learnId(desk: Desk, account: string, profile: SourceProfile, now: number): void {
  const { id, handle } = profile;
  if (id === null || handle === null) return;
  const row = accountRow(desk.state.raw, account);
  if (!row || row.user_id !== null || row.handle === null) return;
  const platform = platformName(row.platform);
  if (handleKey(platform, row.handle) !== handleKey(platform, handle)) return;
  const writer = openRegisterWriter(desk.state.raw, { by: "collect", at: now, reason: "told by the platform" });
  if (writer.accountOf(platform, null, id) !== null) return;
  writer.editAccount(account, { user_id: id });
  desk.learn(platform, id, account);
}
