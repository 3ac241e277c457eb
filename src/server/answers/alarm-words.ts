import type { AlarmKind } from "../../contract/alarms.ts";

export type AlarmDetails = Record<string, string | number | null>;

const said: Record<AlarmKind, (of: AlarmDetails) => string> = {
  renamed: ({ who, before, after }) =>
    `${who} is now called ${after ?? "otherwise"} (before: ${before ?? "not known"}).`,
  suspended: ({ who, state }) => `${who} is ${state}.`,
  silent: ({ who, days, habit, last }) =>
    `${who} has been silent for ${days} days, since ${last}; in 95 of 100 cases it was ${habit} at most.`,
  hour: ({ who, hour, before }) => `${who} posted at ${hour}:00 UTC, as none of its ${before} earlier posts.`,
  language: ({ who, language, before }) => `${who} posted in “${language}”, as none of its ${before} earlier posts.`,
  mention: ({ who, us }) => `${who} spoke of ${us}.`,
  source: ({ who, why }) => `The source ${who} fails: ${why}`,
};

/** One sentence, for the terminal, the message and the webhook; the page says it in its reader's language. */
export const sentenceOf = (kind: AlarmKind, details: AlarmDetails): string => said[kind](details);
