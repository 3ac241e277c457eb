import type { Command } from "commander";
import { command, common, language } from "./options.ts";
import { print, printJson, table } from "./output.ts";

export const measures = (): Command =>
  language(command("measures", "list the measures, with what each of them counts", "attache measures")).action(
    async ({ language: code }: { language?: string }, given: Command) => {
      const { listMeasures } = await import("../server/answers/measures.ts");
      const list = listMeasures(code);
      if (common(given).json) return printJson(list);
      print(
        table(
          [
            { title: "ID", value: ({ id }) => id },
            { title: "STAGE", value: ({ stage }) => stage },
            { title: "TITLE", value: ({ title }) => title },
            { title: "UNIT", value: ({ unit }) => unit },
          ],
          list.rows,
        ),
      );
    },
  );
