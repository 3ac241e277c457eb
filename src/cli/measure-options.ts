import type { Command } from "commander";
import type * as z from "zod";
import { UsageError } from "../domain/errors.ts";
import { language } from "./options.ts";

/** What measure, index and compare ask in the same words. */
export const withAsked = (given: Command): Command =>
  language(given)
    .option("--from <day>", "from this day on (UTC)")
    .option("--to <day>", "before this day (UTC)")
    .option("--platform <name>", "only this platform")
    .option("--capital <code>", "all missions that stand in this state")
    .option("--scope <scope>", "whose accounts make a state: official, foreign-service, all")
    .option("--proven-only", "only proven accounts");

/** What was typed, held to the same rules as a question over HTTP. */
export function parsed<Shape extends z.ZodType>(shape: Shape, given: Record<string, unknown>): z.output<Shape> {
  const texts = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, typeof value === "boolean" ? String(value) : value]),
  );
  const answer = shape.safeParse(texts);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  const name = String(issue?.path[0] ?? "").replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
  throw new UsageError(`--${name}: ${issue?.message}. “--help” shows an example.`);
}

/** Sources that give different figures, each with its own; the one that feeds the measure is marked. */
export function sourcesTold(sources: readonly { title: string; value: number | null; chosen: boolean }[]): string[] {
  if (new Set(sources.map(({ value }) => value)).size < 2) return [];
  return sources.map(({ title, value, chosen }) => `${shown(value)} by ${title}${chosen ? ", which is used" : ""}`);
}

const figure = new Intl.NumberFormat("en", { maximumSignificantDigits: 5, signDisplay: "negative" });
export const shown = (value: number | null): string => (value === null ? "not known" : figure.format(value));
