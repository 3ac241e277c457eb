import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { AlarmSettings } from "../contract/alarms.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { moment, note, print, printJson, table } from "./output.ts";
import { withWorkspace } from "./workspace.ts";

export const alarms = (): Command =>
  new Command("alarms")
    .description("what somebody should hear of: renamed, suspended, silent, unusual, mentioned, failing")
    .addCommand(list(), { isDefault: true })
    .addCommand(settings());

const list = (): Command =>
  command("list", "list alarms; with --check look for new ones and send what waits", "attache alarms --check")
    .option("--check", "look now, and send what waits by mail and webhook")
    .option("--all", "closed ones too")
    .action(({ check, all }: { check?: boolean; all?: boolean }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { alarmsPage, checkAlarms } = await import("../server/answers/alarms.ts");
        const { deliverAlarms } = await import("../server/answers/deliver-alarms.ts");
        const found = check ? await checkAlarms(workspace) : [];
        const delivered = check ? await deliverAlarms(workspace) : null;
        const state = all ? ["new", "seen", "closed"] : ["new", "seen"];
        const page = alarmsPage(workspace, { page: 1, pageSize: 200, state });
        if (common(given).json) return printJson({ ...page, found: found.length, delivered });
        for (const { channel, why } of delivered?.failed ?? [])
          note(`${channel}: not sent (${why}); tried again later.`);
        if (page.rows.length === 0) return note("No alarm.");
        print(
          table(
            [
              { title: "ALARM", value: ({ id }) => id, right: true },
              { title: "FOUND", value: ({ foundAt }) => moment(foundAt) ?? "" },
              { title: "STATE", value: (one) => one.state },
              { title: "WHAT", value: ({ said }) => said },
            ],
            page.rows,
          ),
        );
      }),
    );

const settings = (): Command =>
  command("settings", "print where alarms go, or set it from a file", "attache alarms settings --from alarms.json")
    .option("--from <file>", "JSON: muted, language, mail {to, from, host, port, user, hour}, webhook {url}")
    .action(({ from }: { from?: string }, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { alarmSettings, keepAlarmSettings } = await import("../server/answers/alarms.ts");
        if (from === undefined) return printJson(alarmSettings(workspace));
        const { refuseUnknownFields } = await import("../server/unknown-fields.ts");
        const wanted = readJson(await readFile(from, "utf8"), from);
        refuseUnknownFields(AlarmSettings, wanted, from);
        const parsed = AlarmSettings.safeParse(wanted);
        if (!parsed.success) {
          const [issue] = parsed.error.issues;
          throw new UsageError(`${from}: “${issue?.path.join(".")}” ${issue?.message}. Mend it and try again.`);
        }
        printJson(keepAlarmSettings(workspace, parsed.data));
        if (parsed.data.mail?.user)
          note("The password is a key: “attache keys set alarms.smtp” reads it from standard input.");
        if (parsed.data.webhook) note("The secret that signs is a key: “attache keys set alarms.webhook”.");
      }),
    );

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${file} is no JSON (${(cause as Error).message}).`);
  }
}
