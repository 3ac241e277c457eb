import type { ActorKind } from "../domain/actor.ts";
import { UsageError } from "../domain/errors.ts";
import type { ActorRow } from "../store/state/queries/register-read.ts";
import type { ActorChange } from "./edit-actor.ts";
import { missionForm } from "./mission-class.ts";

/** Columns that change with an actor's kind; refuses a kind the actor lacks the marks of. */
export function kindFields(stored: ActorRow, change: ActorChange, hasOffice: boolean): Record<string, string | null> {
  const { kind } = change;
  if (kind === undefined || kind === stored.kind) return {};
  const isPlace = (one: ActorKind) => one === "state" || one === "disputed";
  if (isPlace(kind) || isPlace(stored.kind))
    throw new UsageError(
      `“${stored.name}” cannot change from ${stored.kind} to ${kind}. States and disputed entities come with the register.`,
    );
  if (kind === "person" && !hasOffice && !(change.office && change.evidence))
    throw new UsageError(
      `“${stored.name}” cannot be a person without an office. Give the office, its institution and the evidence; private persons stay out of the register.`,
    );
  if (kind === "outlet" && !(change.owner ?? stored.owner) && !(change.sponsor ?? stored.sponsor))
    throw new UsageError(`“${stored.name}” cannot be an outlet before it is said who owns or sponsors it.`);
  if (kind !== "mission") return { kind, form: null };
  if (!(change.state ?? stored.state) || !(change.hostState ?? stored.host))
    throw new UsageError(`“${stored.name}” cannot be a mission yet. Give its sending state and its host.`);
  return { kind, form: missionForm(change.missionClass ?? stored.mission_class ?? "embassy") };
}
