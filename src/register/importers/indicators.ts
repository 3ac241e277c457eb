import { type FactRecord, fact } from "../../domain/fact.ts";
import { cellReader, type TableRow } from "../../platforms/file/read-table.ts";
import { countrySubject } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { measureId, measureUnit } from "../indicators.ts";
import type { RegisterFile } from "../register-file.ts";
import { has, printedNumber, type ReadContext, type RegisterFormat, yearInName } from "../register-format.ts";
import { countryOfRow, isCountry } from "./country-column.ts";

type Figure = Pick<FactRecord, "measure" | "value"> & Partial<FactRecord>;
type Cells = (row: TableRow, ...names: string[]) => string | null;

/** A table of figures by country: which columns name it, and which figures a row holds. */
function countryTable(
  given: Omit<RegisterFormat, "read" | "needsOffice"> & {
    publisher: string;
    url: string;
    country(cell: Cells, row: TableRow): { code?: string | null; name?: string | null };
    figures(
      cell: Cells,
      row: TableRow,
      about: { file: RegisterFile; context: ReadContext; columns: string[] },
    ): Figure[] | string;
    notes?: string[];
  },
): RegisterFormat {
  const { publisher, url, country, figures, notes = [], ...declared } = given;
  return {
    ...declared,
    needsOffice: false,
    read(file, context) {
      const { columns, rows } = file.table();
      const cell = cellReader(columns);
      const read = rows.map((row): ReadRow => {
        const { line } = row;
        if (row.fault) return { line, rejected: row.fault, name: null };
        const place = countryOfRow(line, country(cell, row));
        if (!isCountry(place)) return place;
        const found = figures(cell, row, { file, context, columns });
        if (typeof found === "string") return { line, rejected: found, name: place.code };
        const subject = countrySubject(place.code);
        const entries = found.map((figure): Entry => {
          const unit = figure.unit ?? measureUnit(figure.measure);
          const actor = subject.startsWith("territory:") ? null : subject;
          return {
            kind: "fact",
            fact: fact({ subject, actor, source: publisher, url, series: true, dateBasis: "text", ...figure, unit }),
          };
        });
        return { line, class: entries.length > 0 ? "figures" : "no figure", entries };
      });
      return { rows: read, notes: [...notes] };
    },
  };
}

const year = (text: string | null): string | null => (text && /^(19|20)\d{2}$/.test(text) ? text : null);

export const egdi = countryTable({
  id: "egdi",
  title: "UN E-Government Development Index",
  example: "egdi_2016.csv (the year stands in the file's name)",
  source: "https://github.com/UNU-EGOV/datasets",
  publisher: "UN E-Government Survey",
  url: "https://publicadministration.un.org/egovkb",
  recognise: ({ columns }) => has(columns, "country-code", "country-name", "e-gov-rank", "e-gov-index"),
  country: (cell, row) => ({ code: cell(row, "country-code"), name: cell(row, "country-name") }),
  figures(cell, row, { file, context }) {
    const eventDate = context.date ?? yearInName(file.name);
    if (!eventDate) return "the year stands neither in the row nor in the file's name; give it with --date";
    return ["e-gov-rank", "e-gov-index", "e-pat-index", "osi", "hci", "tii"].flatMap((name): Figure[] => {
      const value = printedNumber(cell(row, name));
      return value === null
        ? []
        : [{ measure: measureId(name), value, eventDate, dateBasis: context.date ? "given" : "file name" }];
    });
  },
});

export const owidSeries = countryTable({
  id: "owid-series",
  title: "Our World in Data series",
  example: "share-of-individuals-using-the-internet.csv",
  source: "https://ourworldindata.org",
  publisher: "Our World in Data",
  url: "https://ourworldindata.org",
  recognise: ({ columns }) => has(columns, "Entity", "Code", "Year") && columns.length >= 4,
  country: (cell, row) => ({ code: cell(row, "Code"), name: cell(row, "Entity") }),
  figures(cell, row, { columns }) {
    const eventDate = year(cell(row, "Year"));
    if (!eventDate) return `“${cell(row, "Year") ?? ""}” is not a year`;
    return columns.slice(3).flatMap((name): Figure[] => {
      const value = printedNumber(cell(row, name));
      const publisher =
        measureId(name) === "internet-share" ? { source: "World Bank / ITU, by Our World in Data" } : {};
      return value === null
        ? []
        : [{ measure: measureId(name), value, eventDate, asPrinted: cell(row, name), ...publisher }];
    });
  },
});

export const pressFreedomFopi = countryTable({
  id: "press-freedom-fopi",
  title: "RSF press freedom, ranks and scores by year",
  example: "press_freedom_fopi.csv",
  source: "https://github.com/news-r/fopi",
  publisher: "Reporters Without Borders, by fopi",
  url: "https://rsf.org/en/index",
  recognise: ({ columns }) => has(columns, "country", "country_code", "year", "rank", "score"),
  country: (cell, row) => ({ code: cell(row, "country_code"), name: cell(row, "country") }),
  figures(cell, row) {
    const eventDate = year(cell(row, "year"));
    if (!eventDate) return `“${cell(row, "year") ?? ""}” is not a year`;
    const rank = printedNumber(cell(row, "rank"));
    const score = printedNumber(cell(row, "score"));
    return [
      ...(rank === null ? [] : [{ measure: "press-freedom-rank", value: rank, eventDate }]),
      ...(score === null
        ? []
        : [{ measure: "press-freedom-score", value: score, eventDate, asPrinted: cell(row, "score") }]),
    ];
  },
});

export const pressFreedomRsf = countryTable({
  id: "press-freedom-rsf",
  title: "RSF press freedom, ranks of one year",
  example: "press_freedom_rsf_2016.csv",
  source: "https://github.com/petzi53/rsf",
  publisher: "Reporters Without Borders, by rsf",
  url: "https://rsf.org/en/index",
  recognise: ({ columns }) => has(columns, "Year (N)", "ISO", "Rank N", "EN_country"),
  notes: [
    "ranks only: the scores of this file lost their decimal commas (92,48 stands as 9248, 93,6 as 936), so none was taken",
  ],
  country: (cell, row) => ({ code: cell(row, "ISO"), name: cell(row, "EN_country") }),
  figures(cell, row) {
    const printed = cell(row, "Year (N)") ?? "";
    const eventDate = year(printed) ?? /^(\d{4})-(\d{2})$/.exec(printed)?.[0] ?? null;
    if (!eventDate) return `“${printed}” is not a year`;
    const value = printedNumber(cell(row, "Rank N"));
    const edition = year(printed)
      ? {}
      : { eventDate: `20${printed.slice(-2)}`, dateBasis: "edition", asPrinted: printed };
    return value === null ? [] : [{ measure: "press-freedom-rank", value, eventDate, ...edition }];
  },
});

export const isoVariables = countryTable({
  id: "iso-variables",
  title: "Figures by ISO code, year and variable",
  example: "gtmi_2022.csv, wb_wdi_2024.csv (Blavatnik Index source data)",
  source: "https://github.com/blavatnik-index/bipa2024_sourcedata",
  publisher: "Blavatnik Index of Public Administration, source data",
  url: "https://github.com/blavatnik-index/bipa2024_sourcedata",
  recognise: ({ columns }) => has(columns, "cc_iso3c", "ref_year", "variable", "value"),
  country: (cell, row) => ({ code: cell(row, "cc_iso3c") }),
  figures(cell, row) {
    const eventDate = year(cell(row, "ref_year"));
    const variable = cell(row, "variable");
    if (!eventDate) return `“${cell(row, "ref_year") ?? ""}” is not a year`;
    if (!variable) return "the row names no variable";
    const value = printedNumber(cell(row, "value"));
    const by = variable.startsWith("wb_")
      ? "World Bank, World Development Indicators"
      : variable.startsWith("gtmi")
        ? "World Bank, GovTech Maturity Index"
        : null;
    return value === null ? [] : [{ measure: variable, value, eventDate, figureBy: by }];
  },
});
