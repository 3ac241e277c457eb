import type { Command } from "commander";
import { ActorKind } from "../contract/accounts.ts";
import { ActorEdit, NewAbsence } from "../contract/actors.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common } from "./options.ts";
import { bold, print, printJson } from "./output.ts";
import { type EvidenceOptions, evidenceOf } from "./register-evidence.ts";
import { withWorkspace } from "./workspace.ts";

type EditOptions = Partial<EvidenceOptions> & {
  kind?: string;
  name?: string;
  state?: string;
  parent?: string;
  host?: string;
  city?: string;
  class?: string;
  owner?: string;
  sponsor?: string;
  office?: string;
  institution?: string;
  reason?: string;
};

export const actorEdit = (): Command =>
  command(
    "edit",
    "change an actor; what stood there before stays in its history",
    "attache register edit UZ/dunyo-news --kind outlet --owner 'Ministry of Foreign Affairs' --reason 'it is an agency'",
  )
    .argument("<id>", "id as “attache register list” prints it")
    .option("--kind <kind>", `one of ${ActorKind.options.slice(2).join(", ")}`)
    .option("--name <name>", "name")
    .option("--state <code>", "state it speaks for, ISO code")
    .option("--parent <id>", "institution it belongs to")
    .option("--host <code>", "missions: state where it stands")
    .option("--city <name>", "missions: city where it stands")
    .option("--class <class>", "missions: embassy, consulate …")
    .option("--owner <name>", "outlets: who owns it")
    .option("--sponsor <name>", "outlets: who pays for it")
    .option("--office <title>", "persons: office held; needs --source and --date")
    .option("--institution <id>", "persons: institution of the office")
    .option("--evidence <kind>", "how it is known", "other")
    .option("--source <title>", "who says so")
    .option("--url <address>", "where it is said")
    .option("--date <date>", "when it was said: 2024, 2024-03 or 2024-03-18")
    .option("--note <text>", "what the source says")
    .option("--reason <text>", "why it is changed")
    .action((id: string, options: EditOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { changeActor } = await import("../server/answers/actors.ts");
        const { kind, name, state, parent, host, city, class: missionClass, owner, sponsor, reason } = options;
        const { office: title, institution, source, date, evidence = "other", url, note } = options;
        if ((source === undefined) !== (date === undefined))
          throw new UsageError("Evidence needs both --source and --date.");
        const fields = { kind, name, state, parent, hostState: host, city, missionClass, owner, sponsor, reason };
        const edit = parsed(ActorEdit, {
          ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
          ...(title && { office: { title, institution: institution ?? parent } }),
          ...(source &&
            date && { evidence: evidenceOf({ evidence, source, date, ...(url && { url }), ...(note && { note }) }) }),
        });
        const changed = await changeActor(workspace, id, edit);
        if (common(given).json) return printJson(changed);
        print(`${bold(changed.id)} is changed: ${changed.kind}, ${changed.name}.`);
      }),
    );

type AbsenceOptions = { platform: string; date: string; source: string; url?: string; note?: string };

export const actorAbsence = (): Command =>
  command(
    "absence",
    "record that an account was looked for on a date and not found",
    "attache register absence UZ/mfa --platform threads --date 2024-03-18 --source 'Search on the platform'",
  )
    .argument("<id>", "id as “attache register list” prints it")
    .requiredOption("--platform <name>", "where it was looked for")
    .requiredOption("--date <date>", "when: 2024, 2024-03 or 2024-03-18")
    .requiredOption("--source <title>", "who looked, or who says so")
    .option("--url <address>", "where it is said")
    .option("--note <text>", "how it was looked for")
    .action((id: string, { platform, date, source, url, note }: AbsenceOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addAbsence } = await import("../server/answers/actors.ts");
        const absence = { platform, date, source, ...(url && { url }), ...(note && { note }) };
        const actor = await addAbsence(workspace, id, parsed(NewAbsence, absence));
        if (common(given).json) return printJson(actor);
        print(`${bold(actor.id)}: looked for on ${platform}, ${date}, and not found.`);
      }),
    );

type Shape<Value> = {
  safeParse(
    given: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
};

function parsed<Value>(shape: Shape<Value>, given: unknown): Value {
  const found = shape.safeParse(given);
  if (found.success) return found.data;
  throw new UsageError(
    found.error.issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; "),
  );
}
