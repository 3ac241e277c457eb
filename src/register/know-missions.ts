import type { StateDatabase } from "../store/state/database.ts";
import { isDemonstration } from "./demonstration.ts";
import { hasMissions } from "./seed-state.ts";

/**
 * Sees to it that states have their missions; how many were put in now. The list is loaded only where it is missing, and never
 * enters the invented world, which has missions of its own.
 */
export async function knowMissions(state: StateDatabase, now: number): Promise<number> {
  if (hasMissions(state) || isDemonstration(state)) return 0;
  const { seedMissions } = await import("./seed-missions.ts");
  return seedMissions(state, now).added;
}
