import type { StateDatabase } from "../../store/state/database.ts";
import { addErased, dropErased } from "../../store/state/queries/erased-posts.ts";
import { enqueue } from "../../store/state/queries/jobs.ts";

/** Runs in a transaction: a private author deleted a post, so its words leave everything we keep. */
export function erase(state: StateDatabase, platform: string, post: string, at: number): void {
  addErased(state, platform, post, at);
  enqueue(state, "erase", "all", at);
}

/** Runs in a transaction: its author shows it again. */
export function restore(state: StateDatabase, platform: string, post: string): void {
  dropErased(state, platform, post);
}
