import type { Command } from "commander";
import { NewGrade } from "../contract/grades.ts";
import { UsageError } from "../domain/errors.ts";
import { signifiers } from "../domain/signifier.ts";
import { command, common } from "./options.ts";
import { note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

/** What to do about each part of a grade that is missing or cannot be one. */
const wanted: Record<string, string> = {
  signifier: `Name the signifier: ${signifiers.join(", ")}`,
  grade: "A grade is a whole number from 1 (poor) to 5 (excellent)",
  person: "Say who grades: --person NAME",
  period: "Say what was looked at: --period 2024",
  reason: "Say why: --reason WORDS",
};

export const grade = (): Command =>
  command(
    "grade",
    "grades of the nine signifiers by two persons, with reasons",
    "attache grade",
    "attache grade KZ transparency 4 --person 'A. Grader' --period 2024 --reason 'names its sources in 9 of 10 posts'",
  )
    .argument("[state]", "ISO code; none: list all grades")
    .argument("[signifier]", "such as transparency, openness, “content management”")
    .argument("[grade]", "1 (poor) to 5 (excellent)")
    .option("--person <name>", "who grades")
    .option("--period <words>", "what was looked at, such as 2024")
    .option("--reason <words>", "why")
    .action(
      (
        state: string | undefined,
        signifier: string | undefined,
        given: string | undefined,
        options: Record<string, unknown>,
        self: Command,
      ) =>
        withWorkspace(self, async (workspace) => {
          const { addGrade, listGrades } = await import("../server/answers/grades.ts");
          if (state !== undefined) {
            const asked = NewGrade.safeParse({
              ...options,
              state: state.toUpperCase(),
              signifier,
              grade: Number(given),
            });
            if (!asked.success) {
              const missing = String(asked.error.issues[0]?.path[0] ?? "grade");
              throw new UsageError(`${wanted[missing] ?? missing}. “--help” shows an example.`);
            }
            addGrade(workspace, asked.data);
          }
          const answer = listGrades(workspace);
          if (common(self).json) return printJson(answer);
          if (answer.rows.length === 0) return print("Nothing is graded yet. “attache grade --help” shows how.");
          print(
            table(
              [
                { title: "STATE", value: (row) => row.state },
                { title: "SIGNIFIER", value: (row) => row.signifier },
                { title: "PERIOD", value: (row) => row.period },
                { title: "GRADE", value: (row) => row.grade ?? "not known", right: true },
                { title: "BY", value: (row) => row.grades.map((one) => `${one.person} ${one.grade}`).join(", ") },
                { title: "WHY NOT", value: (row) => row.why ?? "" },
              ],
              answer.rows,
            ),
          );
          const { pairs, same, why } = answer.agreement;
          note(why ?? `${pairs} pairs, the same grade in ${Math.round((same ?? 0) * 100)} of 100`);
        }),
    );
