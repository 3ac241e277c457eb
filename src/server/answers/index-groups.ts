import type { Workspace } from "../../app.ts";
import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { sourcedFacts } from "../../measure/gather-facts.ts";
import type { Subject } from "../../measure/parts.ts";
import { dayOf } from "../../measure/period.ts";
import { hiddenEntities } from "../../register/disputed.ts";
import { type MeasureActor, stateActors } from "../../store/state/queries/measure-register.ts";
import { settingsOf } from "./settings.ts";

export type Group = { title: string; states: string[] };

/** The states that are asked for: named ones, or a group. */
export function groupOf(
  workspace: Workspace,
  asked: { state?: string[] | undefined; group?: string | undefined },
): Group {
  const hidden = hiddenEntities(workspace.state);
  const all = stateActors(workspace.state.raw).filter(({ id }) => !hidden.includes(id));
  if (asked.state && asked.state.length > 0) return { title: asked.state.join(", "), states: asked.state };
  const group = asked.group ?? "world";
  if (group === "world")
    return { title: "members of the United Nations", states: codes(all.filter(({ un }) => un === "member")) };
  if (group === "peers") return peers(workspace);
  const [kind, name = ""] = group.split(/:(.*)/s);
  if (kind === "region") return region(all, name);
  if (kind === "population") return population(workspace, all);
  throw new UsageError(`“${group}” is no group. There are: world, peers, region:<name>, population.`);
}

const codes = (actors: readonly MeasureActor[]): string[] => actors.flatMap(({ state }) => state ?? []);

function peers(workspace: Workspace): Group {
  const { ownState, peers: chosen } = settingsOf(workspace);
  if (ownState === null && chosen.length === 0)
    throw new UsageError("No own state and no peers are chosen. Choose them in the settings, or name the states.");
  return { title: "own state and peers", states: [...new Set([...(ownState ? [ownState] : []), ...chosen])] };
}

function region(all: readonly MeasureActor[], name: string): Group {
  const wanted = name.trim().toLowerCase();
  const found = all.filter((one) => one.subregion?.toLowerCase() === wanted || one.region?.toLowerCase() === wanted);
  if (found.length === 0) {
    const names = [...new Set(all.flatMap((one) => [one.subregion, one.region]))].filter((one) => one !== null).sort();
    throw new NotFoundError(`“${name}” is no region. There are: ${names.join(", ")}.`);
  }
  return { title: name, states: codes(found) };
}

/** Half to twice the population of the own state, by the newest figures of the register. */
function population(workspace: Workspace, all: readonly MeasureActor[]): Group {
  const { ownState } = settingsOf(workspace);
  if (ownState === null)
    throw new UsageError("The own state is not chosen, so nobody is of its size. Choose it in the settings.");
  const today = dayOf(Date.now());
  const subjects = all.map(({ id, name, state }): Subject => ({ id, name, state, kind: "state", accounts: [] }));
  const facts = sourcedFacts(workspace.state, subjects, { period: { from: 0, to: today + 1 } }, ["population"]);
  const size = new Map(all.map(({ id, state }) => [state, facts.get(id)?.get("population")?.value ?? null]));
  const own = size.get(ownState) ?? null;
  if (own === null)
    throw new UsageError(
      `The register has no population of ${ownState}. Import country figures (“attache register import”).`,
    );
  const near = all.filter(({ state }) => {
    const other = size.get(state) ?? null;
    return other !== null && other >= own / 2 && other <= own * 2;
  });
  return { title: `half to twice the population of ${ownState}`, states: codes(near) };
}
