import { disputedName } from "../domain/disputed-names.ts";
import { UsageError } from "../domain/errors.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { readSetting, writeSetting } from "../store/state/queries/register-settings.ts";
import { disputedChoices } from "./seed/disputed.ts";

export type ReferenceList = "UN" | "ISO";
export type DisputedEntity = {
  id: string;
  shown: boolean;
  /** The name this workspace uses, and the list it comes from (null: the workspace's own choice, or no list names it). */
  name: string;
  list: ReferenceList | null;
  names: { list: string; name: string }[];
  note: string;
};

export const referenceList = (state: StateDatabase): ReferenceList =>
  readSetting(state.raw, "referenceList") === "ISO" ? "ISO" : "UN";

/** Which disputed entities this workspace shows and under which name, in a language of the page; the list that gives the name goes with it. */
export function disputedEntities(state: StateDatabase, language = "en"): DisputedEntity[] {
  const list = referenceList(state);
  const chosen = (readSetting(state.raw, "disputed") ?? []) as { id: string; shown: boolean; name: string }[];
  return disputedChoices.map(({ id, label, names, shown, note }) => {
    const own = chosen.find((one) => one.id === id);
    const listed = names.find((one) => one.list === list) ?? null;
    const name = own?.name ?? listed?.name ?? label;
    const from = names.find((one) => one.name === name && one.list === list) ?? names.find((one) => one.name === name);
    return {
      id,
      shown: own?.shown ?? shown,
      name: disputedName(name, language),
      list: from?.list ?? null,
      names: [...names],
      note,
    };
  });
}

export function setDisputedEntities(
  state: StateDatabase,
  edit: { referenceList?: ReferenceList; disputed?: readonly { id: string; shown: boolean; name: string }[] },
): DisputedEntity[] {
  for (const { id, name } of edit.disputed ?? []) {
    if (!disputedChoices.some((one) => one.id === id))
      throw new UsageError(
        `“${id}” is no disputed entity of the register; known are ${disputedChoices.map((one) => one.id).join(", ")}.`,
      );
    if (!name.trim()) throw new UsageError(`Give ${id} a name, or leave it out of the setting.`);
  }
  state.transact(() => {
    if (edit.referenceList) writeSetting(state.raw, "referenceList", edit.referenceList);
    if (edit.disputed) writeSetting(state.raw, "disputed", edit.disputed);
  });
  return disputedEntities(state);
}

export const hiddenEntities = (state: StateDatabase): string[] =>
  disputedEntities(state)
    .filter((one) => !one.shown)
    .map((one) => one.id);
