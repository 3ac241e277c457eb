import { slug } from "../../domain/actor.ts";
import { type FactRecord, fact } from "../../domain/fact.ts";
import { partialDate } from "../../domain/partial-date.ts";
import { platformName } from "../../domain/platform.ts";
import { spendPeriod } from "../../domain/spend-period.ts";
import { cellReader, type TableRow } from "../../platforms/file/read-table.ts";
import { countryActor, countrySubject } from "../countries.ts";
import type { Entry, ReadRow } from "../entries.ts";
import { measureId } from "../indicators.ts";
import { has, printedNumber, type ReadContext, type RegisterFormat } from "../register-format.ts";
import { knownCaseActor } from "./case-holder.ts";
import { publishedRow } from "./case-published.ts";
import { countryOfRow, isCountry } from "./country-column.ts";

type Cells = (row: TableRow, ...names: string[]) => string | null;
type About = { cell: Cells; row: TableRow; code: string | null; context: ReadContext };
type Found = Partial<FactRecord> & Pick<FactRecord, "measure">;

/** One of the studies' tables of figures; what its rows say is declared, what all share is done here. */
function figures(given: {
  id: string;
  title: string;
  example: string;
  needed: string[];
  figure(about: About): (Found & { before?: Entry[] }) | null | string;
}): RegisterFormat {
  const { id, title, example, needed, figure } = given;
  return {
    id,
    title,
    example,
    source: "studies in cases, typed in from the papers",
    needsOffice: false,
    recognise: ({ columns }) => has(columns, ...needed, "source", "quote_start"),
    read(file, context) {
      const { columns, rows } = file.table();
      const cell = cellReader(columns);
      const read = rows.map((row, position): ReadRow => {
        const { line } = row;
        if (row.fault) return { line, rejected: row.fault, name: null };
        const cited = cell(row, "source");
        if (!cited) return { line, rejected: "the row names no source", name: null };
        const country = cell(row, "country");
        const place = country === null ? null : countryOfRow(line, { code: country });
        if (place && !isCountry(place)) return place;
        const code = place?.code ?? null;
        const found = figure({ cell, row, code, context });
        if (typeof found === "string") return { line, rejected: found, name: null };
        if (found === null)
          return { line, class: "as printed", entries: [publishedRow(id, columns, row, position, code)] };
        const { before = [], ...rest } = found;
        const region = cell(row, "region");
        const subject = code === null ? `region:${region ?? "world"}` : countrySubject(code);
        const made = fact({
          subject,
          actor: countryActor(code),
          value: printedNumber(cell(row, "value")),
          text: cell(row, "value_text"),
          unit: cell(row, "unit"),
          qualifier: cell(row, "qualifier"),
          eventDate: partialDate(cell(row, "date", "year")),
          dateBasis: cell(row, "date_basis", "year_basis"),
          reportDate: partialDate(cell(row, "reported")),
          source: cited,
          figureBy: cell(row, "figure_by"),
          asPrinted: cell(row, "as_printed"),
          note: [cell(row, "note"), cell(row, "date_note")].filter(Boolean).join("; ") || null,
          quote: cell(row, "quote_start"),
          ...rest,
        });
        return { line, class: "figures", entries: [...before, { kind: "fact", fact: made }] };
      });
      return { rows: read, notes: [] };
    },
  };
}

export const caseContext = figures({
  id: "case-context",
  title: "Published cases: country context",
  example: "cases/country-context.csv",
  needed: ["country", "region", "date", "indicator", "value", "value_text"],
  figure({ cell, row }) {
    const indicator = cell(row, "indicator");
    return indicator ? { measure: measureId(indicator) } : "the row names no indicator";
  },
});

export const caseInstitutions = figures({
  id: "case-institutions",
  title: "Published cases: facts about institutions",
  example: "cases/institution-facts.csv",
  needed: ["country", "institution", "fact", "value"],
  figure({ cell, row, code, context }) {
    const measure = cell(row, "fact");
    const name = cell(row, "institution");
    if (!measure) return "the row names no fact";
    const actor = name ? context.find(name, code) : null;
    if (actor) return { measure, actor, subject: actor };
    return name ? { measure, subject: `${code}/~${slug(name)}`, edition: name } : { measure };
  },
});

export const casePopularity = figures({
  id: "case-popularity",
  title: "Published cases: platforms in order of popularity",
  example: "cases/platform-popularity.csv",
  needed: ["country", "year", "position", "platform", "derived"],
  figure({ cell, row }) {
    const value = printedNumber(cell(row, "position"));
    const platform = cell(row, "platform");
    if (value === null || !platform) return "the row lacks position or platform";
    const qualifier = cell(row, "derived") ? `derived: ${cell(row, "derived")}` : null;
    return { measure: "platform-popularity", platform: platformName(platform), value, unit: "position", qualifier };
  },
});

export const caseRanks = figures({
  id: "case-ranks",
  title: "Published cases: ranks in an index",
  example: "cases/index-ranks.csv",
  needed: ["index", "kind", "year", "country", "rank", "out_of"],
  figure({ cell, row }) {
    const index = cell(row, "index");
    const value = printedNumber(cell(row, "rank"));
    if (!index) return "the row names no index";
    if (value === null) return null;
    const outOf = cell(row, "out_of");
    return { measure: `${slug(index)}-rank`, value, unit: "rank", qualifier: outOf ? `out of ${outOf}` : null };
  },
});

export const caseCosts = figures({
  id: "case-costs",
  title: "Published cases: what campaigns spent",
  example: "cases/campaign-costs.csv",
  needed: ["campaign", "owner", "spend", "currency"],
  figure({ cell, row, code, context }) {
    const owner = cell(row, "owner");
    const value = printedNumber(cell(row, "spend"));
    if (!owner || value === null) return "the row lacks owner or spend";
    const known = code ? knownCaseActor(code, owner) : null;
    const actor = known?.id ?? context.find(owner, code);
    const [start, end, channel] = [cell(row, "start"), cell(row, "end"), cell(row, "platform", "channel")];
    const words = [cell(row, "period"), start, end].filter(Boolean).join(", ");
    const period = isDay(start) && isDay(end) ? spendPeriod(start, end) : words && `over ${words}`;
    return {
      measure: `campaign spend: ${cell(row, "campaign") ?? "campaign"}`,
      value,
      unit: cell(row, "currency"),
      qualifier: period || null,
      ...(channel ? { platform: platformName(channel) } : {}),
      eventDate: partialDate(cell(row, "end", "start")),
      before: known?.entries ?? [],
      ...(actor ? { actor, subject: actor } : { edition: owner }),
    };
  },
});

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
