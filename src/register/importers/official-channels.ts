import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor, slug } from "../../domain/actor.ts";
import { UsageError } from "../../domain/errors.ts";
import { platformName, platforms } from "../../domain/platform.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import { contentId } from "../../store/state/queries/register-rows.ts";
import { countryActor } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { matchCountry } from "../match-country.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";

/** Columns of lists that say for themselves on which platform each row is, or whose account. */
const otherLists = ["platform", "handle", "holder", "institution", "person", "record"];

/** Channels of the bodies of one state: a name and a handle a row; state and platform stand in the file's name. */
export const officialChannels: RegisterFormat = {
  id: "official-channels",
  title: "Official channels of one state (name, username)",
  example: "uzbekistan_official_telegram_channels.csv: state and platform stand in the file's name",
  source: "a list of names and handles",
  needsOffice: false,
  recognise: ({ columns }) =>
    has(columns, "name", "username") && !otherLists.some((name) => has(columns, name)) && columns.length <= 8,
  read(file, context) {
    const words = file.name.replace(/\.(csv|tsv|txt|gz|zst)/gi, "").split(/[_\-. ]+/);
    const code = stateIn(words, context.institution);
    const platform = words.map(platformName).find((word) => platforms.some((known) => known === word));
    if (!code)
      throw new UsageError(
        `${file.name} does not say whose channels these are. Put the state into its name (uzbekistan_telegram.csv), or give --institution state:UZ.`,
      );
    if (!platform)
      throw new UsageError(
        `${file.name} does not say on which platform. Put it into the file's name, for example uzbekistan_telegram.csv.`,
      );
    const source = context.source ?? `list of official channels, ${file.name}`;
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const name = cell(row, "name");
      const handle = cell(row, "username")?.replace(/^@|^https?:\/\/t\.me\//g, "");
      if (row.fault) return { line, rejected: row.fault, name };
      if (!name || !handle) return { line, rejected: "the row lacks name or username", name };
      const fault = handleFault(platform, handle);
      if (fault) return { line, rejected: fault, name };
      const parts = name.split(/\s+[/|]\s+|\s+-\s+/).map((part) => part.trim());
      const found = [name, ...parts].map((part) => context.find(part, code)).find((id) => id !== null) ?? null;
      const id =
        found ??
        `${code}/${
          slug(name) ||
          contentId(name)
            .toLowerCase()
            .replace(/[^a-z0-9]/g, "")
        }`;
      const body = actor({ id, kind: "institution", name, state: code, parent: countryActor(code), source });
      const entries: Entry[] = found ? [] : [{ kind: "actor", actor: body, weak: true }];
      entries.push({
        kind: "account",
        account: account({
          id: accountId(platform, handle),
          platform,
          handle,
          url: accountUrl(platform, handle),
          holder: id,
          source,
        }),
        evidence: [
          claim("other", source, {
            date: context.date,
            note: "a list somebody typed in; nobody has checked it against the state's own",
          }),
        ],
      });
      return { line, class: "institutions", entries };
    });
    return { rows: read, notes: [] };
  },
};

function stateIn(words: readonly string[], given: string | null): string | null {
  const own = given?.replace(/^(state|entity):/, "");
  for (const word of own ? [own] : words) {
    const match = matchCountry(word);
    if (match.kind === "country" && (own || word.length > 3)) return match.code;
  }
  return null;
}
