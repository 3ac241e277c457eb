import { alarmWords } from "../../contract/alarm-words/ru.ts";
import type { SameKeys } from "./forms.ts";
import type { later as english } from "./later-en.ts";
import { ranking } from "./ru/ranking.ts";
import { registerNotes } from "./ru/register-notes.ts";
import { rejectReasons } from "./ru/reject-reasons.ts";
import { sources } from "./ru/sources.ts";

export const later: SameKeys<typeof english> = {
  ...ranking,
  ...sources,
  ...rejectReasons,
  ...registerNotes,
  ...alarmWords,
};
