import type { Workspace } from "../../app.ts";
import type { Arrival } from "../../contract/collect.ts";
import { arrivalsAfter } from "../../store/state/queries/collect-items.ts";

const atOnce = 100;

/** What came in after a moment of the sequence, oldest first; words are those of registered accounts. */
export const arrivals = ({ state }: Workspace, after: number): Arrival[] =>
  arrivalsAfter(state, after, atOnce).map(({ posted_at: postedAt, ...row }) => ({ ...row, postedAt }));
