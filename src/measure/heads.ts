import { isHeadTitle } from "../domain/head-title.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { namesOfStates, officesHeld } from "../store/state/queries/measure-register.ts";
import type { Question } from "./gather.ts";
import type { RegisterPart } from "./parts.ts";
import { isoOf } from "./period.ts";

/** Heads of state and of government of some states, in office on the last day asked, by code of the state. */
export function headsOf(
  { raw }: StateDatabase,
  states: readonly string[],
  { provenOnly, period, platform }: Question,
): Map<string, RegisterPart["heads"]> {
  const names = Map.groupBy(namesOfStates(raw, states), ({ state }) => state);
  const heads = officesHeld(raw, { states, provenOnly, on: isoOf(period.to - 1), platform }).filter(
    ({ state, title }) =>
      isHeadTitle(
        title,
        (names.get(state) ?? []).map(({ name }) => name),
      ),
  );
  const persons = Map.groupBy(
    new Map(heads.map((one) => [one.person, one])).values(),
    ({ state }: (typeof heads)[number]) => state,
  );
  const has = ({ accounts, observed }: (typeof heads)[number]) => accounts > 0 || (observed === 1 && !provenOnly);
  return new Map(
    [...persons].map(([state, of]) => [
      state,
      {
        inOffice: of.length,
        withAccount: of.filter(has).length,
        checked: of.filter((one) => has(one) || one.observed !== null).length,
        undated: of.filter(({ dated }) => dated === 0).map(({ name }) => name),
      },
    ]),
  );
}
