import type { GradeRow } from "../store/state/queries/measure-studies.ts";
import { agreementOf, contradicts } from "./agreement.ts";
import { leastCommon } from "./spearman.ts";

type Graded = { person: string; grade: number; reason: string; gradedAt: number };
export type GradedSignifier = {
  state: string;
  signifier: string;
  period: string;
  grades: Graded[];
  grade: number | null;
  why: string | null;
};

/** Grades of signifiers, each with what two persons make of it; a contradiction is shown, never averaged. */
export function gradedSignifiers(rows: readonly GradeRow[]) {
  const byThing = Map.groupBy(rows, ({ state, signifier, period }) => `${state}\n${signifier}\n${period}`);
  const list = [...byThing.values()].map((same): GradedSignifier => {
    const { state, signifier, period } = same[0]!;
    const grades = same.map(({ person, grade, reason, graded_at }) => ({ person, grade, reason, gradedAt: graded_at }));
    return { state, signifier, period, grades, ...together(grades) };
  });
  const pairs = list.flatMap(({ grades }) =>
    grades.length >= 2 ? [[grades[0]!.grade, grades[1]!.grade] as const] : [],
  );
  const agreement = agreementOf(pairs);
  const few = agreement.pairs < leastCommon;
  return {
    rows: list,
    agreement: {
      ...agreement,
      kappa: few ? null : agreement.kappa,
      why: few ? `kappa needs ${leastCommon} pairs of grades, there are ${agreement.pairs}` : null,
    },
  };
}

function together(grades: readonly Graded[]): { grade: number | null; why: string | null } {
  if (grades.length < 2) return { grade: null, why: "a second person has not graded it" };
  const values = grades.map(({ grade }) => grade);
  if (Math.max(...values) - Math.min(...values) >= contradicts)
    return {
      grade: null,
      why: `the grades contradict each other (${grades.map(({ person, grade }) => `${person}: ${grade}`).join(", ")})`,
    };
  return { grade: values.reduce((sum, grade) => sum + grade, 0) / values.length, why: null };
}
