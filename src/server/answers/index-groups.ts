import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { sourcedFacts } from "../../measure/gather-facts.ts";
import type { Subject } from "../../measure/parts.ts";
import { dayOf } from "../../measure/period.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import { hiddenEntities } from "../../register/disputed.ts";
import { type MeasureActor, stateActors } from "../../store/state/queries/measure-register.ts";
import type { Stores } from "../../stores.ts";
import { settingsOf } from "./settings.ts";

export type Group = { title: string; states: string[] };

/** The states that are asked for: named ones, or a group. */
export function groupOf(
  workspace: Stores,
  asked: { state?: string[] | undefined; group?: string | undefined; capital?: string | undefined },
): Group {
  const several = [asked.state?.length, asked.group, asked.capital].filter(Boolean);
  if (several.length > 1)
    throw new UsageError("States, a group and a capital are three questions. Ask for one of them.", {
      failure: { code: "states-or-group", values: {} },
    });
  if (asked.capital !== undefined) return { title: `missions in ${asked.capital.toUpperCase()}`, states: [] };
  const hidden = hiddenEntities(workspace.state);
  const all = stateActors(workspace.state.raw).filter(({ id }) => !hidden.includes(id));
  if (asked.state && asked.state.length > 0) return { title: asked.state.join(", "), states: asked.state };
  const group = asked.group ?? "world";
  if (group === "world")
    return {
      title: isDemonstration(workspace.state) ? "all states of the demonstration" : "members of the United Nations",
      states: codes(all.filter(({ un }) => un === "member")),
    };
  if (group === "peers") return peers(workspace);
  const [kind, name = ""] = group.split(/:(.*)/s);
  if (kind === "region") return region(all, name);
  if (kind === "population") return population(workspace, all, name);
  throw new UsageError(
    `“${group}” is no group. There are: world, peers, region:<name>, population, population:<state>.`,
    { failure: { code: "no-group", values: { name: group } } },
  );
}

const codes = (actors: readonly MeasureActor[]): string[] => actors.flatMap(({ state }) => state ?? []);

function peers(workspace: Stores): Group {
  const { ownState, peers: chosen } = settingsOf(workspace);
  if (ownState === null && chosen.length === 0)
    throw new UsageError(
      "No own state and no peers are chosen. Choose them in the settings (attache settings), or name the states.",
      {
        failure: { code: "no-own-state", values: {} },
      },
    );
  return { title: "own state and peers", states: [...new Set([...(ownState ? [ownState] : []), ...chosen])] };
}

function region(all: readonly MeasureActor[], name: string): Group {
  const wanted = name.trim().toLowerCase();
  const found = all.filter((one) => one.subregion?.toLowerCase() === wanted || one.region?.toLowerCase() === wanted);
  if (found.length === 0) {
    const names = [...new Set(all.flatMap((one) => [one.subregion, one.region]))].filter((one) => one !== null).sort();
    throw new NotFoundError(`“${name}” is no region. There are: ${names.join(", ")}.`, {
      failure: { code: "no-region", values: { name, names: names.join(", ") } },
    });
  }
  return { title: name, states: codes(found) };
}

/** Files of population this register may hold, and by how much their figures are multiplied to be people. */
const populations = { wb_pop_total: 1, population: 1_000_000 };

/** Half to twice the population of a state (of the own one, where none is named), by the newest figures of the register. */
function population(workspace: Stores, all: readonly MeasureActor[], name: string): Group {
  const code = name.trim().toUpperCase() || settingsOf(workspace).ownState;
  if (code === null)
    throw new UsageError(
      "The own state is not chosen, so nobody is of its size. Choose it in the settings (attache settings), or name one: population:KZ.",
      { failure: { code: "no-own-state", values: {} } },
    );
  if (!all.some(({ state }) => state === code))
    throw new NotFoundError(`“${code}” is no state of the register. Use its ISO code, such as KZ.`, {
      failure: { code: "no-such-state", values: { state: code } },
    });
  const today = dayOf(Date.now());
  const subjects = all.map(
    ({ id, name: called, state }): Subject => ({ id, name: called, state, kind: "state", accounts: [] }),
  );
  const facts = sourcedFacts(
    workspace.state,
    subjects,
    { period: { from: 0, to: today + 1 } },
    Object.keys(populations),
  );
  const sizeOf = (id: string): number | null => {
    for (const [measure, times] of Object.entries(populations)) {
      const value = facts.get(id)?.get(measure)?.value ?? null;
      if (value !== null) return value * times;
    }
    return null;
  };
  const size = new Map(all.map(({ id, state }) => [state, sizeOf(id)]));
  const own = size.get(code) ?? null;
  if (own === null)
    throw new UsageError(
      `The register has no population of ${code}. Import country figures (“attache register import”).`,
      { failure: { code: "no-population", values: { state: code } } },
    );
  const near = all.filter(({ state }) => {
    const other = size.get(state) ?? null;
    return other !== null && other >= own / 2 && other <= own * 2;
  });
  return { title: `half to twice the population of ${code}`, states: codes(near) };
}
