import type { Command } from "commander";
import { DrawHelper } from "../measure/draw-helper.ts";
import { language, several } from "./options.ts";

/** Where all states will be compared, the thread that draws days is opened while the rest of the program is loaded. */
export function openHelperEarly(states: readonly unknown[], { group, capital }: Record<string, unknown>): void {
  if (states.length === 0 && group === undefined && capital === undefined) DrawHelper.openEarly();
}

const asking = [
  "group",
  "capital",
  "from",
  "to",
  "platform",
  "scope",
  "provenOnly",
  "beforeFrom",
  "beforeTo",
  "profile",
  "weight",
];

/** The words in which an index was asked for, to be typed again. */
export function askedAgain(states: readonly string[], options: Record<string, unknown>): string[] {
  const words = (name: string): string[] => {
    const option = `--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`;
    const value = options[name];
    if (value === undefined || value === false) return [];
    if (value === true) return [option];
    return [value].flat().flatMap((one) => [option, quoted(String(one))]);
  };
  return [...states.map(quoted), ...asking.flatMap(words)];
}

const quoted = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** What index and explain ask in the same words. */
export const withIndexAsked = (given: Command): Command =>
  language(given)
    .option(
      "--group <name>",
      "world, peers, region:<name>, population (half to twice the own state’s) or population:<state>",
      undefined,
    )
    .option("--capital <code>", "all missions that stand in this state, each for itself")
    .option("--from <day>", "from this day on (UTC)")
    .option("--to <day>", "before this day (UTC)")
    .option("--platform <name>", "compare on this platform (repeatable); none: those collected for all", several)
    .option("--scope <scope>", "whose accounts make a state: official, foreign-service, all")
    .option("--proven-only", "only proven accounts")
    .option("--profile <name>", "weights saved under this name")
    .option("--weight <stage:number>", "a weight over the profile (repeatable)", several)
    .option("--before-from <day>", "a second period to compare with: its first day")
    .option("--before-to <day>", "the day after its last");
