import type { Command } from "commander";
import { CompareQuestion, type Comparison, NewStudy, type StudyAgain } from "../contract/compare.ts";
import { many } from "../contract/many-compared.ts";
import { UsageError } from "../domain/errors.ts";
import type { Stores } from "../stores.ts";
import { parsed, shown, sourcesTold, withAsked } from "./measure-options.ts";
import { command, common, refuseBeside, several } from "./options.ts";
import { bold, moment, note, print, printJson, shorten, table } from "./output.ts";
import { withStores } from "./workspace.ts";

type Options = Record<string, unknown> & {
  save?: string;
  study?: string;
  asSaved?: boolean;
  studies?: boolean;
  forget?: string;
};

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
    .option("--study <name>", "repeat a saved study, and say which numbers are others than then")
    .option("--as-saved", "with --study: the numbers as they were saved, whatever has come in since")
    .option("--studies", "list the saved studies")
    .option("--forget <name>", "remove a saved study")
    .action((subjects: string[], { save, study, asSaved, studies, forget, ...options }: Options, given: Command) =>
      withStores(given, async (workspace) => {
        const { json } = common(given);
        const beside = { ...options, subjects: subjects.length > 0 ? subjects : undefined, save, asSaved };
        if (studies) {
          refuseBeside("--studies", { ...beside, study, forget });
          return listStudies(workspace, json);
        }
        if (forget !== undefined) {
          refuseBeside("--forget", { ...beside, study });
          return forgetStudy(workspace, forget, json);
        }
        if (study !== undefined) {
          refuseBeside("--study", beside, asSaved ? ["asSaved"] : ["language"]);
          const language = typeof options.language === "string" ? options.language : undefined;
          return asSaved ? savedStudy(workspace, study, json) : repeatStudy(workspace, study, language, json);
        }
        if (asSaved) throw new UsageError("Only a study has numbers that were saved. Name it: --study NAME.");
        const query = parsed(CompareQuestion, { ...options, ...(subjects.length > 0 ? { subject: subjects } : {}) });
        if (save !== undefined) {
          if (save.trim() === "") throw new UsageError("A study needs a name: --save NAME.");
          const { saveStudy } = await import("../server/answers/studies.ts");
          const saved = await saveStudy(workspace, parsed(NewStudy, { name: save, question: query }));
          if (json) return printJson(saved);
          tell(saved.answer);
          return note(`Saved; “attache compare --study ${saved.name}” repeats it.`);
        }
        const { compare: compared } = await import("../server/answers/compare.ts");
        const answer = await compared(workspace, query);
        if (json) return printJson(answer);
        tell(answer);
      }),
    );

async function listStudies(workspace: Stores, json: boolean): Promise<void> {
  const { listStudies: listed } = await import("../server/answers/studies.ts");
  const list = listed(workspace);
  if (json) return printJson(list);
  print(list.rows.map(({ name, title }) => `${name}: ${title}`).join("\n") || "No study is saved.");
}

async function forgetStudy(workspace: Stores, name: string, json: boolean): Promise<void> {
  const { deleteStudy } = await import("../server/answers/studies.ts");
  const removed = deleteStudy(workspace, name);
  if (json) return printJson(removed);
  note(`The study “${name}” is forgotten.`);
}

async function savedStudy(workspace: Stores, name: string, json: boolean): Promise<void> {
  const answers = await import("../server/answers/studies.ts");
  const saved = answers.savedStudy(workspace, name);
  if (json) return printJson(saved);
  tell(saved.answer);
  note(`As saved ${moment(saved.savedAt)}.`);
}

async function repeatStudy(
  workspace: Stores,
  name: string,
  language: string | undefined,
  json: boolean,
): Promise<void> {
  const answers = await import("../server/answers/studies.ts");
  const again = await answers.repeatStudy(workspace, name, language);
  if (json) return printJson(again);
  tell(again.answer);
  tellDifferences(again);
}

const parts = { value: "", rank: "rank by ", known: "known for, ", asked: "asked for, " };

/** Which numbers are others than when the study was saved, and what has come in or changed since. */
function tellDifferences({ same, differences, imports, corpusChanged, registerChanged, savedAt }: StudyAgain): void {
  if (same) {
    note("The same numbers as when it was saved.");
    return;
  }
  const causes = [
    ...(imports.length > 0 ? [`imported since: ${imports.map(({ id, file }) => `${id} (${file})`).join(", ")}`] : []),
    ...(corpusChanged && imports.length === 0 ? ["the posts here are others"] : []),
    ...(registerChanged ? ["the register was changed"] : []),
  ];
  note(
    `${differences.length} numbers differ from ${moment(savedAt)}, when it was saved${causes.map((cause) => `; ${cause}`).join("")}.`,
  );
  for (const { measure, subject, of, before, now } of differences)
    note(`  ${parts[of]}${measure}${subject === null ? "" : ` of ${subject}`}: ${shown(before)}, now ${shown(now)}`);
  note("“--as-saved” shows the numbers of then.");
}

function tell({ title, period, platform, subjects, rows, network }: Comparison): void {
  print(bold(title));
  print(`${period.from} to ${period.to} (left out), ${platform ?? "all platforms"}\n`);
  print(subjects.length < many ? asColumns(subjects, rows) : asLines(subjects, rows));
  const told = subjects.length < many ? rows : [];
  for (const { measure, values } of told)
    for (const { subject, why, note: beside, sources } of values) {
      const all = [why, beside, ...sourcesTold(sources)].filter(Boolean);
      if (all.length > 0) print(`  ${measure.id}, ${subject}: ${all.join("; ")}`);
    }
  if (network)
    note(
      `Ties among ${network.members}: ${network.edges}; mean in-degree ${shown(network.meanInDegree)}, density ${shown(network.density)}, reciprocity of edges ${shown(network.edgeReciprocity)}, of dyads ${shown(network.dyadReciprocity)}.`,
    );
}

const valueFor = ({ values }: Comparison["rows"][number], id: string): number | null =>
  values.find(({ subject }) => subject === id)?.value ?? null;

const asColumns = (subjects: Comparison["subjects"], rows: Comparison["rows"]): string =>
  table(
    [
      { title: "MEASURE", value: ({ measure }) => shorten(measure.title, 44) },
      ...subjects.map(({ id, name }) => ({
        title: shorten(name, 18),
        value: (row: Comparison["rows"][number]) => shown(valueFor(row, id)),
        right: true,
      })),
      { title: "UNIT", value: ({ measure }) => shorten(measure.unit, 40) },
    ],
    rows,
  );

/** One of the compared a line; of whom nothing is known is counted, and the reasons are left to --json. */
function asLines(subjects: Comparison["subjects"], rows: Comparison["rows"]): string {
  const known = subjects.filter(({ id }) => rows.some((row) => valueFor(row, id) !== null));
  const measured = rows.filter((row) => known.some(({ id }) => valueFor(row, id) !== null));
  const columns = measured.map((row) => ({
    title: row.measure.id,
    value: ({ id }: Comparison["subjects"][number]) => shown(valueFor(row, id)),
    right: true,
  }));
  const lines =
    known.length > 0 ? `${table([{ title: "WHO", value: ({ name }) => shorten(name, 60) }, ...columns], known)}\n` : "";
  const more = subjects.length - known.length;
  return `${lines}${more > 0 ? `Not known in any of these measures: ${more} of ${subjects.length}. ` : ""}--json gives unit and basis of each number, and the reason where it is not known.`;
}
