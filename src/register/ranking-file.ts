import { InputError } from "../domain/errors.ts";
import { cellReader } from "../platforms/file/read-table.ts";
import { placeOf } from "./importers/country-column.ts";
import { nameFault, whyNot } from "./match-country.ts";
import { openRegisterFile } from "./register-file.ts";
import { yearInName } from "./register-format.ts";

export type ReadRanking = {
  title: string | null;
  year: string | null;
  outOf: number | null;
  ranks: { state: string; rank: number }[];
};
export type RankingReading = {
  read: number;
  rankings: ReadRanking[];
  /** Rows that print no rank: an order told in words, a state left out. */
  without: number;
  unmatched: { line: number; name: string; why: string; fault: RowFault }[];
  rejected: { line: number; reason: string; fault: RowFault }[];
};
type RankLine = { state: string; rank: number; line: number };
/** What is wrong with a row: a code for a page's own words, and what fills them. */
export type RowFault = { code: string; values: Record<string, string | number> };

const rankNames = [
  ...["rank", "ranking", "position", "place", "rang", "world rank", "место", "ранг", "oʻrin", "o'rin", "o‘rin"],
  ...["الترتيب", "المرتبة", "المركز", "ترتيب", "مرتبة"],
];
const codeNames = ["iso2", "iso3", "iso_a2", "iso_a3", "iso", "code", "country code", "alpha-2", "alpha-3", "cc"];
const nameNames = [
  "country",
  "state",
  "name",
  "country name",
  "economy",
  "entity",
  "nation",
  "страна",
  "государство",
  "davlat",
  "mamlakat",
  "الدولة",
  "دولة",
  "البلد",
];
const yearNames = ["year", "edition", "date", "год", "yil", "السنة", "العام"];
const titleNames = ["index", "title"];

const key = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** A published ranking as a table: a column of ranks, and one that names states. Who is not known by name or code is reported, never guessed. */
export function readRankingFile(name: string, content: Uint8Array, states: ReadonlySet<string>): RankingReading {
  const { columns, rows } = openRegisterFile(name, content).table();
  const find = (names: readonly string[]) => columns.filter((column) => names.map(key).includes(key(column)));
  const [rankColumn] = find(rankNames);
  const [codes, names, years, titles] = [find(codeNames), find(nameNames), find(yearNames), find(titleNames)];
  if (!rankColumn || codes.length + names.length === 0)
    throw new InputError(
      { file: name, code: "ranking-columns", values: { columns: columns.join(", ") } },
      `it has no column ${rankColumn ? "of states" : "of ranks"}; its columns are ${columns.join(", ")}`,
      "Name one column “rank” and one “country”, or “iso3” with ISO codes.",
    );
  const cell = cellReader(columns);
  const found = new Map<string, Omit<ReadRanking, "ranks"> & { ranks: RankLine[] }>();
  const twice = new Set<RankLine>();
  const reading: RankingReading = { read: rows.length, rankings: [], without: 0, unmatched: [], rejected: [] };
  for (const row of rows) {
    const { line } = row;
    if (row.fault) {
      const values = { cells: row.cells.length, columns: columns.length };
      reading.rejected.push({ line, reason: row.fault, fault: { code: "cells", values } });
      continue;
    }
    const printed = cell(row, rankColumn);
    if (printed === null) {
      reading.without++;
      continue;
    }
    const rank = rankOf(printed);
    if (rank === null) {
      const fault = { code: "no-rank", values: { printed } };
      reading.rejected.push({ line, reason: `“${printed}” is no rank`, fault });
      continue;
    }
    const place = placeOf({ code: cell(row, ...codes), name: cell(row, ...names) });
    if (!("code" in place)) {
      const { name: called, match } = place;
      reading.unmatched.push({ line, name: called, why: whyNot(called, match), fault: nameFault(called, match) });
      continue;
    }
    if (!states.has(place.code)) {
      const called = cell(row, ...names) ?? place.code;
      const fault = { code: "no-state", values: { name: called, code: place.code } };
      const why = `“${called}” (${place.code}) is no state of this register`;
      reading.unmatched.push({ line, name: called, why, fault });
      continue;
    }
    const year = /^\d{4}/.exec(cell(row, ...years) ?? "")?.[0] ?? yearInName(name);
    const title = cell(row, ...titles);
    const id = `${title}\n${year}`;
    const ranking = found.get(id) ?? { title, year, outOf: null, ranks: [] };
    const before = ranking.ranks.find(({ state }) => state === place.code);
    if (!before) ranking.ranks.push({ state: place.code, rank, line });
    else if (before.rank !== rank) {
      const reason = `${place.code} stands twice, with ranks ${before.rank} and ${rank}; neither is taken`;
      const fault = { code: "twice", values: { state: place.code, first: before.rank, second: rank } };
      if (!twice.has(before)) reading.rejected.push({ line: before.line, reason, fault });
      twice.add(before);
      reading.rejected.push({ line, reason, fault });
    }
    const outOf = Number(cell(row, "out_of", "out of", "of"));
    if (Number.isInteger(outOf) && outOf > 0) ranking.outOf ??= outOf;
    found.set(id, ranking);
  }
  reading.rankings = [...found.values()]
    .map((ranking) => ({
      ...ranking,
      ranks: ranking.ranks.filter((one) => !twice.has(one)).map(({ state, rank }) => ({ state, rank })),
    }))
    .filter(({ ranks }) => ranks.length > 0);
  reading.rejected.sort((a, b) => a.line - b.line);
  return reading;
}

/** “3”, “3.”, “3rd”, “=3”, “T-3”, “3=”, “#3”, “№ 3” and “٣” are third; anything else is no rank. */
function rankOf(printed: string): number | null {
  const written = printed.trim().replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const found = /^(?:=|T-?|#|№)?\s*(\d{1,6})(?:\.0*)?\s*(?:=|\.|st|nd|rd|th)?$/i.exec(written);
  const rank = Number(found?.[1]);
  return Number.isInteger(rank) && rank > 0 ? rank : null;
}
