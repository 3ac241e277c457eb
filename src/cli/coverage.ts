import type { Command } from "commander";
import type { AccountCoverage, CollectGap, CoverageAnswer } from "../contract/collect.ts";
import { UsageError } from "../domain/errors.ts";
import { smallestGroup } from "../domain/pseudonym.ts";
import { command, common, several, wholeNumber } from "./options.ts";
import { bold, fields, moment, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { from?: string; to?: string; source?: string[]; explain?: number; because?: string; retry?: number };

export const coverage = (): Command =>
  command(
    "coverage",
    "for each account: what was expected, what is there, what is missing and why",
    "attache coverage",
    "attache coverage UZ/mfa --from 2026-01-01",
    "attache coverage --explain 12 --because 'the ministry took its site down for the holiday'",
  )
    .argument("[account...]", "accounts or actors; without one, everything that is followed")
    .option("--from <day>", "first day; 90 days ago when left out")
    .option("--to <day>", "first day that is left out")
    .option("--source <id>", "only this source (repeatable)", several)
    .option("--explain <gap>", "say why a gap is there, with --because", wholeNumber)
    .option("--because <words>", "the explanation")
    .option("--retry <gap>", "read through a gap again with the next run", wholeNumber)
    .action((names: string[], options: Options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const answers = await import("../server/answers/coverage.ts");
        const { json } = common(given);
        const { explain, because, retry, ...query } = options;
        if (explain !== undefined) {
          if (!because) throw new UsageError("--explain needs --because with the reason.");
          return shown(answers.explainGap(workspace, explain, because), json);
        }
        if (retry !== undefined) return shown(answers.retryGap(workspace, retry), json);
        const { withAccounts } = await import("../server/answers/coverage-names.ts");
        const found = answers.coverage(workspace, { ...query, ...withAccounts(workspace, names) });
        if (json) printJson(found);
        else printCoverage(found);
      }),
    );

function shown(gap: CollectGap, json: boolean): void {
  if (json) printJson(gap);
  else print(gapLine(gap));
}

function printCoverage({ from, to, rows, withoutSource }: CoverageAnswer): void {
  print(`${bold("Period")}  ${day(from)} to ${day(to)}`);
  for (const row of rows) print(`\n${accountText(row)}`);
  if (withoutSource > 0)
    note(`\n${withoutSource.toLocaleString("en")} accounts of the register have no live source: never collected.`);
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

function accountText({ account, holder, inCorpus, days, sources }: AccountCoverage): string {
  const counts = Map.groupBy(days, ({ state }) => state);
  const said = (["collected", "silent", "gap", "failed", "never", "waiting"] as const)
    .flatMap((state) => (counts.get(state) ? [`${counts.get(state)?.length} ${dayWords[state]}`] : []))
    .join(", ");
  const head = `${bold(account ?? "no account of the register")}${holder ? `  ${holder.name}` : ""}`;
  const lines = sources.flatMap((source) => {
    const { posts, expected, gone, missing, never } = source;
    const missed = [
      ...(missing.counted > 0 ? [`${missing.counted} known to be missing`] : []),
      ...(missing.uncounted > 0 ? [`${missing.uncounted} gaps of unknown size`] : []),
    ];
    const runs = source.runs.filter(({ outcome }) => outcome === "failed" || outcome === "partial");
    return [
      `  ${source.source}  ${source.address}  (${source.status})`,
      `    there ${posts}, expected ${expected ?? "not known"}${missed.length > 0 ? `, ${missed.join(", ")}` : ""}${deleted(gone.count)}`,
      ...source.gaps.filter(({ state }) => state !== "closed").map((gap) => `    ${gapLine(gap)}`),
      ...gone.rows.map(
        (one) => `    deleted: ${one.post ?? "a private author's"}, seen to be gone ${moment(one.goneAt)}`,
      ),
      ...runs.map(
        (run) =>
          `    ${run.runs} ${run.outcome} runs${run.failure ? ` (${run.failure})` : ""}, last ${moment(run.last)}`,
      ),
      ...never.map((one) => `    never read: ${day(one.from)} to ${day(one.to)}, ${one.why}`),
    ];
  });
  return [head, ...fieldsOf(said, inCorpus), ...lines].join("\n");
}

const deleted = (count: number | null): string =>
  count === null ? `, fewer than ${smallestGroup} deleted` : count > 0 ? `, ${count} deleted` : "";

const fieldsOf = (said: string, inCorpus: number | null): string[] =>
  fields([
    ["  days", said || "none"],
    ["  posts in the corpus", inCorpus],
  ]).split("\n");

const dayWords = {
  collected: "collected",
  silent: "without a post",
  gap: "with a gap",
  failed: "failed",
  never: "never read",
  waiting: "waiting for the next run",
};

function gapLine({ id, kind, from, to, count, why, state, explanation }: CollectGap): string {
  const range = [from, to].filter(Boolean).join(" to ");
  const size = count === null ? "unknown number" : `${count}`;
  return `gap ${id} (${kind}, ${state}): ${range ? `${range}, ` : ""}${size} missing: ${why}${explanation ? `. ${explanation}` : ""}`;
}
