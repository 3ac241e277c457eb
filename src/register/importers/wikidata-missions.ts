import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor } from "../../domain/actor.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { missionForm, missionId, missionName } from "../mission-class.ts";
import { claim, has, printedNumber, type ReadContext, type RegisterFormat } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";
import { editionDate } from "./editions.ts";

const source = "Wikidata, by database-of-embassies";
const classes = { mission: "missions", consulate: "consulates", other: "others" } as const;

/** Embassies and consulates that Wikidata knows as operating; the list leaves out those with an end. */
export const wikidataMissions: RegisterFormat = {
  id: "wikidata-missions",
  title: "Database of embassies (Wikidata)",
  example: "embassies_wikidata.csv, database_of_embassies.csv",
  source: "https://github.com/database-of-embassies/database-of-embassies",
  needsOffice: false,
  recognise: ({ columns }) =>
    has(columns, "operator", "operatorQID", "country", "countryQID", "type", "typeQID", "QID"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const date = context.date ?? editionDate(file.sha256);
    const notes = date ? [] : ["the file does not say when it was made; give --date to date what it claims"];
    const seen = new Set<string>();
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      if (row.fault) return { line, rejected: row.fault, name: null };
      const item = /Q\d+$/.exec(cell(row, "QID") ?? "")?.[0];
      if (!item) return { line, rejected: "the row has no Wikidata item (QID)", name: null };
      const operator = cell(row, "operator");
      const state = countryOfRow(line, { item: cell(row, "operatorQID"), name: plainOperator(operator) });
      const body = isCountry(state) || !operator ? null : organisationNamed(context, operator);
      const sender = body ? { code: body.replace("org:", "") } : state;
      if (!isCountry(sender)) return sender;
      const host = countryOfRow(line, { item: cell(row, "countryQID"), name: cell(row, "country") });
      if (!isCountry(host)) return host;
      const printedClass = cell(row, "type") ?? "mission";
      const place = { sender: sender.code, host: host.code, city: cell(row, "city"), printedClass };
      const suggested = missionId(place);
      const id = seen.has(suggested) ? `${suggested}-${item.toLowerCase()}` : suggested;
      seen.add(id);
      const form = missionForm(printedClass);
      const mission = actor({
        id,
        kind: "mission",
        name: missionName(place),
        state: body ? null : sender.code,
        parent: body ?? `${sender.code}/mfa`,
        host: host.code,
        city: place.city,
        latitude: degrees(cell(row, "latitude"), 90),
        longitude: degrees(cell(row, "longitude"), 180),
        missionClass: printedClass,
        form,
        inForce: true,
        inForceOn: date,
        since: created(cell(row, "creation")),
        source,
      });
      const url = `https://www.wikidata.org/wiki/${item}`;
      const evidence = claim("wikidata", source, { url, date });
      const entries: Entry[] = [
        { kind: "actor", actor: mission, ids: [{ scheme: "wikidata", value: item }] },
        { kind: "evidence", about: id, evidence },
      ];
      for (const platform of ["website", "facebook", "twitter", "youtube"] as const)
        for (const printed of (cell(row, platform) ?? "").split("|")) {
          const entry = accountEntry(platform === "twitter" ? "x" : platform, printed, id, evidence);
          if (entry) entries.push(entry);
          else if (printed.trim())
            notes.push(`line ${line}: “${printed.trim()}” is no ${platform} account and was left out`);
        }
      return { line, class: classes[form], entries };
    });
    return { rows: read, notes };
  },
};

/** Organisations send missions too (the Sovereign Military Order of Malta). */
function organisationNamed(context: ReadContext, name: string): string | null {
  const found = context.find(name, null);
  return found?.startsWith("org:") ? found : null;
}

/** “Ministry of Foreign Affairs of …” and “Government of …” name the state they belong to. */
const plainOperator = (name: string | null): string | null =>
  name?.replace(/^(Ministry of Foreign Affairs(?: and Cooperation)? of|Government of)(?= )/, "").trim() ?? null;

function accountEntry(
  platform: string,
  printed: string,
  holder: string,
  evidence: ReturnType<typeof claim>,
): Entry | null {
  const handle = platform === "website" ? siteHandle(printed) : printed.trim();
  if (handle === null || handle === "" || handleFault(platform, handle)) return null;
  const url = platform === "website" ? printed.trim() : accountUrl(platform, handle);
  const { source: from } = evidence;
  return {
    kind: "account",
    account: account({ id: accountId(platform, handle), platform, handle, url, holder, source: from }),
    evidence: [evidence],
  };
}

/** A site is known by its address without protocol, “www.” and closing slash. */
export function siteHandle(address: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`);
    if (!url.hostname.includes(".")) return null;
    const path = `${url.pathname}${url.search}`.replace(/\/+$/, "");
    return `${url.hostname.replace(/^www\./, "")}${path}`.toLowerCase();
  } catch {
    return null;
  }
}

const degrees = (text: string | null, most: number): number | null => {
  const value = printedNumber(text);
  return value === null || Math.abs(value) > most ? null : value;
};

/** Wikidata prints a year as its first of January; such a day is taken as the year. */
const created = (text: string | null): string | null => partialDate(text?.slice(0, 10).replace(/-01-01$/, "") ?? null);
