import type { Command } from "commander";
import type { PostHit } from "../contract/posts.ts";
import { command, common, several, wholeNumber } from "./options.ts";
import { bold, dim, moment, note, print, printJson } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export type FilterOptions = {
  platform?: string[];
  state?: string[];
  account?: string[];
  actor?: string[];
  language?: string[];
  batch?: string[];
  from?: string;
  to?: string;
  actorKind?: string[];
  standing?: string[];
  registered?: boolean;
};

/** The filters of search and export are the same; what is found can be exported. */
export const withFilters = (given: Command): Command =>
  given
    .option("--platform <name>", "only this platform (repeatable)", several)
    .option("--state <code>", "only authors who speak for this state, ISO code (repeatable)", several)
    .option("--account <id>", "only this account of the register (repeatable)", several)
    .option("--actor <id>", "only accounts of this actor (repeatable)", several)
    .option("--language <code>", "only this language (repeatable)", several)
    .option("--batch <id>", "only this batch (repeatable)", several)
    .option("--from <date>", "from this day on (UTC)")
    .option("--to <date>", "before this day (UTC)")
    .option(
      "--actor-kind <kind>",
      "only authors of this kind: state, institution, mission, person … (repeatable)",
      several,
    )
    .option(
      "--standing <word>",
      "only accounts of this standing: proven, claimed, contested, unknown (repeatable)",
      several,
    )
    .option("--registered", "only accounts of the register")
    .option("--no-registered", "only authors who are not in the register");

type Options = FilterOptions & { sort?: string; limit: number; cursor?: string };

export const search = (): Command =>
  withFilters(command("search", "find posts", "attache search 'water cooperation' --state UZ --from 2024-01-01"))
    .argument("[words...]", 'words, "phrases", @handles, #tags; none: all posts')
    .option("--sort <order>", "newest or relevance")
    .option("--limit <number>", "posts to show", wholeNumber, 20)
    .option("--cursor <text>", "go on where an earlier answer stopped (its “next”)")
    .action((words: string[], { limit, ...options }: Options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { queryOf } = await import("./post-query.ts");
        const { searchPosts } = await import("../server/answers/posts.ts");
        const answer = await searchPosts(workspace, queryOf({ ...options, q: words.join(" "), pageSize: limit }));
        if (common(given).json) return printJson(answer);
        for (const hit of answer.rows) print(`${heading(hit)}\n  ${marked(hit)}\n`);
        const { rows, total, exact, next } = answer;
        note(`${rows.length} of ${exact ? "" : "at least "}${total.toLocaleString("en")} posts.`);
        if (next) note(`More: --cursor ${next}`);
        for (const { title, backlog } of answer.unfinished)
          note(`Not all posts are in this answer: ${title}, ${backlog} to go.`);
      }),
    );

const heading = ({ postedAt, author, holder, platform, id }: PostHit): string =>
  `${moment(postedAt) ?? "undated"}  ${bold(author ?? "unknown author")}${holder ? ` (${holder.name})` : ""}  ${dim(`${platform} ${id}`)}`;

/** The found words stand out; control signs of a text never reach the terminal. */
function marked({ snippet: { text, ranges } }: PostHit): string {
  let set = "";
  let at = 0;
  for (const { from, to } of ranges) {
    set += clean(text.slice(at, from)) + bold(clean(text.slice(from, to)));
    at = to;
  }
  return set + clean(text.slice(at));
}

const clean = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ");
