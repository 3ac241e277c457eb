import { onlyThoseWithOne } from "../domain/missions-share.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { missionPlatforms, missionsOn, reportedTotals } from "../store/state/queries/register-facts.ts";
import { sourceByKey } from "../store/state/queries/register-read.ts";
import { sourceRef } from "./views.ts";

/**
 * Share of a state's missions with an account on a platform. A mission counts as checked when it is in force and either
 * holds a proven or claimed account or was looked for (found or not); the rest is unknown, not absent. The same numbers as
 * those of the measure “missions-with-account”.
 */
export function missionsShare(state: StateDatabase, code: string, { provenOnly }: { provenOnly: boolean }) {
  return missionPlatforms(state.raw, code).map((platform) => missionShare(state, code, platform, provenOnly));
}

function missionShare(state: StateDatabase, code: string, platform: string, provenOnly: boolean) {
  const all = missionsOn(state.raw, code, platform);
  // A source that looked for a mission's account speaks of a mission that stands.
  const inForce = all.filter(({ in_force, looked }) => in_force === 1 || (in_force === null && looked === 1));
  const has = (mission: (typeof all)[number]) =>
    mission.proven > 0 || (!provenOnly && (mission.claimed > 0 || mission.observed === 1));
  const checked = inForce.filter((mission) => has(mission) || mission.observed !== null);
  const withAccount = checked.filter(has).length;
  const counted = { withAccount, checked: checked.length, inForce: inForce.length };
  return {
    platform,
    ...counted,
    /** Missions whose source does not say whether they are in force: in no number above. */
    notKnownInForce: all.filter(({ in_force, looked }) => in_force === null && looked === 0).length,
    share: checked.length === 0 || onlyThoseWithOne(counted) ? null : withAccount / checked.length,
    reported: compareReportedTotals(state, code, platform, all.filter(has).length),
  };
}

/** Totals a source printed without names, beside what the register holds by name: `difference` = theirs − ours. */
export function compareReportedTotals(state: StateDatabase, code: string, platform: string, ours: number) {
  const sources = sourceByKey(state.raw);
  return reportedTotals(state.raw, code, platform).map((row) => ({
    value: row.count ?? 0,
    ours,
    difference: (row.count ?? 0) - ours,
    date: row.observed,
    source: sourceRef(sources, row.source, null, row.observed),
    quote: row.quote,
  }));
}
