import { NotFoundError, UsageError } from "../domain/errors.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { type MeasureAccount, measureAccounts } from "../store/state/queries/measure-accounts.ts";
import { type MeasureActor, measureActors, missionsIn, stateActors } from "../store/state/queries/measure-register.ts";
import type { Subject } from "./parts.ts";

/** Whose accounts make a state: all that speak for it but the media, its ministry and missions alone, or all. */
export const scopes = ["official", "foreign-service", "all"] as const;
export type Scope = (typeof scopes)[number];

export type AskedSubjects = {
  /** Codes or ids of states, ids of actors or accounts; none: every state. */
  subjects: readonly string[];
  /** All missions that stand in this state. */
  capital: string | null;
  scope: Scope;
  provenOnly: boolean;
  hidden: readonly string[];
  /** Speeches in a hall are no digital diplomacy: their “accounts” enter only when that platform is asked for. */
  platform?: string | null;
};

const enters = (account: MeasureAccount, scope: Scope): boolean =>
  scope === "all" ||
  (scope === "official"
    ? account.kind !== "outlet"
    : account.kind === "mission" || account.role === "foreign ministry");

/** What was asked for, each with the accounts that may enter. An unknown name is an error, never left out in silence. */
export function subjectsOf(state: StateDatabase, asked: AskedSubjects): Subject[] {
  if (asked.capital !== null && asked.subjects.length > 0)
    throw new UsageError("Named ones and all missions in a capital are two questions. Ask for one of them.", {
      failure: { code: "states-or-group", values: {} },
    });
  const accounts = measureAccounts(state.raw, asked.provenOnly).filter(
    ({ platform }) => platform !== "speech" || asked.platform === "speech",
  );
  const states = stateActors(state.raw).filter(({ id }) => !asked.hidden.includes(id));
  if (asked.capital !== null) return missionSubjects(state, asked.capital, accounts, states);
  const wanted = [...new Set(asked.subjects)];
  const byState = Map.groupBy(accounts, (one) => one.state);
  const ofState = (place: MeasureActor) => stateSubject(place, byState.get(place.state) ?? [], asked.scope);
  if (wanted.length === 0) return states.map(ofState);
  const byCode = new Map(states.flatMap((one) => [[one.id, one] as const, [one.state ?? "", one] as const]));
  const actors = new Map(measureActors(state.raw, wanted).map((one) => [one.id, one]));
  const byAccount = new Map(accounts.map((one) => [one.id, one]));
  const found = wanted.map((name): Subject => {
    const place = byCode.get(name) ?? byCode.get(name.toUpperCase());
    if (place) return ofState(place);
    const actor = actors.get(name);
    if (actor) return actorSubject(actor, accounts);
    const account = byAccount.get(name);
    if (account) return accountSubject(account);
    throw new NotFoundError(
      `“${name}” is no state, actor or counted account of the register. Use an ISO code (KZ), or an id that “attache register list” shows; contested and unknown accounts never enter a measure.`,
      { failure: { code: "not-in-register", values: { name } } },
    );
  });
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function missionSubjects(
  state: StateDatabase,
  capital: string,
  accounts: readonly MeasureAccount[],
  states: readonly MeasureActor[],
): Subject[] {
  const host = capital.replace(/^(state|entity):/, "").toUpperCase();
  if (!states.some((one) => one.state === host))
    throw new UsageError(`“${capital}” is no state of the register. Name the host state by its ISO code, such as AT.`, {
      failure: { code: "no-such-state", values: { state: capital } },
    });
  const missions = missionsIn(state.raw, host);
  if (missions.length === 0)
    throw new NotFoundError(`No mission that stands in ${host} is registered. Import a list of missions first.`, {
      failure: { code: "no-missions", values: { state: host } },
    });
  return missions.map((one) => actorSubject(one, accounts));
}

const stateSubject = (actor: MeasureActor, accounts: readonly MeasureAccount[], scope: Scope): Subject => ({
  id: actor.id,
  kind: "state",
  name: actor.name,
  state: actor.state,
  accounts: accounts.filter((one) => enters(one, scope)),
});

const actorSubject = (actor: MeasureActor, accounts: readonly MeasureAccount[]): Subject => ({
  id: actor.id,
  kind: "institution",
  name: actor.name,
  state: actor.state,
  accounts: accounts.filter((one) => one.holder === actor.id),
});

const accountSubject = (account: MeasureAccount): Subject => ({
  id: account.id,
  kind: "account",
  name: account.handle ?? account.holderName,
  state: account.state,
  accounts: [account],
});
