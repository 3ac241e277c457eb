import { Command } from "commander";
import { type LiveSource, SourceGroup } from "../contract/collect.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common, several } from "./options.ts";
import { type Column, fields, moment, note, print, printJson, shorten, table } from "./output.ts";
import { sourcesImport } from "./sources-import.ts";
import { sourcesWeb } from "./sources-web.ts";
import { withWorkspace } from "./workspace.ts";

export const sources = (): Command =>
  new Command("sources")
    .description("live sources: what is followed, and how it is doing")
    .addCommand(list())
    .addCommand(add())
    .addCommand(sourcesImport())
    .addCommand(switched("enable", "follow a source again", true))
    .addCommand(switched("disable", "stop asking a source; what it brought stays", false))
    .addCommand(set())
    .addCommand(remove())
    .addCommand(schedule())
    .addCommand(sourcesWeb())
    .addCommand(listed())
    .addCommand(missing())
    .addCommand(connectors());

const columns: readonly Column<LiveSource>[] = [
  { title: "SOURCE", value: ({ id }) => id },
  { title: "CONNECTOR", value: ({ connector }) => connector },
  { title: "ADDRESS", value: ({ address }) => shorten(address, 60) },
  { title: "ACCOUNT", value: ({ account }) => account ?? "" },
  { title: "STATUS", value: ({ status, lastRun }) => (status === "failing" ? (lastRun?.failure ?? status) : status) },
  { title: "LAST ANSWER", value: (source) => lastAnswer(source) },
  { title: "NEXT RUN", value: ({ nextRunAt }) => moment(nextRunAt) ?? "" },
  { title: "GAPS", value: ({ openGaps }) => openGaps, right: true },
];

const lastAnswer = ({ verifiedAt, listedAt }: LiveSource): string =>
  moment(verifiedAt) ??
  (listedAt === null ? "not verified yet" : `not verified since ${new Date(listedAt).toISOString().slice(0, 10)}`);

const list = (): Command =>
  command("list", "list sources with last success, next run and open gaps", "attache sources list --actor UZ")
    .option("--account <id>", "of this account (repeatable)", several)
    .option("--actor <id>", "of accounts that speak for this actor (repeatable)", several)
    .action((query: { account?: string[]; actor?: string[] }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { listSources } = await import("../server/answers/sources.ts");
        const found = listSources(workspace, query);
        if (common(given).json) return printJson(found);
        if (found.rows.length === 0) return note("No source is followed. “attache sources add https://…” adds one.");
        print(table(columns, found.rows));
        if (found.spool.items > 0) note(`${found.spool.items} items wait to be stored.`);
      }),
    );

type AddOptions = {
  connector?: string;
  account?: string;
  holder?: string;
  evidence?: string;
  option?: string[];
  schedule?: string;
};

const add = (): Command =>
  command(
    "add",
    "follow a source: an address or handle as one would type it",
    "attache sources add https://t.me/uzbmfa --holder UZ/mfa --evidence 'linked from mfa.uz'",
  )
    .argument("<address>", "address or handle")
    .option("--connector <id>", "read it with this connector (attache sources connectors lists them)")
    .option("--account <id>", "account of the register it belongs to")
    .option("--holder <id>", "register the account, held by this actor, when the register does not have it")
    .option("--evidence <text>", "where the address is known from")
    .option("--option <name=value>", "a setting of the connector; the value may be JSON (repeatable)", several)
    .option("--schedule <name>", "schedule it goes by")
    .action((address: string, { option = [], ...options }: AddOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addSource } = await import("../server/answers/sources.ts");
        const { source, isNew } = addSource(workspace, { address, ...options, options: optionsOf(option) });
        if (common(given).json) return printJson(source);
        print(
          isNew
            ? `${source.id} is followed: ${source.title}, ${source.address}.`
            : `${source.id} was followed already.`,
        );
        if (source.account === null)
          note(
            "It belongs to no account of the register, so its authors come in under pseudonyms. Name its holder: --holder UZ/mfa.",
          );
        for (const { key, how } of source.needs) note(`It needs the key ${key}: “attache keys set ${key}”. ${how}`);
      }),
    );

function optionsOf(given: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    given.map((one) => {
      const at = one.indexOf("=");
      if (at < 1) throw new UsageError(`--option ${one}: write name=value.`);
      const value = one.slice(at + 1);
      try {
        return [one.slice(0, at), JSON.parse(value) as unknown];
      } catch {
        return [one.slice(0, at), value];
      }
    }),
  );
}

const switched = (name: string, summary: string, enabled: boolean): Command =>
  command(name, summary, `attache sources ${name} s3`)
    .argument("<source...>", "sources as “attache sources list” names them")
    .action((ids: string[], _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { changeSource } = await import("../server/answers/sources.ts");
        const changed = ids.map((id) => changeSource(workspace, id, { enabled }));
        if (common(given).json) printJson({ rows: changed });
        else for (const { id, address } of changed) print(`${id}  ${address}  ${enabled ? "on" : "off"}`);
      }),
    );

type SetOptions = { schedule?: string; account?: string; evidence?: string; option?: string[] };

const set = (): Command =>
  command("set", "change whose a source is, its schedule or settings", "attache sources set s3 --schedule hourly")
    .argument("<source>", "source as “attache sources list” names it")
    .option("--schedule <name>", "schedule it goes by")
    .option("--account <id>", "account of the register it belongs to")
    .option("--evidence <text>", "where the address is known from")
    .option("--option <name=value>", "settings of the connector, in place of those it has (repeatable)", several)
    .action((id: string, { option, ...change }: SetOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { changeSource } = await import("../server/answers/sources.ts");
        const changed = changeSource(workspace, id, { ...change, ...(option && { options: optionsOf(option) }) });
        if (common(given).json) printJson(changed);
        else print(`${changed.id}: ${changed.account ?? "no account"}, schedule ${changed.schedule}.`);
      }),
    );

const remove = (): Command =>
  command("remove", "forget a source and its runs and gaps; what it brought stays", "attache sources remove s3")
    .argument("<source>", "source as “attache sources list” names it")
    .action((id: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { dropSource } = await import("../server/answers/sources.ts");
        const removed = await dropSource(workspace, id);
        if (common(given).json) printJson(removed);
        else print(`${id} is not followed any more. Its posts stay; “attache undo” takes batches out.`);
      }),
    );

const schedule = (): Command =>
  command(
    "schedule",
    "make or change a schedule: when its sources are asked, at which ages counters are taken again",
    "attache sources schedule hourly '0 * * * *' --revisit 3600,21600,86400",
  )
    .argument("<name>", "name of the schedule")
    .argument("<cron>", "five fields, UTC: minute hour day month weekday")
    .option("--revisit <seconds>", "ages of a post at which it is looked at again", "3600,21600,86400,604800,2592000")
    .action((name: string, cron: string, { revisit }: { revisit: string }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { putGroup } = await import("../server/answers/sources.ts");
        const ages = revisit.split(",").filter(Boolean).map(Number);
        const parsed = SourceGroup.safeParse({ name, cron, revisit: ages });
        if (!parsed.success)
          throw new UsageError(`--revisit ${revisit}: write seconds, 60 or more, with commas between.`);
        const groups = putGroup(workspace, parsed.data);
        if (common(given).json) printJson({ groups });
        else print(fields(groups.map((one) => [one.name, `${one.cron}   ${one.revisit.join(", ")} s`])));
      }),
    );

const listed = (): Command =>
  command("public", "follow the public newsrooms of the first list: no key needed", "attache sources public").action(
    (_options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addListed } = await import("../server/answers/sources.ts");
        const { added, of } = addListed(workspace);
        if (common(given).json) return printJson({ added, of });
        print(`${added} of ${of} public sources were added; the others were followed already.`);
      }),
  );

const missing = (): Command =>
  command("missing", "list states of which no source is followed", "attache sources missing").action(
    (_options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { statesWithoutSource } = await import("../server/answers/sources.ts");
        const found = statesWithoutSource(workspace);
        if (common(given).json) return printJson(found);
        const listed = found.rows.filter(({ isListed }) => isListed).length;
        print(`${found.of - found.rows.length} of ${found.of} member states have a source that is followed.`);
        if (listed > 0) print(`${listed} more are in the first list: “attache sources public” follows them.`);
        const none = found.rows.filter(({ isListed }) => !isListed);
        if (none.length > 0) print(`Without any:\n${none.map(({ name }) => `  ${name}`).join("\n")}`);
      }),
  );

const connectors = (): Command =>
  command("connectors", "list what can be followed, what it needs and its limits", "attache sources connectors").action(
    (_options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { listConnectors } = await import("../server/answers/sources.ts");
        const found = listConnectors(workspace);
        if (common(given).json) return printJson(found);
        print(
          table(
            [
              { title: "CONNECTOR", value: ({ id }) => id },
              { title: "WHAT", value: ({ title }) => title },
              { title: "EXAMPLE", value: ({ example }) => example },
              {
                title: "NEEDS",
                value: ({ needs }) =>
                  needs.map(({ key, optional }) => `${key}${optional ? " (optional)" : ""}`).join(", ") || "no key",
              },
            ],
            found.rows,
          ),
        );
      }),
  );
