import { alarmWords } from "../../contract/alarm-words/en.ts";
import { ranking } from "./en/ranking.ts";
import { registerNotes } from "./en/register-notes.ts";
import { rejectReasons } from "./en/reject-reasons.ts";
import { sources } from "./en/sources.ts";

/** Words of pages that are not the first one; fetched with them, so that the first page stays light. */
export const later = { ...ranking, ...sources, ...rejectReasons, ...registerNotes, ...alarmWords };
