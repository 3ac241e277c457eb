import type { Command } from "commander";
import { type MeasureAnswer, MeasureQuestion } from "../contract/measures.ts";
import { parsed, shown, sourcesTold, withAsked } from "./measure-options.ts";
import { command, common } from "./options.ts";
import { bold, note, print, printJson, shorten, table } from "./output.ts";
import { withStores } from "./workspace.ts";

export const measure = (): Command =>
  withAsked(
    command(
      "measure",
      "one measure of states, institutions or accounts",
      "attache measure platform-fit KZ UZ KG",
      "attache measure posts-a-week KZ --platform telegram --from 2024-01-01 --to 2024-07-01 --by month",
      "attache measure interactions-per-post KZ --each account --platform x",
    ),
  )
    .argument("<id>", "which measure; “attache measures” lists them")
    .argument("[subjects...]", "states (ISO codes), ids of actors or accounts; none: every state")
    .option("--by <step>", "a value for each day, week, month or year as well")
    .option("--each <what>", "account or institution: each by itself, instead of the state")
    .action((id: string, subjects: string[], options: Record<string, unknown>, given: Command) =>
      withStores(given, async (workspace) => {
        const { measureAnswer } = await import("../server/answers/measures.ts");
        const subject = subjects.length > 0 ? { subject: subjects } : {};
        const answer = await measureAnswer(workspace, id, parsed(MeasureQuestion, { ...options, ...subject }));
        if (common(given).json) return printJson(answer);
        tell(answer);
      }),
    );

function tell({ measure: one, period, platform, rows, steps, left, unfinished, scope }: MeasureAnswer): void {
  print(`${bold(one.title)}: ${one.unit}`);
  print(`${period.from} to ${period.to} (left out), ${platform ?? "all platforms"}, ${scope} accounts\n`);
  const silent = subjectsShown(rows);
  print(
    table(
      [
        { title: "RANK", value: ({ rank }) => rank ?? "–", right: true },
        {
          title: "WHO",
          value: ({ subject }) =>
            shorten(subject.account ? `${subject.name} (${subject.account.platform})` : subject.name, 40),
        },
        { title: "PEERS", value: ({ peer }) => (peer ? `${peer.rank} of ${peer.of}` : "") },
        { title: "VALUE", value: ({ value }) => shown(value), right: true },
        { title: "BASIS", value: ({ basis }) => `${basis.known} of ${basis.of}` },
        { title: "", value: ({ why, note: beside }) => [why, beside].filter(Boolean).join("; ") },
      ],
      silent.rows,
    ),
  );
  if (silent.hidden > 0) note(`${silent.hidden} more are not known; --json lists them.`);
  for (const { subject, sources } of rows) {
    const told = sourcesTold(sources);
    if (told.length > 0) print(`  ${subject.name}: ${told.join("; ")}`);
  }
  for (const { start, values } of steps)
    print(`${start}  ${values.map(({ subject, value }) => `${subject} ${shown(value)}`).join("  ")}`);
  print(`\n${one.formula}\n${one.caution}`);
  if (left.undated + left.future > 0)
    note(
      `Left out: ${left.undated} posts without a date or with one before any network existed, ${left.future} dated in the future.`,
    );
  if (left.otherTerm > 0)
    note(
      `Not counted for its holder: ${left.otherTerm} posts of days before an account's first or after its last day in the register.`,
    );
  for (const { title, backlog } of unfinished) note(`Not final: ${title}, ${backlog} to go.`);
}

/** Of 200 states that are not known, twenty say enough. */
function subjectsShown<Row extends { value: number | null }>(rows: readonly Row[]): { rows: Row[]; hidden: number } {
  const known = rows.filter(({ value }) => value !== null);
  const unknown = rows.filter(({ value }) => value === null);
  return { rows: [...known, ...unknown.slice(0, 20)], hidden: Math.max(0, unknown.length - 20) };
}
