import type { Settings, SettingsEdit } from "../contract/settings.ts";
import { saveSettings } from "./acts.ts";
import { ask } from "./client.ts";
import { type Act, useAct } from "./use-act.ts";

/** What is kept from now on; a list is changed as it then stands, which may be newer than what the page shows. */
export type SettingsChange = SettingsEdit | ((now: Settings) => SettingsEdit);

/** Keeps settings, one change after the other, so that of two quick ones neither undoes the other. */
export const useSettings = (): Act<SettingsChange> => useAct(keep, undefined, "settings");

const keep = async (change: SettingsChange) =>
  saveSettings(typeof change === "function" ? change(await ask<Settings>("/settings")) : change);
