import { Command, type OptionValues } from "commander";
import { UsageError } from "../domain/errors.ts";

/** What every command understands, before or after its name. */
export type Common = { workspace: string; json: boolean };

/** A command with an example in its help; without one nobody would dare to type it. */
export function command(name: string, summary: string, ...examples: string[]): Command {
  return new Command(name)
    .description(summary)
    .option("--json", "print one JSON document on standard output")
    .option("-w, --workspace <folder>", "folder that holds all data")
    .addHelpText("after", ["", "Example:", ...examples.map((line) => `  $ ${line}`)].join("\n"))
    .exitOverride();
}

/** Nearest first: the command's own option, its parents', the setting of the environment, the default. */
export function common(given: Command): Common {
  let workspace: string | undefined;
  let json = false;
  for (let at: Command | null = given; at; at = at.parent) {
    const options: OptionValues = at.opts();
    workspace ??= options.workspace;
    json ||= options.json === true;
  }
  return { workspace: workspace ?? "./attache-data", json };
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`“${text}” is not a whole number.`);
  return Number(text);
}

/** Collects an option that may be given several times. */
export const several = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

const languages = ["en", "ru", "uz", "ar"];

/** The language in which a command answers in words. */
export const language = (given: Command): Command =>
  given.option("--lang, --language <code>", `language of the words: ${languages.join(", ")}`, (code: string) => {
    if (!languages.includes(code)) throw new UsageError(`--lang: “${code}” is not one of ${languages.join(", ")}.`);
    return code;
  });

/** An option that another leaves without a meaning is refused: left out in silence it would answer another question. */
export function refuseBeside(what: string, given: Record<string, unknown>, allowed: readonly string[] = []): void {
  const idle = Object.keys(given).filter((name) => given[name] !== undefined && !allowed.includes(name));
  if (idle.length === 0) return;
  const names = idle.map((name) =>
    name === "subjects" ? "Whom you name" : `--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`,
  );
  throw new UsageError(`${names.join(", ")} says nothing beside ${what}. Leave it out, or ask without ${what}.`);
}
