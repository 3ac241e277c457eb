import { partialDate } from "../../domain/partial-date.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import type { ReadRow } from "../entries.ts";
import { missionForm } from "../mission-class.ts";
import { type ListedMission, missionEntries } from "../mission-entries.ts";
import { has, printedNumber, type ReadContext, type RegisterFormat } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";
import { editionDate } from "./editions.ts";

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
      const printed = (column: string) => (cell(row, column) ?? "").split("|");
      const mission: ListedMission = {
        item,
        sender: sender.code,
        body,
        host: host.code,
        city: cell(row, "city"),
        printedClass,
        latitude: degrees(cell(row, "latitude"), 90),
        longitude: degrees(cell(row, "longitude"), 180),
        since: created(cell(row, "creation")),
        date,
        accounts: {
          website: printed("website"),
          facebook: printed("facebook"),
          x: printed("twitter"),
          youtube: printed("youtube"),
        },
      };
      const entries = missionEntries(mission, seen, (platform, name) =>
        notes.push(`line ${line}: “${name}” is no ${platform === "x" ? "twitter" : platform} account and was left out`),
      );
      return { line, class: classes[missionForm(printedClass)], entries };
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

const degrees = (text: string | null, most: number): number | null => {
  const value = printedNumber(text);
  return value === null || Math.abs(value) > most ? null : value;
};

/** Wikidata prints a year as its first of January; such a day is taken as the year. */
const created = (text: string | null): string | null => partialDate(text?.slice(0, 10).replace(/-01-01$/, "") ?? null);
