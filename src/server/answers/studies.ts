import type {
  CompareQuestion,
  Comparison,
  NewStudy,
  StudyAgain,
  StudyList,
  StudyView,
} from "../../contract/compare.ts";
import { ConflictError, NotFoundError } from "../../domain/errors.ts";
import { batchesSince } from "../../store/state/queries/measure-since.ts";
import { addStudy, dropStudy, type StudyRow, studyRow, studyRows } from "../../store/state/queries/measure-studies.ts";
import { registerVersion } from "../../store/state/queries/measure-version.ts";
import type { Stores } from "../../stores.ts";
import { compare } from "./compare.ts";

type Kept = CompareQuestion & { asOf: number; registerVersion?: string };

/** Saves a comparison with every open end written out, so that it asks the same again on any day. */
export async function saveStudy(workspace: Stores, { name, question }: NewStudy, now = Date.now()): Promise<StudyView> {
  const { raw } = workspace.state;
  if (studyRow(raw, name))
    throw new ConflictError(
      `There is a study “${name}” already. Choose another name, or remove it first (attache compare --forget).`,
    );
  const answer = await compare(workspace, question as CompareQuestion, now);
  const closed = {
    ...question,
    measure: answer.rows.map(({ measure }) => measure.id),
    from: answer.period.from,
    to: answer.period.to,
    scope: answer.scope,
    provenOnly: answer.provenOnly,
    asOf: now,
    registerVersion: registerVersion(raw),
  };
  const row = {
    name,
    kind: "compare" as const,
    question: JSON.stringify(closed),
    answer: JSON.stringify(answer),
    corpus_version: workspace.corpus.version(),
    saved_at: now,
  };
  workspace.state.transact(() => addStudy(raw, row));
  return { name, savedAt: now, question: closed, answer };
}

export const listStudies = ({ state }: Stores): StudyList => ({
  rows: studyRows(state.raw).map(({ name, saved_at, answer }) => ({
    name,
    savedAt: saved_at,
    title: (JSON.parse(answer) as Comparison).title,
  })),
});

/** The numbers as they were saved, whatever has come in since. */
export function savedStudy(workspace: Stores, name: string): StudyView {
  const row = rowOf(workspace, name);
  const answer = JSON.parse(row.answer) as Comparison;
  return { name, savedAt: row.saved_at, question: JSON.parse(row.question) as Kept, answer };
}

/** The same question worked on what is here now, beside the numbers of then: what differs, and what has changed since. */
export async function repeatStudy(workspace: Stores, name: string, language?: string): Promise<StudyAgain> {
  const row = rowOf(workspace, name);
  const { registerVersion: register, ...question } = JSON.parse(row.question) as Kept;
  const answer = await compare(workspace, language === undefined ? question : { ...question, language }, question.asOf);
  const differences = differencesOf(JSON.parse(row.answer) as Comparison, answer);
  const { raw } = workspace.state;
  return {
    name,
    savedAt: row.saved_at,
    answer,
    same: differences.length === 0,
    differences,
    corpusChanged: row.corpus_version !== workspace.corpus.version(),
    registerChanged: register === undefined ? null : register !== registerVersion(raw),
    imports: batchesSince(raw, row.saved_at)
      .filter(({ status, stored }) => status === "done" && stored > 0)
      .map(({ id, file, stored }) => ({ id, file, stored })),
  };
}

function rowOf({ state }: Stores, name: string): StudyRow {
  const row = studyRow(state.raw, name);
  if (row) return row;
  const names = studyRows(state.raw).map((one) => one.name);
  throw new NotFoundError(`There is no study “${name}”. There are: ${names.join(", ") || "none"}.`);
}

type Figure = Pick<StudyAgain["differences"][number], "measure" | "subject" | "of"> & { figure: number | null };

/** Every number of a comparison: values, their ranks and what they rest on, and the network of all. */
function figuresOf({ rows, network }: Comparison): Map<string, Figure> {
  const figures = rows.flatMap(({ measure: { id: measure }, values }) =>
    values.flatMap(({ subject, value, rank, basis }): Figure[] => [
      { measure, subject, of: "value", figure: value },
      { measure, subject, of: "rank", figure: rank },
      { measure, subject, of: "known", figure: basis.known },
      { measure, subject, of: "asked", figure: basis.of },
    ]),
  );
  const ties = Object.entries(network ?? {}).map(
    ([measure, figure]): Figure => ({ measure, subject: null, of: "value", figure }),
  );
  return new Map([...figures, ...ties].map((one) => [`${one.measure}\n${one.subject}\n${one.of}`, one]));
}

function differencesOf(then: Comparison, again: Comparison): StudyAgain["differences"] {
  const [before, now] = [figuresOf(then), figuresOf(again)];
  return [...new Map([...before, ...now])].flatMap(([key, { figure: _figure, ...one }]) => {
    const [was, is] = [before.get(key)?.figure ?? null, now.get(key)?.figure ?? null];
    return was === is ? [] : [{ ...one, before: was, now: is }];
  });
}

export function deleteStudy({ state }: Stores, name: string): { removed: string } {
  if (!state.transact(() => dropStudy(state.raw, name))) throw new NotFoundError(`There is no study “${name}”.`);
  return { removed: name };
}
