import type { AlarmKind } from "../../contract/alarms.ts";
import { type ReportLanguage, tongueOf } from "../report/tongue.ts";

export type AlarmDetails = Record<string, string | number | null>;

/** One sentence in one language, for the terminal, the message and the webhook; the page says it in its reader's own. */
export function sentenceOf(kind: AlarmKind, details: AlarmDetails, language: ReportLanguage = "en"): string {
  const tongue = tongueOf(language);
  const told = (name: string, value: string | number | null): string | number => {
    if (value === null) return tongue.say("alarms.notKnown");
    if (name === "state") return tongue.word("alarms.states", value);
    if (name === "language") return tongue.languageName(String(value));
    return name === "last" ? tongue.day(value) : value;
  };
  const values = Object.entries(details).map(([name, value]) => [name, told(name, value)] as const);
  const { failure, why, hour } = details;
  // What a platform said, in its words, belongs in the page; the sentence names the kind of failure.
  const reason = failure == null ? why : tongue.word("alarms.failures", failure);
  const time = hour == null ? null : `${String(hour).padStart(2, "0")}:00 UTC`;
  return tongue.say(`alarms.kinds.${kind}`, {
    ...Object.fromEntries(values),
    ...(time && { time }),
    ...(reason != null && { why: reason }),
  });
}
