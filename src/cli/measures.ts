import type { Command } from "commander";
import { command, common } from "./options.ts";
import { print, printJson, table } from "./output.ts";

export const measures = (): Command =>
  command("measures", "list the measures, with what each of them counts", "attache measures").action(
    async (_options: unknown, given: Command) => {
      const { listMeasures } = await import("../server/answers/measures.ts");
      const list = listMeasures();
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
