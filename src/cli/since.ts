import type { Command } from "commander";
import { type SinceAnswer, SinceQuery } from "../contract/since.ts";
import { parsed } from "./measure-options.ts";
import { command, common, several, wholeNumber } from "./options.ts";
import { bold, moment, note, print, printJson, shorten } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const since = (): Command =>
  command(
    "since",
    "what is new since a day: posts, who spoke of us, renamed, silent, expired proofs, gaps",
    "attache since 2024-06-01 --follow KZ --us KZ",
  )
    .argument("[day]", "a day or moment; none: yesterday (UTC)")
    .option("--follow <id>", "a state, actor or account (repeatable); none: own state and peers", several)
    .option("--us <id>", "who “we” are; none: the own state")
    .option("--limit <number>", "posts to show", wholeNumber)
    .action((day: string | undefined, options: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { sinceAnswer } = await import("../server/answers/since.ts");
        const answer = await sinceAnswer(workspace, parsed(SinceQuery, { ...options, ...(day ? { since: day } : {}) }));
        if (common(given).json) return printJson(answer);
        tell(answer);
      }),
    );

function tell(answer: SinceAnswer): void {
  const section = (title: string, lines: readonly string[]) =>
    print(`${bold(title)}\n${lines.length === 0 ? "  nothing" : lines.map((line) => `  ${line}`).join("\n")}\n`);
  const post = ({ postedAt, holder, account, text }: SinceAnswer["posts"]["rows"][number]) =>
    `${moment(postedAt) ?? "undated"}  ${holder ?? account}: ${shorten(text, 90)}`;
  if (answer.following.length === 0)
    note("Nobody is followed: choose the own state and peers in the settings, or use --follow.");
  section(`Posts of whom we follow (${answer.posts.total})`, answer.posts.rows.map(post));
  section(`Who spoke of ${answer.us?.name ?? "us"} (${answer.mentions.total})`, answer.mentions.rows.map(post));
  section(
    "Renamed or ended",
    answer.renamed.map(
      ({ account, field, before, after }) => `${account}: ${field} ${before ?? "–"} → ${after ?? "–"}`,
    ),
  );
  section(
    "Silent beyond their habit",
    answer.silent.map(
      ({ account, days, habit, collectedTo }) =>
        `${account}: ${days} days, usually under ${habit.toFixed(1)} (collected to ${collectedTo})`,
    ),
  );
  section(
    "Proofs that grew old",
    answer.expired.map(({ account, evidenceDate }) => `${account}: proof of ${evidenceDate}`),
  );
  section(
    "Gaps",
    answer.gaps.map(({ what, mend }) => `${what} ${mend}`),
  );
}
