import { alarmWords } from "../../contract/alarm-words/ar.ts";
import { ranking } from "./ar/ranking.ts";
import { registerNotes } from "./ar/register-notes.ts";
import { rejectReasons } from "./ar/reject-reasons.ts";
import { sources } from "./ar/sources.ts";
import type { SameKeys } from "./forms.ts";
import type { later as english } from "./later-en.ts";

export const later: SameKeys<typeof english> = {
  ...ranking,
  ...sources,
  ...rejectReasons,
  ...registerNotes,
  ...alarmWords,
};
