import { account, accountId, accountUrl, handleFault } from "../../domain/account.ts";
import { actor, slug } from "../../domain/actor.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { cellReader } from "../../platforms/file/read-table.ts";
import { countryActor, countryByCode } from "../countries.ts";
import { inSentence } from "../english.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";

const source = "EveryPolitician";
const url = "http://everypolitician.org";

/** Members of parliaments by term; the office is the seat in the chamber the row names. */
export const everypolitician: RegisterFormat = {
  id: "everypolitician",
  title: "EveryPolitician: members of parliaments",
  example: "everypolitician_legislators_2015.csv.gz",
  source: "https://github.com/everypolitician/everypolitician-data",
  needsOffice: false,
  recognise: ({ columns }) => has(columns, "country", "legislature", "id", "name", "twitter", "chamber", "term"),
  read(file, context) {
    const { columns, rows } = file.table();
    const cell = cellReader(columns);
    const notes: string[] = [];
    const read = rows.map((row): ReadRow => {
      const { line } = row;
      const name = cell(row, "name");
      if (row.fault) return { line, rejected: row.fault, name };
      const place = countryOfRow(line, { name: cell(row, "country") });
      if (!isCountry(place)) return place;
      const uuid = cell(row, "id");
      const legislature = cell(row, "legislature");
      if (!name || !uuid || !legislature) return { line, rejected: "the row lacks id, name or legislature", name };
      const { code } = place;
      const parliament = `${code}/parliament/${slug(legislature)}`;
      const person = `${code}/person/ep-${uuid.slice(0, 8)}`;
      const body = (cell(row, "chamber") ?? legislature).replaceAll("_", " ");
      const term = cell(row, "term");
      const country = inSentence(countryByCode.get(code)?.name ?? code);
      const entries: Entry[] = [
        {
          kind: "actor",
          actor: actor({
            id: parliament,
            kind: "institution",
            name: `${legislature.replaceAll("_", " ")} of ${country}`,
            role: "legislature",
            state: code,
            parent: countryActor(code),
            source,
          }),
        },
        {
          kind: "actor",
          actor: actor({ id: person, kind: "person", name, state: code, parent: countryActor(code), source }),
          ids: [{ scheme: "everypolitician", value: uuid }],
        },
        {
          kind: "office",
          office: {
            person,
            institution: parliament,
            title: `Member of the ${body.replace(/^the /i, "")}${term ? `, term ${term}` : ""}`,
            since: partialDate(cell(row, "start_date")),
            until: partialDate(cell(row, "end_date")),
            source,
            url: cell(row, "source_file"),
            date: context.date,
          },
        },
      ];
      for (const platform of ["x", "facebook"] as const) {
        const printed = cell(row, platform === "x" ? "twitter" : "facebook");
        if (!printed) continue;
        const handle = printed
          .replace(/^https?:\/\/(?:\w+\.)?(?:twitter|facebook)\.com\//i, "")
          .replace(/^#!\//, "")
          .replace(/^@|\/+$/g, "");
        const fault =
          handleFault(platform, handle) ?? (/[?/]/.test(handle) ? `“${printed}” is an address, not a handle` : null);
        if (fault) {
          notes.push(`line ${line}: ${fault}; the person came in without it`);
          continue;
        }
        const record = account({
          id: accountId(platform, handle),
          platform,
          handle,
          url: accountUrl(platform, handle),
          holder: person,
          source,
        });
        entries.push({
          kind: "account",
          account: record,
          evidence: [claim("other", source, { url, date: context.date, note: "collected by volunteers" })],
        });
      }
      return { line, class: "members", entries };
    });
    return { rows: read, notes };
  },
};
