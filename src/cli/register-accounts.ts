import type { Command } from "commander";
import { type Account, NewAccount, Standing } from "../contract/accounts.ts";
import { UsageError } from "../domain/errors.ts";
import { command, common, several, wholeNumber } from "./options.ts";
import { bold, type Column, note, print, printJson, shorten, table } from "./output.ts";
import { type EvidenceOptions, evidenceOf, withEvidence } from "./register-evidence.ts";
import { withWorkspace } from "./workspace.ts";

type ListOptions = {
  platform?: string;
  standing?: string;
  state?: string;
  holder?: string;
  q?: string;
  page: number;
  pageSize: number;
};

const columns: readonly Column<Account>[] = [
  { title: "ACCOUNT", value: ({ id }) => id },
  { title: "STANDING", value: ({ standing }) => standing },
  { title: "EVIDENCE", value: ({ evidenceDate }) => evidenceDate },
  { title: "AGE, DAYS", value: ({ evidenceAgeDays }) => evidenceAgeDays, right: true },
  { title: "STATE", value: ({ state }) => state ?? "" },
  { title: "HOLDER", value: ({ holder }) => shorten(holder.name, 60) },
];

export const accountList = (): Command =>
  command(
    "accounts",
    "list accounts with standing and age of evidence",
    "attache register accounts --state UZ --standing proven",
  )
    .option("--platform <name>", "only this platform")
    .option("--standing <standing>", Standing.options.join(", "))
    .option("--state <code>", "state they speak for, ISO code; none: not known")
    .option("--holder <id>", "only accounts of this actor")
    .option("--q <text>", "part of a handle or name")
    .option("--page <number>", "page of the list", wholeNumber, 1)
    .option("--page-size <number>", "rows a page", wholeNumber, 50)
    .action(({ standing, ...rest }: ListOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { listAccounts } = await import("../server/answers/accounts.ts");
        const asked = Standing.optional().safeParse(standing);
        if (!asked.success) throw new UsageError(`--standing ${standing}: choose ${Standing.options.join(", ")}.`);
        const list = await listAccounts(workspace, { ...rest, ...(asked.data && { standing: asked.data }) });
        if (common(given).json) return printJson(list);
        if (list.total === 0) return note("No account of the register matches.");
        print(table(columns, list.rows));
        if (list.total > list.rows.length)
          note(`${list.rows.length} of ${list.total.toLocaleString("en")}; --page ${list.page + 1} shows more.`);
      }),
    );

type AddOptions = EvidenceOptions & { platform: string; handle: string; holder: string; language?: string[] };

export const accountAdd = (): Command =>
  withEvidence(
    command(
      "add-account",
      "add an account, with the evidence whose it is",
      "attache register add-account --platform x --handle MFA_KZ --holder KZ/mfa --evidence two-way-link --source 'Site of the ministry' --url https://www.gov.kz/memleket/entities/mfa --date 2024-03-18",
    ),
  )
    .requiredOption("--platform <name>", "x, telegram, facebook …")
    .requiredOption("--handle <handle>", "without @")
    .requiredOption("--holder <id>", "actor who holds it, as “attache register list” prints it")
    .option("--language <code>", "language it publishes in (repeatable)", several)
    .action((options: AddOptions, given: Command) =>
      withWorkspace(given, async (workspace) => {
        const { addAccount } = await import("../server/answers/accounts.ts");
        const { platform, handle, holder, language: languages = [] } = options;
        const parsed = NewAccount.safeParse({ platform, handle, holder, languages, evidence: evidenceOf(options) });
        if (!parsed.success)
          throw new UsageError(
            parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
          );
        const added = await addAccount(workspace, parsed.data);
        if (common(given).json) return printJson(added);
        print(`${bold(added.id)} is in the register: ${added.standing}.`);
        for (const batch of added.mapAgain)
          print(`“attache remap ${batch}” names posts of it that came in before, if there are any.`);
      }),
    );
