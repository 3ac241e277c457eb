import { ranking } from "./en/ranking.ts";

/** Words of pages that are not the first one; fetched with them, so that the first page stays light. */
export const later = { ...ranking };
