import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { accountNamed } from "../../domain/account-address.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { type EvidenceKind, evidenceKinds } from "../../domain/standing.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import type { ReadRow } from "../entries.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";
import { tableHolder } from "./table-holder.ts";

/** Columns by what they mean; the first name is ours, the rest are what spreadsheets print. */
const meanings: Record<string, readonly string[]> = {
  platform: ["platform", "network", "social network", "платформа", "сеть", "соцсеть", "platforma"],
  handle: ["handle", "username", "account", "screen_name", "login", "аккаунт", "ник", "hisob", "akkaunt"],
  url: ["url", "link", "address", "ссылка", "адрес", "havola", "manzil"],
  holder: [
    "holder",
    "institution",
    "organisation",
    "organization",
    "ministry",
    "mission",
    "embassy",
    "actor",
    "name",
    "организация",
    "ведомство",
    "учреждение",
    "название",
    "tashkilot",
    "muassasa",
    "nomi",
  ],
  person: ["person", "official", "full name", "фио", "f.i.sh", "shaxs"],
  kind: ["kind", "type", "holder kind", "тип", "turi"],
  country: ["country", "state", "sending country", "страна", "государство", "davlat", "mamlakat"],
  host: ["host", "host country", "host_country", "страна пребывания", "qabul qiluvchi davlat"],
  city: ["city", "host city", "host_city", "город", "shahar"],
  office: ["office", "position", "post", "title", "должность", "lavozim"],
  languages: ["languages", "language", "язык", "языки", "til", "tillar"],
  since: ["since", "opened"],
  until: ["until", "closed"],
  status: ["status", "статус", "holati"],
  sponsor: ["sponsor", "funded by", "спонсор"],
  owner: ["owner", "владелец"],
  source: ["source", "источник", "manba"],
  evidence: ["evidence", "evidence kind", "proof"],
  evidenceUrl: ["evidence url", "proof url", "source url", "evidence_url"],
  date: ["date", "evidence date", "checked", "evidence_date", "дата", "sana"],
};

/** Our own columns, or a spreadsheet's: one account a row, with its holder and how that is known. */
export const accountsTable: RegisterFormat = {
  id: "accounts-table",
  title: "A table of accounts (platform, handle or url, holder, country, office, source, date)",
  example: "accounts.csv with the columns platform, handle, holder, country, office, source, date",
  source: "a table somebody keeps",
  needsOffice: true,
  recognise({ columns }) {
    const seen = meaningsOf(columns);
    const taken = ["record", "quote_start", "operatorQID", "@handle", "present"].some((name) => has(columns, name));
    return (
      !taken &&
      (seen.has("holder") || seen.has("person")) &&
      (seen.has("url") || (seen.has("platform") && seen.has("handle")))
    );
  },
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const seen = meaningsOf(columns);
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const get = (meaning: string) => cell(row, seen.get(meaning) ?? "");
      const name = get("person") ?? get("holder");
      if (row.fault) return { line, rejected: row.fault, name };
      if (!name) return { line, rejected: "the row names no holder", name };
      const named = accountNamed({ platform: get("platform"), handle: get("handle"), url: get("url") });
      if (!named) return { line, rejected: "the row gives neither a handle with its platform nor an address", name };
      const { platform, handle } = named;
      const fault = handleFault(platform, handle);
      if (fault) return { line, rejected: fault, name };
      const source = get("source") ?? context.source;
      if (!source)
        return {
          line,
          rejected: "the row has no source: fill in the column source, or give --source for the file",
          name,
        };
      const printedDate = get("date");
      const date = partialDate(printedDate) ?? partialDate(context.date);
      if (printedDate && !partialDate(printedDate))
        return { line, rejected: `“${printedDate}” is not a date such as 2024-03-18`, name };
      const kind = (get("evidence") ?? "other") as EvidenceKind;
      if (!evidenceKinds.includes(kind))
        return { line, rejected: `“${kind}” is no kind of evidence (${evidenceKinds.join(", ")})`, name };
      const country = get("country");
      const place =
        country === null ? null : countryOfRow(line, { code: country.length <= 3 ? country : null, name: country });
      if (place && !isCountry(place)) return place;
      const about = {
        name,
        person: get("person"),
        body: get("person") === null ? null : get("holder"),
        kind: get("kind"),
        office: get("office"),
        host: get("host"),
        city: get("city"),
        owner: get("owner"),
        sponsor: get("sponsor"),
        state: place?.code ?? null,
        source,
        date,
      };
      const holder = tableHolder(about, context);
      if (typeof holder === "string") return { line, rejected: holder, name };
      const evidence = claim(kind, source, {
        url: get("evidenceUrl") ?? (/^https?:/.test(source) ? source : null),
        date,
        note: `row of ${file.name}`,
      });
      const record = account({
        id: accountId(platform, handle),
        platform,
        handle,
        url: get("url") ?? accountUrl(platform, handle),
        holder: holder.id,
        languages: (get("languages") ?? "").split(/[,;|\s]+/).filter(Boolean),
        since: partialDate(get("since")),
        until: partialDate(get("until")),
        status: get("status"),
        source,
      });
      return {
        line,
        class: holder.class,
        entries: [...holder.entries, { kind: "account", account: record, evidence: [evidence] }],
      };
    });
    return { rows: read, notes: [] };
  },
};

function meaningsOf(columns: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [meaning, names] of Object.entries(meanings))
    for (const name of names) {
      const column = columns.find((one) => one.toLowerCase() === name);
      if (column && !found.has(meaning)) found.set(meaning, column);
    }
  return found;
}
