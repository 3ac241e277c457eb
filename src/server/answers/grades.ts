import type { Workspace } from "../../app.ts";
import type { GradeList, NewGrade } from "../../contract/grades.ts";
import { UsageError } from "../../domain/errors.ts";
import { gradedSignifiers } from "../../measure/grades.ts";
import { stateActors } from "../../store/state/queries/measure-register.ts";
import { gradeRows, putGrade } from "../../store/state/queries/measure-studies.ts";

export const listGrades = ({ state }: Workspace): GradeList => gradedSignifiers(gradeRows(state.raw));

const folded = (words: string): string => words.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();

/** As it was written before, if it was: “a. grader” is no second person beside “A. Grader”. */
const sameOf = (known: readonly string[], given: string): string =>
  known.find((one) => folded(one) === folded(given)) ?? given;

/** One person’s grade with a reason; given again by the same person it replaces his first. */
export function addGrade(workspace: Workspace, { state: code, ...given }: NewGrade): GradeList {
  const { state } = workspace;
  if (!stateActors(state.raw).some((one) => one.state === code))
    throw new UsageError(`“${code}” is no state of the register. Use its ISO code, such as KZ.`, {
      failure: { code: "no-such-state", values: { state: code } },
    });
  const person = sameOf(
    gradeRows(state.raw).map((one) => one.person),
    given.person,
  );
  const period = sameOf(
    gradeRows(state.raw).map((one) => one.period),
    given.period,
  );
  state.transact(() => putGrade(state.raw, { ...given, person, period, state: code, graded_at: Date.now() }));
  return listGrades(workspace);
}
