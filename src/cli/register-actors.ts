import type { Command } from "commander";
import { ActorKind, Standing } from "../contract/accounts.ts";
import { type Actor, NewActor } from "../contract/actors.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common, wholeNumber } from "./options.ts";
import { bold, type Column, note, print, printJson, shorten, table } from "./output.ts";
import { type EvidenceOptions, evidenceOf, withEvidence } from "./register-evidence.ts";
import { accountText, actorText } from "./register-profile.ts";
import { withWorkspace } from "./workspace.ts";

type ListOptions = {
  kind?: string;
  state?: string;
  host?: string;
  standing?: string;
  q?: string;
  page: number;
  pageSize: number;
};

const columns: readonly Column<Actor>[] = [
  { title: "ID", value: ({ id }) => id },
  { title: "KIND", value: ({ kind }) => kind },
  { title: "NAME", value: ({ name, sponsor }) => shorten(sponsor ? `${name} (sponsor: ${sponsor})` : name, 60) },
  { title: "STATE", value: ({ state }) => state ?? "" },
  { title: "PROVEN", value: ({ accounts }) => accounts.proven, right: true },
  { title: "CLAIMED", value: ({ accounts }) => accounts.claimed, right: true },
];

export const actorList = (): Command =>
  command("list", "list actors", "attache register list --kind institution --state KZ")
    .option("--kind <kind>", `one of ${ActorKind.options.join(", ")}`)
    .option("--state <code>", "state they speak for, ISO code")
    .option("--host <code>", "missions in this state")
    .option("--standing <standing>", `with an account that is ${Standing.options.join(", ")}`)
    .option("--q <text>", "part of a name or handle")
    .option("--page <number>", "page of the list", wholeNumber, 1)
    .option("--page-size <number>", "rows a page", wholeNumber, 50)
    .action((options: ListOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { listActors } = await import("../server/answers/actors.ts");
        const { kind, standing, ...rest } = options;
        const query = { ...rest, ...oneOf(ActorKind, "kind", kind), ...oneOf(Standing, "standing", standing) };
        const list = await listActors(workspace, query);
        if (common(given).json) return printJson(list);
        if (list.total === 0) return note("Nobody in the register matches.");
        print(table(columns, list.rows));
        if (list.total > list.rows.length)
          note(`${list.rows.length} of ${list.total.toLocaleString("en")}; --page ${list.page + 1} shows more.`);
      }),
    );

/** A word typed for an option that knows its words. */
function oneOf<Name extends string, Word extends string>(
  shape: { options: readonly Word[] },
  name: Name,
  given: string | undefined,
): { [name in Name]?: Word } {
  if (given === undefined) return {};
  const found = shape.options.find((word) => word === given);
  if (!found) throw new UsageError(`--${name} ${given}: no such word. Choose one of ${shape.options.join(", ")}.`);
  return { [name]: found } as { [name in Name]: Word };
}

export const actorShow = (): Command =>
  command("show", "everything known about an actor or an account", "attache register show state:KZ")
    .argument("<id>", "id as “attache register list” or “attache register accounts” prints it")
    .action((id: string, _options, given: Command) =>
      withWorkspace(given, async (workspace) => {
        // Only an account's id begins with its platform: “x:mfa_kz”, beside “state:KZ”, “org:EU” and “entity:XK”.
        if (/^(?!state:|org:|entity:)[a-z]+:/.test(id)) {
          const { accountProfile } = await import("../server/answers/accounts.ts");
          const account = await accountProfile(workspace, id);
          return common(given).json ? printJson(account) : print(accountText(account));
        }
        const { actorProfile } = await import("../server/answers/actors.ts");
        const profile = await actorProfile(workspace, id);
        if (common(given).json) return printJson(profile);
        print(actorText(profile));
      }),
    );

type AddOptions = EvidenceOptions & {
  kind: string;
  name: string;
  state?: string;
  parent?: string;
  host?: string;
  city?: string;
  office?: string;
  institution?: string;
};

export const actorAdd = (): Command =>
  withEvidence(
    command(
      "add",
      "add an actor, with evidence; a person needs an office",
      "attache register add --kind mission --name 'Embassy of Uzbekistan in Vienna' --state UZ --host AT --city Vienna --source 'List of the ministry' --url https://mfa.uz/en/missions --date 2024-03-18",
    ),
  )
    .requiredOption("--kind <kind>", `one of ${ActorKind.options.join(", ")}`)
    .requiredOption("--name <name>", "name as the source prints it")
    .option("--state <code>", "state it speaks for, ISO code")
    .option("--parent <id>", "institution it belongs to")
    .option("--host <code>", "missions: state where it stands")
    .option("--city <name>", "missions: city where it stands")
    .option("--office <title>", "persons: office held")
    .option("--institution <id>", "persons: institution of the office")
    .action((options: AddOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addActor } = await import("../server/answers/actors.ts");
        const { kind, name, state, parent, host, city, office, institution } = options;
        const parsed = NewActor.safeParse({
          kind,
          name,
          ...(state && { state }),
          ...(parent && { parent }),
          ...(host && { hostState: host }),
          ...(city && { city }),
          ...(office && { office: { title: office, institution: institution ?? parent } }),
          evidence: evidenceOf(options),
        });
        if (!parsed.success)
          throw new UsageError(
            parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
          );
        const added = await addActor(workspace, parsed.data);
        if (common(given).json) return printJson(added);
        print(`${bold(added.id)} is in the register.`);
      }),
    );
