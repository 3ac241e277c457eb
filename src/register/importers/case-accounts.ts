import { account, accountId, accountUrl, handleFault, unnamedAccountId } from "../../domain/account.ts";
import { fact } from "../../domain/fact.ts";
import type { Observation } from "../../domain/observation.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { platformName } from "../../domain/platform.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { claim, has, printedNumber, type RegisterFormat } from "../register-format.ts";
import { caseHolder, knownCaseActor } from "./case-holder.ts";
import { countryOfRow, isCountry } from "./country-column.ts";

const source = "studies in cases, typed in from the papers";
const groups = ["missions", "state bodies"];
const singlePlatform = (platform: string) => !/[+]|^social networks$|^own page$/.test(platform);

/** Which institution was, or was not, on which platform: observations, and accounts the study claims. */
export const caseAccounts: RegisterFormat = {
  id: "case-accounts",
  title: "Published cases: accounts and absences",
  example: "cases/accounts.csv",
  source,
  needsOffice: false,
  recognise: ({ columns }) =>
    has(columns, "country", "institution", "kind", "platform", "present", "source", "quote_start"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const name = cell(row, "institution");
      if (row.fault) return { line, rejected: row.fault, name };
      const place = countryOfRow(line, { code: cell(row, "country") });
      if (!isCountry(place)) return place;
      const platform = platformName(cell(row, "platform") ?? "");
      const present = cell(row, "present");
      const cited = cell(row, "source");
      if (!name || !platform || !cited)
        return { line, rejected: "the row lacks institution, platform or source", name };
      if (present !== "yes" && present !== "no")
        return { line, rejected: `“present” is ${present ?? "empty"}, not yes or no`, name };
      const host = cell(row, "host_country");
      if (host && !isCountry(countryOfRow(line, { code: host }))) return countryOfRow(line, { code: host }) as ReadRow;
      const kind = cell(row, "kind") ?? "institution";
      const printedCount = printedNumber(cell(row, "count"));
      const observed = partialDate(cell(row, "observed"));
      const isGroup = groups.includes(kind);
      const about = {
        state: place.code,
        name,
        kind,
        host,
        city: cell(row, "host_city"),
        sponsor: cell(row, "sponsor"),
        source: cited,
      };
      const holder = isGroup ? null : caseHolder(about, context);
      if (typeof holder === "string") return { line, rejected: holder, name };
      const edition = cell(row, "edition");
      const observation: Observation = {
        actor: holder?.id ?? null,
        group: isGroup ? name : null,
        state: place.code,
        host,
        platform,
        present: present === "yes",
        count: printedCount,
        edition,
        kind,
        since: partialDate(cell(row, "since")),
        status: cell(row, "status"),
        observed,
        observedBasis: cell(row, "observed_basis"),
        note: cell(row, "note"),
        asPrinted: cell(row, "as_printed"),
        source: cited,
        quote: cell(row, "quote_start"),
      };
      const entries: Entry[] = [...(holder?.entries ?? []), { kind: "observation", observation }];
      const isOne = printedCount === null || printedCount === 1;
      if (present === "yes" && holder && isOne && singlePlatform(platform)) {
        const handle = cell(row, "handle")?.replace(/^@/, "") ?? null;
        const fault = handle === null ? null : handleFault(platform, handle);
        if (fault) return { line, rejected: fault, name };
        const evidence = claim("study", cited, { date: observed, note: observation.quote });
        const id = handle === null ? unnamedAccountId(platform, holder.id, edition) : accountId(platform, handle);
        const url = handle === null ? null : accountUrl(platform, handle);
        const { since, status } = observation;
        const note = handle === null ? "the study prints no handle" : null;
        const record = account({
          id,
          platform,
          handle,
          url,
          holder: holder.id,
          edition,
          since,
          status,
          note,
          source: cited,
        });
        entries.push({ kind: "account", account: record, evidence: [evidence] });
      }
      const klass = isGroup ? "totals and groups" : present === "yes" ? "accounts" : "absences";
      return { line, class: klass, entries };
    });
    return { rows: read, notes: [] };
  },
};

/** Followers of an account on a date: facts as printed, and a counter where the day is printed. */
export const caseSnapshots: RegisterFormat = {
  id: "case-snapshots",
  title: "Published cases: followers on a date",
  example: "cases/account-snapshots.csv",
  source,
  needsOffice: false,
  recognise: ({ columns }) =>
    has(columns, "date", "country", "account", "platform", "measure", "value", "source", "quote_start"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const name = cell(row, "account");
      if (row.fault) return { line, rejected: row.fault, name };
      const place = countryOfRow(line, { code: cell(row, "country") });
      if (!isCountry(place)) return place;
      const measure = cell(row, "measure");
      const cited = cell(row, "source");
      const value = printedNumber(cell(row, "value"));
      if (!name || !measure || !cited) return { line, rejected: "the row lacks account, measure or source", name };
      if (value === null) return { line, rejected: "the value is not a number", name };
      const found = context.find(name, place.code);
      const holder = knownCaseActor(place.code, name) ?? (found ? { id: found, entries: [] } : null);
      if (!holder)
        return { line, unmatched: name, why: `“${name}” is not in the register; import the list of accounts first` };
      const platform = cell(row, "platform");
      const edition = cell(row, "edition");
      const eventDate = partialDate(cell(row, "date"));
      const figure = fact({
        subject: holder.id,
        actor: holder.id,
        measure,
        platform: platform === null ? null : platformName(platform),
        edition,
        value,
        valueMax: printedNumber(cell(row, "value_max")),
        unit: platform?.includes("+") ? "sum of accounts" : null,
        qualifier: cell(row, "qualifier"),
        eventDate,
        dateBasis: cell(row, "date_basis"),
        source: cited,
        figureBy: cell(row, "figure_by"),
        asPrinted: cell(row, "as_printed"),
        note: [cell(row, "note"), cell(row, "date_note")].filter(Boolean).join("; ") || null,
        quote: cell(row, "quote_start"),
      });
      const entries: Entry[] = [...holder.entries, { kind: "fact", fact: figure }];
      const isCounter = measure === "followers" || measure === "page_likes";
      if (isCounter && figure.platform && singlePlatform(figure.platform) && eventDate?.length === 10) {
        const id = unnamedAccountId(figure.platform, holder.id, edition);
        const seenAt = Date.parse(`${eventDate}T00:00:00Z`);
        entries.push({
          kind: "counter",
          counter: { platform: figure.platform, account: id, handle: null, measure, value, seenAt },
        });
      }
      return { line, class: "figures", entries };
    });
    return { rows: read, notes: [] };
  },
};
