import { demonstrationDomain } from "../domain/demonstration.ts";
import { ConflictError } from "../domain/errors.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { readSetting } from "../store/state/queries/register-settings.ts";

/** The setting that makes a workspace the invented world; it is written before anything else and never taken back. */
export const demonstrationSetting = "demonstration";

export const isDemonstration = (state: StateDatabase): boolean => readSetting(state.raw, demonstrationSetting) === true;

/** Invented and real never meet: neither does a file of the one enter the other. */
export function refuseOtherWorld(state: StateDatabase, file: string, content: string): void {
  const invented = content.includes(demonstrationDomain);
  if (invented === isDemonstration(state)) return;
  throw new ConflictError(
    invented
      ? `${file} comes from the demonstration, whose states and posts are invented, so it was not imported. Bring in a file of your own.`
      : `This is the demonstration: its world is invented, and ${file} is not of it. Import the file in your own workspace.`,
  );
}

/** What is added by hand could be real: it belongs in a workspace of one’s own. What is there may be edited. */
export function refuseAddition(state: StateDatabase, what: string): void {
  if (isDemonstration(state))
    throw new ConflictError(
      `This is the demonstration: nothing real enters its invented world. Add the ${what} in your own workspace.`,
    );
}
