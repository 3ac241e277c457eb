import { ConflictError, NotFoundError, UsageError } from "../domain/errors.ts";
import { platformName, platforms } from "../domain/platform.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { actorRow, sourceByKey } from "../store/state/queries/register-read.ts";
import { contentId } from "../store/state/queries/register-rows.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { refuseAddition } from "./demonstration.ts";
import type { Hand } from "./edit-actor.ts";
import { checkedEvidence } from "./given-evidence.ts";

export type GivenAbsence = {
  platform: string;
  date: string;
  source: string;
  url?: string | null | undefined;
  note?: string | null | undefined;
};

/** Somebody looked for an account of this actor on a platform, on this date, and found none. */
export function recordAbsence(state: StateDatabase, id: string, given: GivenAbsence, hand: Hand): void {
  refuseAddition(state, "absence");
  const { source, url, date, note } = checkedEvidence({ ...given, kind: "other" }, hand.at);
  const platform = platformName(given.platform);
  if (!platforms.some((one) => one === platform))
    throw new UsageError(`“${given.platform}” is no platform the register knows. Use one of ${platforms.join(", ")}.`);
  state.transact(() => {
    const actor = actorRow(state.raw, id);
    if (!actor) throw new NotFoundError(`The register has no actor “${id}”.`);
    const writer = openRegisterWriter(state.raw, { ...hand, reason: source });
    if (url && !sourceByKey(state.raw).has(source))
      writer.putSource({ key: source, title: source, url, date: null, note: null });
    const outcome = writer.putObservation(contentId("absence", id, platform, date, source), {
      ...{ actor: id, group: null, state: actor.state, host: actor.host, platform, present: false },
      ...{ count: null, edition: null, kind: null, since: null, status: null, observed: date },
      ...{ observedBasis: null, note, asPrinted: null, source, quote: null },
    });
    if (outcome === "unchanged")
      throw new ConflictError(`That ${id} was looked for on ${platform} on ${date} stands in the register already.`);
    writer.record(id, "absence", "platform", null, `${platform}, ${date}`);
  });
}
