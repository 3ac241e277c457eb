import type { Command } from "commander";
import { type IndexAnswer, IndexQuery, NewProfile } from "../contract/index-ranking.ts";
import { byReason } from "../contract/ranking-told.ts";
import { rankingWords } from "../contract/ranking-words/en.ts";
import { markedCsv } from "../domain/demonstration.ts";
import { UsageError } from "../domain/errors.ts";
import { notRankedWords } from "../measure/not-ranked.ts";
import { isDemonstration } from "../register/demonstration.ts";
import { askedAgain, openHelperEarly, withIndexAsked } from "./index-options.ts";
import { parsed, shown } from "./measure-options.ts";
import { command, common, refuseBeside } from "./options.ts";
import { bold, note, print, printJson, shorten, table } from "./output.ts";
import { withStores } from "./workspace.ts";
import { writeFileAsked } from "./written-file.ts";

export const index = (): Command =>
  withIndexAsked(
    command(
      "index",
      "rank states by the five stages, with interval and range",
      "attache index KZ UZ KG --from 2024-01-01 --to 2025-01-01",
      "attache index --group 'region:Central Asia' --weight engagement:2",
      "attache index --group peers --svg ranking.svg --language ru",
    ),
  )
    .argument("[states...]", "ISO codes; none: the group, or all members of the United Nations")
    .option("--csv", "print the table as CSV, with profile, default rank and range in each row")
    .option("--svg <file>", "write the ranking as a picture, with profile, default rank and range in it")
    .option("--save-profile <name>", "save these weights under a name")
    .option("--saved-by <person>", "who saves them")
    .option(
      "--institution <id>",
      "for which state or institution; none: the own state. Where it is ranked by them, that is said",
    )
    .action(
      (
        states: string[],
        { saveProfile: name, savedBy, institution, csv, svg, ...options }: Record<string, unknown>,
        given: Command,
      ) => {
        openHelperEarly(states, options);
        return withStores(given, async (workspace) => {
          if (name === undefined && (savedBy ?? institution) !== undefined)
            throw new UsageError("--saved-by and --institution say whose profile is saved. Add --save-profile NAME.");
          if (csv) refuseBeside("--csv", { svg, json: common(given).json || undefined });
          const { indexAnswer } = await import("../server/answers/index-ranking.ts");
          const query = parsed(IndexQuery, { ...options, ...(states.length > 0 ? { state: states } : {}) });
          if (name !== undefined) {
            const { profileFor, saveProfile } = await import("../server/answers/index-profiles.ts");
            if (typeof savedBy !== "string") throw new UsageError("Say who saves the profile: --saved-by NAME.");
            const { stages, criteria } = profileFor(workspace, query.profile, query.weight);
            saveProfile(workspace, String(name), NewProfile.parse({ stages, criteria, savedBy, institution }));
            note(`Saved as “${String(name)}”.`);
            Object.assign(query, { profile: String(name), weight: undefined });
          }
          if (svg !== undefined) {
            const { rankingSvg } = await import("../server/report/ranking-svg.ts");
            const picture = await rankingSvg(workspace, query);
            await writeFileAsked(String(svg), picture);
            if (common(given).json) return printJson({ file: String(svg), bytes: Buffer.byteLength(picture) });
            return note(`Written to ${String(svg)}.`);
          }
          if (csv) {
            const { rankingCsv } = await import("../server/report/report.ts");
            const table = (await rankingCsv(workspace, query)).trimEnd();
            return print(isDemonstration(workspace.state) ? markedCsv(table) : table);
          }
          const answer = await indexAnswer(workspace, query);
          if (common(given).json) return printJson(answer);
          tell(
            answer,
            askedAgain(states, name === undefined ? options : { ...options, profile: name, weight: undefined }),
          );
        });
      },
    );

const namesShown = 12;

function tell(answer: IndexAnswer, asked: readonly string[]): void {
  const { rows, period, platforms, profile } = answer;
  print(bold(answer.title));
  print(
    `${answer.group}; ${period ? `${period.from} to ${period.to} (left out)` : "no day collected for all"}; ${platforms.join(", ") || "no platform"}; profile ${profile.name}\n`,
  );
  if (answer.ownInterest) note(answer.ownInterest);
  const ranked = rows.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) print("Nobody can be ranked here.");
  else
    print(
      table(
        [
          { title: "RANK", value: ({ rank }) => rank, right: true },
          { title: "RANGE", value: ({ range }) => (range ? `${range.best}–${range.worst}` : ""), right: true },
          { title: "STATE", value: ({ subject }) => shorten(subject.name, 32) },
          { title: "SCORE", value: ({ score }) => shown(score), right: true },
          {
            title: "95 %",
            value: ({ interval }) =>
              interval ? `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}` : "not known",
          },
          { title: "PEERS", value: ({ peer }) => (peer ? `${peer.rank} of ${peer.of}, ${peer.group}` : "") },
          { title: "DEFAULT", value: ({ defaultRank }) => defaultRank, right: true },
          {
            title: "CHANGE",
            value: ({ change }) => (change ? `${change.rank > 0 ? "+" : ""}${change.rank}` : ""),
            right: true,
          },
        ],
        ranked,
      ),
    );
  const rest = rows.filter(({ rank }) => rank === null);
  for (const { reason, why, same } of byReason(rest)) {
    const names = same.slice(0, namesShown).map(({ subject }) => subject.name);
    const more = same.length - names.length;
    const told = reason?.code === "undated" ? notRankedWords({ code: "undated", posts: reason.posts ?? 0 }) : why;
    print(`${same.length} not ranked, because ${told}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`);
    if (reason) print(`  ${rankingWords.notRankedNext[reason.code]}`);
    const instead = reason?.instead ?? [];
    const weights = instead.map(({ criterion, weight }) => `--weight ${criterion}:${weight}`);
    if (instead.length > 0)
      print(
        `  By what is known: attache index ${[...asked, ...weights].join(" ")}; --save-profile NAME --saved-by YOU keeps these weights.`,
      );
  }
  for (const { platform, collected, of } of answer.dropped)
    note(
      collected < of
        ? `${platform} is left out: collected for ${collected} of ${of}.`
        : `${platform} was collected for all, but is not compared: not asked for, or not there in the earlier period.`,
    );
  for (const { title, year, correlation } of answer.published)
    note(
      `${title} ${year ?? ""}: ${correlation.rho === null ? correlation.why : `rank correlation ${shown(Math.round(correlation.rho * 100) / 100)}, n = ${correlation.n}`}`,
    );
  print(`\n${answer.caution}`);
}
