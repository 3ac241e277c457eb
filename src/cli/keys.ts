import { createInterface } from "node:readline";
import { Command } from "commander";
import { type KeyList, KeyName } from "../contract/connectors.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { moment, note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const keys = (): Command =>
  new Command("keys")
    .description("keys of platforms, kept sealed in the workspace and never shown")
    .addCommand(list())
    .addCommand(set())
    .addCommand(remove())
    .addCommand(budget());

const list = (): Command =>
  command(
    "list",
    "list which keys are kept, which are wanted, and what they cost this month",
    "attache keys list",
  ).action((_options, given: Command) =>
    withWorkspace(given, async (workspace) => {
      const { listKeys } = await import("../server/answers/connector-keys.ts");
      show(listKeys(workspace), common(given).json);
    }),
  );

const set = (): Command =>
  command(
    "set",
    "keep a key; it is read from standard input or asked for, never given as an argument",
    "attache keys set youtube.key < key.txt",
  )
    .argument("<name>", "name as “attache keys list” prints it")
    .action((name: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        if (!KeyName.safeParse({ name }).success) throw new UsageError(`“${name}” is no name of a key.`);
        const { setKey } = await import("../server/answers/connector-keys.ts");
        const listed = setKey(workspace, name, await secret(name));
        if (common(given).json) show(listed, true);
        else print(`The key ${name} is kept, sealed.`);
      }),
    );

const remove = (): Command =>
  command("remove", "forget a key", "attache keys remove youtube.key")
    .argument("<name>", "name as “attache keys list” prints it")
    .action((name: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { dropKey } = await import("../server/answers/connector-keys.ts");
        const listed = dropKey(workspace, name);
        if (common(given).json) show(listed, true);
        else print(`The key ${name} is forgotten.`);
      }),
    );

const budget = (): Command =>
  command(
    "budget",
    "cap what a key may cost in a month",
    "attache keys budget x.bearer 20 USD",
    "attache keys budget x.bearer none",
  )
    .argument("<name>", "name as “attache keys list” prints it")
    .argument("<cap>", "the most a month may cost; “none” lifts the cap")
    .argument("[unit]", "as the connector counts (USD, units)", "USD")
    .action((name: string, cap: string, unit: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { capKey } = await import("../server/answers/connector-keys.ts");
        if (cap !== "none" && !/^\d+(\.\d+)?$/.test(cap))
          throw new UsageError(`“${cap}” is no sum. Write 20, 7.50 or none.`);
        show(capKey(workspace, name, cap === "none" ? null : { cap: Number(cap), unit }), common(given).json);
      }),
    );

function show({ rows }: KeyList, json: boolean): void {
  if (json) printJson({ rows });
  else if (rows.length === 0) note("No connector needs a key.");
  else print(keyTable(rows));
}

const keyTable = (rows: KeyList["rows"]): string =>
  table(
    [
      { title: "KEY", value: ({ name }) => name },
      {
        title: "KEPT SINCE",
        value: ({ setAt, optional }) => moment(setAt) ?? (optional ? "not kept (optional)" : "not kept"),
      },
      { title: "FOR", value: ({ connectors }) => connectors.join(", ") },
      { title: "THIS MONTH", value: ({ spent }) => spent.amount, right: true },
      { title: "CAP", value: ({ budget: cap }) => (cap ? `${cap.cap} ${cap.unit}` : "none") },
    ],
    rows,
  );

/** A piped key is read whole; at a terminal it is asked for and not echoed. */
async function secret(name: string): Promise<string> {
  if (!process.stdin.isTTY) {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts).toString("utf8");
  }
  process.stderr.write(`Key ${name} (is not shown): `);
  const quiet = createInterface({ input: process.stdin, terminal: true });
  try {
    return await new Promise<string>((resolve) => quiet.question("", resolve));
  } finally {
    quiet.close();
    process.stderr.write("\n");
  }
}
