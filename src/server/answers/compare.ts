import type {
  CompareQuestion,
  Comparison,
  NewStudy,
  StudyAgain,
  StudyList,
  StudyView,
} from "../../contract/compare.ts";
import { ConflictError, NotFoundError, UsageError } from "../../domain/errors.ts";
import { questionOf, runMeasures } from "../../measure/run-measure.ts";
import { networkAmong } from "../../measure/run-network.ts";
import { addStudy, dropStudy, studyRow, studyRows } from "../../store/state/queries/measure-studies.ts";
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

/** Saves a comparison with every open end written out, so that it asks the same again on any day. */
export async function saveStudy(workspace: Stores, { name, question }: NewStudy, now = Date.now()): Promise<StudyView> {
  if (studyRow(workspace.state.raw, name))
    throw new ConflictError(`There is a study “${name}” already. Choose another name, or delete it first.`);
  const answer = await compare(workspace, question as CompareQuestion, now);
  const closed = {
    ...question,
    measure: answer.rows.map(({ measure }) => measure.id),
    from: answer.period.from,
    to: answer.period.to,
    scope: answer.scope,
    provenOnly: answer.provenOnly,
    asOf: now,
  };
  const row = {
    name,
    kind: "compare" as const,
    question: JSON.stringify(closed),
    answer: JSON.stringify(answer),
    corpus_version: workspace.corpus.version(),
    saved_at: now,
  };
  workspace.state.transact(() => addStudy(workspace.state.raw, row));
  return { name, savedAt: now, question: closed, answer };
}

export const listStudies = ({ state }: Stores): StudyList => ({
  rows: studyRows(state.raw).map(({ name, saved_at, answer }) => ({
    name,
    savedAt: saved_at,
    title: (JSON.parse(answer) as Comparison).title,
  })),
});

/** The same question worked on what is here now, beside the numbers of then. */
export async function repeatStudy(workspace: Stores, name: string, language?: string): Promise<StudyAgain> {
  const row = studyRow(workspace.state.raw, name);
  if (!row)
    throw new NotFoundError(
      `There is no study “${name}”. There are: ${
        listStudies(workspace)
          .rows.map((one) => one.name)
          .join(", ") || "none"
      }.`,
    );
  const question = JSON.parse(row.question) as CompareQuestion & { asOf: number };
  const answer = await compare(workspace, language === undefined ? question : { ...question, language }, question.asOf);
  const before = new Map(
    valuesOf(JSON.parse(row.answer) as Comparison).map((one) => [`${one.measure}\n${one.subject}`, one.value]),
  );
  const differences = valuesOf(answer).flatMap(({ measure, subject, value }) => {
    const then = before.get(`${measure}\n${subject}`) ?? null;
    return then === value ? [] : [{ measure, subject, before: then, now: value }];
  });
  return {
    name,
    savedAt: row.saved_at,
    answer,
    same: differences.length === 0,
    differences,
    corpusChanged: row.corpus_version !== workspace.corpus.version(),
  };
}

const valuesOf = ({ rows }: Comparison) =>
  rows.flatMap(({ measure, values }) => values.map(({ subject, value }) => ({ measure: measure.id, subject, value })));

export function deleteStudy({ state }: Stores, name: string): { removed: string } {
  if (!state.transact(() => dropStudy(state.raw, name))) throw new NotFoundError(`There is no study “${name}”.`);
  return { removed: name };
}
