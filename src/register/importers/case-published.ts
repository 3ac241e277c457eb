import { partialDate } from "../../domain/partial-date.ts";
import { cellReader, type TableRow } from "../../platforms/file/read-table.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { matchCountryCode } from "../match-country.ts";
import { has, type RegisterFormat } from "../register-format.ts";

/** A row kept as printed, with what it can be found by. */
export function publishedRow(
  file: string,
  columns: readonly string[],
  row: TableRow,
  position: number,
  state: string | null,
): Entry {
  const fields = Object.fromEntries(
    columns.map((name, at) => [name, row.cells[at] ?? ""]).filter(([, value]) => value !== ""),
  );
  const cell = cellReader(columns);
  const keys = [
    "id",
    "name",
    "programme",
    "kind",
    "index",
    "author",
    "set",
    "group",
    "year",
    "date",
    "follower",
    "followed",
    "platform",
    "position",
    "country",
  ];
  return {
    kind: "published",
    published: {
      file,
      key: keys.map((name) => cell(row, name) ?? "").join("|"),
      position,
      state,
      date: partialDate(cell(row, "date", "start", "since", "year")),
      reported: partialDate(cell(row, "reported")),
      fields,
      source: cell(row, "source") ?? "",
      quote: cell(row, "quote_start"),
    },
  };
}

const stateColumns = ["country", "actor_country", "follower_country", "countries"];

/** A table of the studies that is kept row by row as printed. `exact` tells it from its kin. */
function published(id: string, title: string, ...exact: string[]): RegisterFormat {
  return {
    id: `case-${id}`,
    title: `Published cases: ${title}`,
    example: `cases/${id}.csv`,
    source: "studies in cases, typed in from the papers",
    needsOffice: false,
    recognise: ({ columns }) => has(columns, ...exact, "source", "quote_start"),
    read(file) {
      const { columns, rows } = file.table();
      const cell = cellReader(columns);
      const read = rows.map((row, position): ReadRow => {
        const { line } = row;
        if (row.fault) return { line, rejected: row.fault, name: null };
        if (!cell(row, "source")) return { line, rejected: "the row names no source", name: null };
        if (
          cell(row, "attributed_to") &&
          cell(row, "attributed_to") !== "not attributed" &&
          !cell(row, "attributed_by")
        )
          return { line, rejected: "an attribution without the one who makes it: fill in attributed_by", name: null };
        const match = matchCountryCode(cell(row, ...stateColumns)?.split(";")[0] ?? "");
        const state = match.kind === "country" ? match.code : null;
        return { line, class: id, entries: [publishedRow(`case-${id}`, columns, row, position, state)] };
      });
      return { rows: read, notes: [] };
    },
  };
}

export const casePublished: readonly RegisterFormat[] = [
  published(
    "events",
    "statements, recalls, incidents, summits",
    "id",
    "part_of",
    "step",
    "kind",
    "actor",
    "what",
    "attributed_to",
  ),
  published("follows", "who followed whom", "date", "follower", "followed", "platform", "count"),
  published("index-method", "how an index is made", "kind", "position", "name", "our_reading"),
  published("interaction-criteria", "criteria of interaction", "author", "set", "position", "criterion"),
  published("programmes", "programmes and sums", "programme", "donor", "amount", "currency"),
  published("project-lines", "lines of projects", "id", "position", "line", "whose"),
  published("themes", "lines of action", "id", "theme", "from_paper", "added_by_us"),
  published("ties-and-agreements", "agreements, forums, cooperation", "year", "kind", "name", "parties", "subject"),
  published("watched-groups", "banned groups, counts only", "region", "group", "channels", "followers_min", "observer"),
];
