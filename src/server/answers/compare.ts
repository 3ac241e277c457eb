import type { CompareQuestion, Comparison } from "../../contract/compare.ts";
import { UsageError } from "../../domain/errors.ts";
import { questionOf, runMeasures } from "../../measure/run-measure.ts";
import { networkAmong } from "../../measure/run-network.ts";
import type { Stores } from "../../stores.ts";
import { askedOf, namesFor, periodView, subjectView } from "./measures.ts";
import { declarationOf, readingView } from "./readings.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";

/** A few of each stage, for whoever names none. */
export const usualMeasures = [
  "platforms-covered",
  "platform-fit",
  "missions-with-account",
  "languages-published",
  "visual-share",
  "posts-a-week",
  "days-since-last-post",
  "active-accounts-share",
  "interactions-per-post",
  "share-of-replies",
  "mentions-of-actors",
  "states-addressed",
  "edge-reciprocity",
  "internet-share",
];

export async function compare(workspace: Stores, query: CompareQuestion, now = Date.now()): Promise<Comparison> {
  const asked = askedOf(workspace, query, now);
  if (asked.subjects.length === 0 && asked.capital === null)
    throw new UsageError(
      "Name what to compare: states (KZ UZ KG), ids of actors or accounts, or --capital for all missions in a state.",
      { failure: { code: "nothing-asked", values: {} } },
    );
  const run = await runMeasures(workspace, query.measure ?? usualMeasures, asked);
  const { question } = await questionOf(workspace, run.subjects, asked);
  const language = query.language ?? settingsOf(workspace).language;
  const names = namesFor(workspace, language);
  const subjects = run.subjects.map((one) => subjectView(one, names));
  const tied = run.measures.some(({ measure }) => measure.needs.includes("ties"));
  return {
    title:
      asked.capital === null
        ? subjects.map(({ name }) => name).join(language === "ar" ? "، " : ", ")
        : `Missions in ${names.get(asked.capital.toUpperCase()) ?? asked.capital}`,
    period: periodView(run.period),
    platform: run.platform,
    scope: asked.scope,
    provenOnly: asked.provenOnly,
    subjects,
    rows: run.measures.map(({ measure, rows }) => ({
      measure: declarationOf(measure, language),
      values: rows.map(({ subject, reading, rank }) => ({
        subject: subject.id,
        ...readingView(reading, language),
        rank,
      })),
    })),
    network: tied ? await networkAmong(workspace, run.subjects, question) : null,
    left: run.left,
    unfinished: unfinishedStages(workspace),
  };
}
