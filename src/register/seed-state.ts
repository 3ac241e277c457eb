import type { StateDatabase } from "../store/state/database.ts";
import { readSetting } from "../store/state/queries/register-settings.ts";

/** How many first lists there are; they themselves are loaded only where one is missing. */
export const seedLists = 3;

export const isSeeded = (state: StateDatabase): boolean => readSetting(state.raw, "registerSeed") === String(seedLists);

/** The setting that keeps the day of the list of missions that was put in. */
export const missionSetting = "missionSeed";

export const hasMissions = (state: StateDatabase): boolean => readSetting(state.raw, missionSetting) !== null;
