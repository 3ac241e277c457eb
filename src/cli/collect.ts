import type { Command } from "commander";
import type { Workspace } from "../app.ts";
import type { RunReport } from "../collect/live/end-run.ts";
import { UsageError } from "../domain/errors.ts";
import type { Plan } from "../server/answers/collect.ts";
import type { LiveSourcesTable } from "../store/state/collect-tables.ts";
import { command, common } from "./options.ts";
import { note, print, printJson, red, shorten, table } from "./output.ts";
import { workOff } from "./work-off.ts";
import { stopSignal, withWorkspace } from "./workspace.ts";

type Options = { since?: string; dryRun?: boolean; watch?: boolean; archive?: boolean; stages: boolean };

export const collect = (): Command =>
  command(
    "collect",
    "bring in what live sources have published since the last run",
    "attache collect",
    "attache collect UZ/mfa --since 2026-01-01",
    "attache collect --watch",
  )
    .argument("[source...]", "sources, accounts or actors; without one, all sources that are on")
    .option("--since <day>", "as far back as this day, also through what is known already")
    .option("--dry-run", "say what would be asked and what it costs, and ask nothing")
    .option("--watch", "go on collecting by schedule until Ctrl-C")
    .option(
      "--archive",
      "keep answers as evidence too (WARC, in the workspace's folder archive); always: sources web --archive yes",
    )
    .option("--no-stages", "leave languages and search index to the next “attache start”")
    .action((names: string[], options: Options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { json } = common(given);
        const since = options.since === undefined ? null : dayOf(options.since);
        const { pickSources } = await import("../server/answers/collect.ts");
        await firstSources(workspace);
        const sources = pickSources(workspace, names);
        if (sources.length === 0) return note("No source is followed. “attache sources add https://…” adds one.");
        if (options.dryRun) return showPlan(workspace, sources, since, json);
        if (options.watch) return watch(workspace, names, options);
        await once(workspace, sources, { ...options, sinceAt: since, json });
      }),
    );

/** A workspace that follows nothing yet begins with the public newsrooms of the first list. */
async function firstSources(workspace: Workspace): Promise<void> {
  const { addListed, listSources } = await import("../server/answers/sources.ts");
  if (listSources(workspace).rows.length > 0) return;
  const { added } = addListed(workspace);
  note(
    `No source was followed yet: ${added} public newsrooms of ministries and governments were added. No key is needed.`,
  );
}

function dayOf(text: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) throw new UsageError(`--since ${text}: write a day, such as 2026-03-18.`);
  return moment;
}

async function once(
  workspace: Workspace,
  sources: LiveSourcesTable[],
  options: Options & { sinceAt: number | null; json: boolean },
): Promise<void> {
  const { collectNow } = await import("../server/answers/collect.ts");
  const signal = stopSignal();
  const { sinceAt: since, json, archive = false } = options;
  const result = await collectNow(workspace, sources, {
    ...{ since, archive, signal },
    ...(!json && { onRun: (report) => print(line(report)) }),
  });
  const failed = result.runs.filter(({ failure, outcome }) => failure !== null && outcome !== "ok");
  if (json) printJson(result);
  else {
    for (const id of result.busy)
      note(`${id} is being collected by another process, which has been asked to look again.`);
    print(
      `${result.runs.length} ${result.runs.length === 1 ? "source" : "sources"} asked, ${failed.length} failed; ${result.stored.toLocaleString("en")} new posts stored.`,
    );
    if (failed.length > 0) note("“attache coverage” says what is missing, and why.");
  }
  if (options.stages) await workOff(workspace, signal);
  // Where nothing at all answered, whoever scripted this has to know.
  if (result.runs.length > 0 && result.runs.every(({ outcome }) => outcome === "failed")) process.exitCode = 1;
}

async function watch(workspace: Workspace, names: readonly string[], { archive = false }: Options): Promise<void> {
  if (names.length > 0)
    throw new UsageError("--watch follows the schedules of all sources that are on. Leave the names out.");
  const { collectAlways } = await import("../server/answers/collect.ts");
  const signal = stopSignal();
  note("Collecting by schedule. Stop with Ctrl-C.");
  let working: Promise<void> = Promise.resolve();
  const stages = setInterval(() => {
    working = working.then(() => (signal.aborted ? undefined : workspace.runStages(signal))).catch(told);
  }, 15_000);
  try {
    await collectAlways(workspace, signal, { archive, onRun: (report) => print(line(report)), onError: told });
  } finally {
    clearInterval(stages);
    await working;
  }
}

const told = (cause: unknown): void =>
  note(`${red("Failed:")} ${cause instanceof Error ? cause.message : String(cause)} Collecting goes on.`);

function line({
  source,
  address,
  outcome,
  fresh,
  changed,
  counted,
  gone,
  failure,
  message,
  retryAt,
}: RunReport): string {
  const came = [
    [fresh, "new"],
    [changed, "changed"],
    [counted, "counted again"],
    [gone, "gone"],
  ].flatMap(([count, what]) => (count ? [`${count} ${what}`] : []));
  const said = outcome === "unchanged" || came.length === 0 ? "nothing new" : came.join(", ");
  const failed = failure
    ? `; ${failure}: ${message}${retryAt ? ` (again after ${new Date(retryAt).toISOString().slice(0, 16)})` : ""}`
    : "";
  return `${source}  ${shorten(address, 60)}  ${outcome === "failed" ? "failed" : said}${failed}`;
}

async function showPlan(
  workspace: Workspace,
  sources: LiveSourcesTable[],
  since: number | null,
  json: boolean,
): Promise<void> {
  const { planOf } = await import("../server/answers/collect.ts");
  const plans = planOf(workspace, sources, since);
  const cost = Map.groupBy(
    plans.filter(({ estimate }) => estimate?.cost),
    ({ estimate }) => estimate?.unit ?? "",
  );
  const totals = [...cost].map(([unit, rows]) => ({
    unit,
    cost: rows.reduce((sum, { estimate }) => sum + (estimate?.cost ?? 0), 0),
  }));
  if (json) return printJson({ sources: plans, totals });
  print(
    table<Plan>(
      [
        { title: "SOURCE", value: ({ source }) => source },
        { title: "CONNECTOR", value: ({ connector }) => connector },
        { title: "ADDRESS", value: ({ address }) => shorten(address, 60) },
        { title: "POSTS LOOKED AT AGAIN", value: ({ revisits }) => revisits, right: true },
        { title: "COST", value: ({ estimate, refused }) => refused ?? priced(estimate) },
      ],
      plans,
    ),
  );
  for (const { unit, cost } of totals) print(`In all about ${cost.toLocaleString("en")} ${unit}.`);
  note("Nothing was asked.");
}

const priced = (estimate: Plan["estimate"]): string =>
  estimate === null
    ? "free"
    : `${estimate.cost === null ? "free" : `about ${estimate.cost} ${estimate.unit}`}, ${estimate.requests} requests: ${estimate.basis}`;
