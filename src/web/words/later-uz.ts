import { alarmWords } from "../../contract/alarm-words/uz.ts";
import type { SameKeys } from "./forms.ts";
import type { later as english } from "./later-en.ts";
import { ranking } from "./uz/ranking.ts";
import { registerNotes } from "./uz/register-notes.ts";
import { rejectReasons } from "./uz/reject-reasons.ts";
import { sources } from "./uz/sources.ts";

export const later: SameKeys<typeof english> = {
  ...ranking,
  ...sources,
  ...rejectReasons,
  ...registerNotes,
  ...alarmWords,
};
