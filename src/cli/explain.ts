import type { Command } from "commander";
import { IndexQuery } from "../contract/index-ranking.ts";
import { openHelperEarly, withIndexAsked } from "./index-options.ts";
import { parsed, shown } from "./measure-options.ts";
import { command, common, several } from "./options.ts";
import { bold, fields, print, printJson, shorten, table } from "./output.ts";
import { withStores } from "./workspace.ts";

export const explain = (): Command =>
  withIndexAsked(
    command("explain", "open a state’s score down to its posts", "attache explain KZ --state UZ --state KG"),
  )
    .argument("<of>", "the state, ISO code")
    .option("--state <code>", "a state it is compared with (repeatable); none: the group", several)
    .action((of: string, options: Record<string, unknown>, given: Command) => {
      openHelperEarly((options.state as string[] | undefined) ?? [], options);
      return withStores(given, async (workspace) => {
        const { explain: open } = await import("../server/answers/explain.ts");
        const query = parsed(IndexQuery, options);
        const states = query.state ? { state: [...new Set([of.toUpperCase(), ...query.state])] } : {};
        const answer = await open(workspace, of, { ...query, ...states });
        if (common(given).json) return printJson(answer);
        const { row, stages, accounts, posts, period } = answer;
        print(
          fields([
            ["state", row.subject.name],
            ["weights", answer.profile.name],
            ["score", shown(row.score)],
            ["rank", row.rank],
            ["range", row.range ? `${row.range.best} to ${row.range.worst}` : null],
            ...(row.why === null ? [] : [["not ranked", row.why] as const]),
            ["period", period ? `${period.from} to ${period.to}` : null],
          ]),
        );
        if (answer.ownInterest) print(answer.ownInterest);
        for (const { stage, weight, value, points, criteria } of stages) {
          print(`\n${bold(stage)}  ${brings(value, points)}, weight ${weight}`);
          for (const one of criteria)
            for (const { platform, reading } of one.readings) {
              const value =
                reading.value === null ? `not known, ${reading.why}` : `${shown(reading.value)} ${one.unit}`;
              print(
                `  ${one.title}${platform ? ` on ${platform}` : ""}: ${value} (${reading.basis.known} of ${reading.basis.of}); weight ${one.weight}`,
              );
            }
        }
        if (accounts.length > 0)
          print(
            `\n${table(
              [
                { title: "ACCOUNT", value: ({ account }) => account },
                { title: "STANDING", value: ({ standing }) => standing },
                { title: "POSTS", value: ({ posts: n }) => n, right: true },
                { title: "LIKES", value: ({ interactions }) => interactions.approval, right: true },
                { title: "REPOSTS", value: ({ interactions }) => interactions.reposts, right: true },
              ],
              accounts,
            )}`,
          );
        for (const { platform, id, text } of posts) print(`  ${platform} ${id}  ${shorten(text, 80)}`);
      });
    });

/** What a stage adds to the score: with the weight 0 nothing, which is another thing than not being known. */
export function brings(value: number | null, points: number | null): string {
  if (value === null) return "not known";
  return `${shown(value)} of 100, brings ${points === null ? "nothing" : `${shown(points)} points`}`;
}
