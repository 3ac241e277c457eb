import type { Workspace } from "../../app.ts";
import type { ReportQuery } from "../../contract/compare.ts";
import type { IndexAnswer, IndexQuery } from "../../contract/index-ranking.ts";
import type { SinceQuery } from "../../contract/since.ts";
import { UsageError } from "../../domain/errors.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import type { Stores } from "../../stores.ts";
import { compare } from "../answers/compare.ts";
import { indexCsv } from "../answers/index-csv.ts";
import { indexAnswer } from "../answers/index-ranking.ts";
import { namesFor } from "../answers/measures.ts";
import { settingsOf } from "../answers/settings.ts";
import { sinceAnswer } from "../answers/since.ts";
import { repeatStudy, savedStudy } from "../answers/studies.ts";
import { compareReport } from "./compare-report.ts";
import { indexReport } from "./index-report.ts";
import { sinceReport } from "./since-report.ts";
import { reportLanguage, type Tongue, tongueOf } from "./tongue.ts";

export const tongueFor = (workspace: Stores, asked: string | undefined): Tongue =>
  tongueOf(reportLanguage(asked ?? settingsOf(workspace).language));

/** A comparison or a saved study as one HTML file in a language of the page. */
export async function reportHtml(
  workspace: Workspace,
  { study, asSaved, ...query }: ReportQuery,
  now = Date.now(),
): Promise<string> {
  const tongue = tongueFor(workspace, query.language);
  const { say, day, language } = tongue;
  const demonstration = isDemonstration(workspace.state);
  if (study !== undefined) {
    const idle = Object.entries(query).filter(([name, value]) => name !== "language" && value !== undefined);
    if (idle.length > 0)
      throw new UsageError(
        `A saved study keeps its own question; ${idle.map(([name]) => name).join(", ")} would change it. Leave it out, or ask without the study.`,
      );
    if (asSaved) {
      const { answer, savedAt } = savedStudy(workspace, study);
      const said = say("report.studyAsSaved", { name: study, day: day(savedAt) });
      return compareReport(tongue, answer, { now, study: { said, differences: [] }, demonstration });
    }
    const { answer, same, differences, savedAt } = await repeatStudy(workspace, study, language);
    const values = { name: study, day: day(savedAt), count: differences.length };
    const said = say(same ? "report.studySame" : "report.studyDiffers", values);
    return compareReport(tongue, answer, { now, study: { said, differences }, demonstration });
  }
  if (asSaved) throw new UsageError("Only a study has numbers that were saved. Name it.");
  const answer = await compare(workspace, { ...query, language }, now);
  const title = query.capital
    ? say("report.missionsIn", { name: placeOf(workspace, query.capital, language) })
    : answer.title;
  return compareReport(tongue, { ...answer, title }, { now, study: null, demonstration });
}

export async function sinceReportHtml(workspace: Workspace, query: SinceQuery, now = Date.now()): Promise<string> {
  const tongue = tongueFor(workspace, query.language);
  const answer = await sinceAnswer(workspace, { ...query, language: tongue.language }, now);
  return sinceReport(tongue, answer, { now, demonstration: isDemonstration(workspace.state) });
}

export async function indexReportHtml(workspace: Workspace, query: IndexQuery, now = Date.now()): Promise<string> {
  const tongue = tongueFor(workspace, query.language);
  const answer = await indexAnswer(workspace, { ...query, language: tongue.language }, now);
  const demonstration = isDemonstration(workspace.state);
  return indexReport(tongue, answer, { now, demonstration, group: groupTitle(workspace, tongue, query, answer) });
}

/** The ranking as a table for other programs, in words of a language. */
export async function rankingCsv(workspace: Stores, query: IndexQuery, now = Date.now()): Promise<string> {
  const tongue = tongueFor(workspace, query.language);
  const answer = await indexAnswer(workspace, { ...query, language: tongue.language }, now);
  return indexCsv({ answer, group: groupTitle(workspace, tongue, query, answer), speech: tongue });
}

/** Who is ranked, in words of the report. */
function groupTitle(
  workspace: Stores,
  { say, sayOr, language, comma }: Tongue,
  query: IndexQuery,
  answer: IndexAnswer,
): string {
  if (query.capital) return say("report.missionsIn", { name: placeOf(workspace, query.capital, language) });
  if (query.state?.length) return answer.rows.map(({ subject }) => subject.name).join(comma);
  const [kind = "world", name] = (query.group ?? "world").split(/:(.*)/s);
  if (kind === "region" && name) return sayOr(`regions.${answer.group}`, answer.group);
  return say(`report.index.groups.${kind === "world" && isDemonstration(workspace.state) ? "demonstration" : kind}`);
}

const placeOf = (workspace: Stores, capital: string, language: string): string => {
  const code = capital.replace(/^\w+:/, "").toUpperCase();
  return namesFor(workspace, language).get(code) ?? code;
};
