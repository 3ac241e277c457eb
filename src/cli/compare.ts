import type { Command } from "commander";
import { CompareQuestion, type Comparison, NewStudy } from "../contract/compare.ts";
import { UsageError } from "../domain/errors.ts";
import { parsed, shown, withAsked } from "./measure-options.ts";
import { command, common, refuseBeside, several } from "./options.ts";
import { bold, note, print, printJson, shorten, table } from "./output.ts";
import { withStores } from "./workspace.ts";

export const compare = (): Command =>
  withAsked(
    command(
      "compare",
      "several measures side by side; saved under a name it can be repeated",
      "attache compare KZ UZ KG --measure platform-fit --measure internet-share",
      "attache compare --capital AT --from 2024-01-01 --to 2025-01-01 --save vienna-2024",
      "attache compare --study vienna-2024",
    ),
  )
    .argument("[subjects...]", "states (ISO codes), ids of actors or accounts")
    .option("--measure <id>", "a measure (repeatable); none: a short list", several)
    .option("--save <name>", "save it as a named study")
    .option("--study <name>", "repeat a saved study")
    .option("--studies", "list the saved studies")
    .option("--forget <name>", "remove a saved study")
    .action(
      (subjects: string[], { save, study, studies, forget, ...options }: Record<string, unknown>, given: Command) =>
        withStores(given, async (workspace) => {
          const answers = await import("../server/answers/compare.ts");
          const { json } = common(given);
          const language = typeof options.language === "string" ? options.language : undefined;
          const idle = { ...options, subjects: subjects.length > 0 ? subjects : undefined, save };
          if (studies) {
            refuseBeside("--studies", { ...idle, study, forget });
            const list = answers.listStudies(workspace);
            return json
              ? printJson(list)
              : print(list.rows.map(({ name, title }) => `${name}: ${title}`).join("\n") || "No study is saved.");
          }
          if (forget !== undefined) {
            refuseBeside("--forget", { ...idle, study });
            const removed = answers.deleteStudy(workspace, String(forget));
            return json ? printJson(removed) : note(`The study “${removed.removed}” is forgotten.`);
          }
          if (study !== undefined) {
            refuseBeside("--study", idle, ["language"]);
            const again = await answers.repeatStudy(workspace, String(study), language);
            if (json) return printJson(again);
            tell(again.answer);
            note(
              again.same
                ? "The same numbers as when it was saved."
                : `${again.differences.length} numbers differ from when it was saved${again.corpusChanged ? "; posts have changed since" : ""}.`,
            );
            for (const { measure, subject, before, now } of again.differences)
              note(`  ${measure} of ${subject}: ${shown(before)}, now ${shown(now)}`);
            return;
          }
          const query = parsed(CompareQuestion, { ...options, ...(subjects.length > 0 ? { subject: subjects } : {}) });
          if (save !== undefined) {
            if (String(save).trim() === "") throw new UsageError("A study needs a name: --save NAME.");
            const saved = await answers.saveStudy(workspace, parsed(NewStudy, { name: String(save), question: query }));
            if (json) return printJson(saved);
            tell(saved.answer);
            return note(`Saved; “attache compare --study ${saved.name}” repeats it.`);
          }
          const answer = await answers.compare(workspace, query);
          if (json) return printJson(answer);
          tell(answer);
        }),
    );

function tell({ title, period, platform, subjects, rows, network }: Comparison): void {
  print(bold(title));
  print(`${period.from} to ${period.to} (left out), ${platform ?? "all platforms"}\n`);
  print(
    table(
      [
        { title: "MEASURE", value: ({ measure }) => shorten(measure.title, 44) },
        ...subjects.map(({ id, name }) => ({
          title: shorten(name, 18),
          value: ({ values }: Comparison["rows"][number]) =>
            shown(values.find(({ subject }) => subject === id)?.value ?? null),
          right: true,
        })),
        { title: "UNIT", value: ({ measure }) => shorten(measure.unit, 40) },
      ],
      rows,
    ),
  );
  for (const { measure, values } of rows)
    for (const { subject, why, note: beside } of values)
      if (why ?? beside) print(`  ${measure.id}, ${subject}: ${[why, beside].filter(Boolean).join("; ")}`);
  if (network)
    note(
      `Ties among ${network.members}: ${network.edges}; mean in-degree ${shown(network.meanInDegree)}, density ${shown(network.density)}, reciprocity of edges ${shown(network.edgeReciprocity)}, of dyads ${shown(network.dyadReciprocity)}.`,
    );
}
