import { Command } from "commander";
import { NotFoundError, UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { moment, note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const study = (): Command => {
  const group = new Command("study")
    .description("the key under which private authors are pseudonyms, and its end")
    .option("--json", "print one JSON document on standard output")
    .option("-w, --workspace <folder>", "folder that holds all data")
    .addHelpText("after", "\nExample:\n  $ attache study list")
    .exitOverride();
  group.addCommand(list());
  group.addCommand(end());
  return group;
};

const list = (): Command =>
  command("list", "list studies, ended ones too", "attache study list").action((_options, given: Command) =>
    withWorkspace(given, async ({ state }) => {
      const { studies } = await import("../store/keys/study.ts");
      const rows = studies(state);
      if (common(given).json) return printJson({ rows });
      if (rows.length === 0) return note("No study has begun: the first import begins one.");
      print(
        table(
          [
            { title: "STUDY", value: ({ id }) => id },
            { title: "BEGUN (UTC)", value: ({ startedAt }) => moment(startedAt) },
            { title: "ENDED (UTC)", value: ({ endedAt }) => moment(endedAt) ?? "" },
            { title: "IMPORTS GO HERE", value: ({ current }) => (current ? "yes" : "") },
          ],
          rows,
        ),
      );
    }),
  );

const end = (): Command =>
  command("end", "destroy a study's key for good; its posts stay", "attache study end --for-good")
    .argument("[study]", "study as “attache study list” names it; else the one imports go into")
    .option("--for-good", "yes, destroy the key: there is no way back")
    .action((named: string | undefined, { forGood }: { forGood?: true }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { currentStudy, studies } = await import("../store/keys/study.ts");
        const id = named ?? currentStudy(workspace.state);
        const found = studies(workspace.state).find((one) => one.id === id);
        if (!found) throw new NotFoundError(`There is no study “${id}”. “attache study list” names them.`);
        if (found.endedAt !== null) throw new UsageError(`The study “${id}” has ended already.`);
        if (!forGood)
          throw new UsageError(
            `Ending the study “${id}” destroys its key: its pseudonyms can never be made again, so the same person gets another one in later imports, and its raw is cut down to registered accounts at once. Posts stay. If you mean it, add --for-good.`,
          );
        const { reduced, destroyed, failed } = await workspace.endStudy(id);
        if (common(given).json) return printJson({ study: id, reduced, destroyed, failed });
        print(
          `The study “${id}” has ended and its key is destroyed. New imports go into “${currentStudy(workspace.state)}”.`,
        );
        if (reduced.length > 0) note(`Raw of ${reduced.length} batches was cut down to registered accounts.`);
        if (destroyed.length > 0) note(`Raw that could not be cut down is gone: ${destroyed.join(", ")}.`);
        for (const { batch, reason } of failed) note(`${batch}: ${reason}; its raw can no longer be read.`);
      }),
    );
