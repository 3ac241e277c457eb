import type { Command } from "commander";
import { type SinceAnswer, SinceQuery } from "../contract/since.ts";
import { UsageError } from "../domain/errors.ts";
import { parsed } from "./measure-options.ts";
import { command, common, language, several, wholeNumber } from "./options.ts";
import { bold, moment, note, print, printJson, shorten } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const since = (): Command =>
  language(
    command(
      "since",
      "what is new since a day: posts, who spoke of us, renamed, silent, expired proofs, gaps",
      "attache since 2024-06-01 --follow KZ --us KZ",
      "attache since --follow UZ --follow KG --keep",
    ),
  )
    .argument("[day]", "a day or moment; none: yesterday (UTC)")
    .option(
      "--follow <id>",
      "a state, actor or account (repeatable); none: whom you keep, else own state and peers",
      several,
    )
    .option("--keep", "keep those of --follow as whom you follow from now on")
    .option("--us <id>", "who “we” are; none: the own state")
    .option("--limit <number>", "posts to show", wholeNumber)
    .action((day: string | undefined, { keep, ...options }: Record<string, unknown>, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { sinceAnswer } = await import("../server/answers/since.ts");
        const query = parsed(SinceQuery, { ...options, ...(day ? { since: day } : {}) });
        if (keep) {
          if (query.follow === undefined) throw new UsageError("--keep needs --follow: say whom.");
          const { changeSettings } = await import("../server/answers/settings.ts");
          changeSettings(workspace, { follow: query.follow });
        }
        const answer = await sinceAnswer(workspace, query);
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
    note("Nobody is followed: choose the own state and peers (attache settings), or use --follow.");
  section(`Posts of whom we follow (${answer.posts.total})`, answer.posts.rows.map(post));
  section(`Who spoke of ${answer.us?.name ?? "us"} (${answer.mentions.total})`, answer.mentions.rows.map(post));
  section(
    "Renamed or ended",
    answer.renamed.map(
      ({ account, field, before, after, seenInPosts }) =>
        `${account}: ${field} ${before ?? "none"} → ${after ?? "none"}${seenInPosts ? " (seen in posts, not in the register)" : ""}`,
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
    "Proofs expired (180 days)",
    answer.expired.map(
      ({ account, evidenceDate, expiredOn, fresh }) =>
        `${account}: proof of ${evidenceDate}, expired ${expiredOn}${fresh ? ", new" : ""}`,
    ),
  );
  section(
    "Gaps",
    answer.gaps.map(({ what, mend }) => `${what} ${mend}`),
  );
}
