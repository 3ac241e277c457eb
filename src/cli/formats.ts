import type { Command } from "commander";
import { command, common } from "./options.ts";
import { print, printJson, table } from "./output.ts";

export const formats = (): Command =>
  command("formats", "list the files that are recognised", "attache formats").action(
    async (_options, given: Command) => {
      const { formatList } = await import("../server/answers/formats.ts");
      const list = formatList();
      if (common(given).json) return printJson(list);
      print(
        table(
          [
            { title: "FORMAT", value: ({ id }) => id },
            { title: "VERSION", value: ({ version }) => version },
            { title: "FILE", value: ({ container }) => (container === "table" ? "table" : "JSON") },
            { title: "WHAT", value: ({ title }) => title },
          ],
          list.rows,
        ),
      );
    },
  );
