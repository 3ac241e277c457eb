import type { Workspace } from "../../app.ts";
import { readSetting } from "../../store/state/queries/register-settings.ts";

/** True in the invented world, whose pages, pictures and exports all say so. */
export const isDemonstration = ({ state }: Pick<Workspace, "state">): boolean =>
  readSetting(state.raw, "demonstration") === true;
