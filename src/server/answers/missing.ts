import type { Workspace } from "../../app.ts";
import type { MeasureTable, Missing } from "../../contract/overview.ts";
import { isoDay } from "../../domain/partial-date.ts";
import { freshDays } from "../../domain/standing.ts";
import { sitesAndSpeech } from "../../measure/presence.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { missionLooks } from "../../store/state/queries/measure-register.ts";
import { staleProofs } from "../../store/state/queries/register-counts.ts";
import { findAccounts, standingCounts } from "../../store/state/queries/register-read.ts";
import { waitingBatches } from "../../store/state/queries/waiting-batches.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";
import { worthMapping } from "./unregistered.ts";

/** What is not there yet, the nearest step first. */
export async function missingIn(workspace: Workspace, posts: number, left: MeasureTable["left"]): Promise<Missing[]> {
  const { state } = workspace;
  const { ownState, peers } = settingsOf(workspace);
  const found: Missing[] = [];
  const add = (code: Missing["code"], count: number | null, what: string, mend: string, href: string | null) =>
    found.push({ code, count, what, mend, href });
  if (ownState === null)
    add("own-state", null, "Your own state is not chosen.", "Choose it in the settings.", "/settings");
  if (peers.length === 0)
    add("peers", null, "No states to compare with are chosen.", "Choose them in the settings.", "/settings");
  if (posts === 0) add("no-posts", null, "No post is here yet.", "Import a file of posts.", "/imports");
  if (ownState !== null) {
    const { proven, claimed } = standingCounts(state.raw, ownState);
    const page = `/actors/${encodeURIComponent(`state:${ownState}`)}`;
    if (proven + claimed === 0)
      add("no-account", null, `No account of ${ownState} is known.`, "Add one, or import a list.", page);
    else if (proven === 0)
      add("only-claimed", claimed, `No account of ${ownState} is proven.`, "Add a two-way link as evidence.", page);
    const { unchecked, inForce } = missionsOf(state, ownState);
    if (unchecked > 0)
      add(
        "missions-unchecked",
        unchecked,
        `${unchecked} of ${inForce} missions in force were not looked for on any platform.`,
        "Look them up, and record what you find or do not find.",
        page,
      );
  }
  const again = left.unregistered === 0 ? [] : await worthMapping(workspace, waitingBatches(state.raw), null);
  const mend = "Register those who hold an office, then map their imports again.";
  if (again.length > 0)
    add(
      "map-again",
      again.length,
      `${again.length} imports came in before accounts were registered that may be among their authors.`,
      "Map them again, so that these posts get their names.",
      `/imports/${again[0]}`,
    );
  if (left.hidden)
    add("unregistered-few", null, "Posts of fewer than ten authors wait for registration.", mend, "/imports");
  else if (left.unregistered)
    add(
      "unregistered",
      left.unregistered,
      `${left.unregistered} posts are of authors who are not in the register.`,
      mend,
      "/imports",
    );
  const stateless = findAccounts(state.raw, { state: "none", limit: 1, offset: 0 }).total;
  if (stateless > 0)
    add(
      "no-state",
      stateless,
      `${stateless} accounts are held by nobody whose state is known, so no state's number counts them.`,
      "Say for which state their holders speak.",
      "/accounts?state=none",
    );
  const stale = staleProofs(state.raw, isoDay(Date.now() - freshDays * 86_400_000));
  if (stale > 0)
    add(
      "stale-proofs",
      stale,
      `${stale} proofs are older than ${freshDays} days.`,
      "Look again and add what you find as evidence.",
      "/accounts?standing=proven",
    );
  for (const { title, backlog } of unfinishedStages(workspace))
    add("stage-backlog", backlog, `${title}: ${backlog} to go.`, "It goes on while Attaché runs.", null);
  return found;
}

/** Missions of a state in force, and those of whom no account is known that nobody looked for either. */
function missionsOf({ raw }: StateDatabase, code: string): { inForce: number; unchecked: number } {
  const today = isoDay(Date.now());
  const looks = missionLooks(raw, [code], { provenOnly: false, first: today, last: today });
  const inForce = new Set(looks.flatMap(({ id, in_force }) => (in_force === 1 ? [id] : [])));
  const checked = new Set(
    looks.flatMap(({ id, platform, accounts, observed }) =>
      !sitesAndSpeech.includes(platform ?? "") && (accounts > 0 || observed !== null) ? [id] : [],
    ),
  );
  return { inForce: inForce.size, unchecked: [...inForce].filter((id) => !checked.has(id)).length };
}
