import type { NewProfile, Profile, ProfileList, Removed } from "../../contract/index-ranking.ts";
import { ConflictError, NotFoundError, UsageError } from "../../domain/errors.ts";
import { criteria } from "../../measure/index-criteria.ts";
import { stages } from "../../measure/measure.ts";
import { defaultProfile, defaultWeights, type Weights, weightsOf } from "../../measure/weights.ts";
import { dropProfile, profileRows, putProfile } from "../../store/state/queries/measure-studies.ts";
import { actorRow } from "../../store/state/queries/register-read.ts";
import type { Stores } from "../../stores.ts";
import { settingsOf } from "./settings.ts";

export const ownProfile: Profile = {
  name: defaultProfile,
  stages: defaultWeights.stages,
  criteria: defaultWeights.criteria,
  savedBy: null,
  institution: null,
  savedAt: null,
};

export function listProfiles({ state }: Stores): ProfileList {
  const saved = profileRows(state.raw).map((row): Profile => {
    const { stages, criteria } = JSON.parse(row.weights) as Weights;
    return {
      name: row.name,
      stages,
      criteria,
      savedBy: row.saved_by,
      institution: row.institution,
      savedAt: row.saved_at,
    };
  });
  return { rows: [ownProfile, ...saved], default: defaultProfile };
}

/** A saved profile, or the default; the weights given one by one lie over it. */
export function profileFor(workspace: Stores, name: string | undefined, pairs: readonly string[] = []): Profile {
  const { rows } = listProfiles(workspace);
  const found = rows.find((one) => one.name === (name ?? defaultProfile));
  if (!found)
    throw new NotFoundError(`There is no profile “${name}”. There are: ${rows.map((one) => one.name).join(", ")}.`, {
      failure: { code: "no-profile", values: { name: name ?? "" } },
    });
  if (pairs.length === 0) return found;
  const given = { stages: { ...found.stages }, criteria: { ...found.criteria } };
  for (const pair of pairs) {
    const [id = "", weight = ""] = pair.split(":");
    if (stages.some((stage) => stage === id)) given.stages[id] = Number(weight);
    else if (criteria.some((one) => one.id === id)) given.criteria[id] = Number(weight);
    else
      throw new UsageError(
        `“${id}” is neither a stage (${stages.join(", ")}) nor a criterion (${criteria.map((one) => one.id).join(", ")}).`,
      );
  }
  return { ...found, ...weightsOf(given), name: `${found.name}, changed` };
}

/**
 * The state for which a profile is saved: of the institution that is named, of a saver who is himself in the register,
 * else the own state. A name the register does not know would leave the mark of own interest out without a word.
 */
function stateBehind(workspace: Stores, { institution, savedBy }: NewProfile): string | null {
  if (institution === null) return null;
  const { raw } = workspace.state;
  const speaksFor = (id: string) => (actorRow(raw, `state:${id.toUpperCase()}`) ?? actorRow(raw, id))?.state ?? null;
  if (institution === undefined) return speaksFor(savedBy) ?? settingsOf(workspace).ownState;
  const found = speaksFor(institution);
  if (found === null)
    throw new UsageError(
      `“${institution}” is no state and no institution of one in the register. Use an ISO code (KZ), or an id that “attache register list” shows.`,
    );
  return found;
}

/** Saves a profile under a name. The state whose institution saves it is kept, and told wherever it is ranked by it. */
export function saveProfile(workspace: Stores, name: string, given: NewProfile): Profile {
  if (name === defaultProfile)
    throw new ConflictError(`“${defaultProfile}” is the default and stays as published. Choose another name.`);
  const weights = weightsOf(given);
  const institution = stateBehind(workspace, given);
  const row = { name, weights: JSON.stringify(weights), saved_by: given.savedBy, institution, saved_at: Date.now() };
  workspace.state.transact(() => putProfile(workspace.state.raw, row));
  return profileFor(workspace, name);
}

export function deleteProfile({ state }: Stores, name: string): Removed {
  if (!state.transact(() => dropProfile(state.raw, name)))
    throw new NotFoundError(`There is no saved profile “${name}”.`);
  return { removed: name };
}
