import type { Format } from "../../format.ts";
import { declare } from "../mapping.ts";

const layout = {
  source: "https://github.com/bikovoy/narrative_analysis",
  platform: "website",
  kind: "statement",
  deriveMissingId: true,
  fields: {
    id: { column: "url", match: "^https?://\\S+$" },
    author: "speaker",
    authorName: "speaker",
    postedAt: "date",
    title: "title",
    text: "text",
    url: "url",
  },
} as const;

/** Statements of heads of state and ministers, with the page's boilerplate left in; many have no date. */
export const statements = declare({
  ...layout,
  id: "statements-speaker",
  title: "Official statements (speaker, date, title, text, url)",
  example: "us_ukraine_biden.csv.gz",
});

const monthFirst = declare({
  ...layout,
  id: "statements-speaker-month-first",
  title: "Official statements with American dates (speaker, date, title, text, url)",
  example: "lavrov_ukraine_combined.csv.gz",
  date: { format: "month-first" },
});

/** The same with slashed dates, taken as American only where one of the first dates can be nothing else (04/19/2022). */
export const statementsMonthFirst: Format = {
  ...monthFirst,
  recognise(sample) {
    const column = sample.columns.indexOf("date");
    const dates = sample.rows.flatMap((row) => {
      const [, first, second] = /^(\d\d?)\/(\d\d?)\/\d{4}$/.exec(row[column] ?? "") ?? [];
      return first === undefined ? [] : [{ first: Number(first), second: Number(second) }];
    });
    const proven = dates.some(({ second }) => second > 12) && dates.every(({ first }) => first <= 12);
    return proven ? Math.min(1, monthFirst.recognise(sample) + 0.005) : 0;
  },
};

/** Statements collected by DiplomaticPulse. The issuer is the state's name; the site's own address says who really speaks. */
export const diplomaticPulse = declare({
  id: "diplomaticpulse-statements",
  title: "DiplomaticPulse statements",
  source: "https://github.com/qcri/DiplomaticPulse",
  example: "Elasticsearch documents of DiplomaticPulse, one a line",
  container: "items",
  platform: "website",
  kind: "statement",
  fields: {
    id: { column: ["url", "_source.url"] },
    author: { column: ["url", "_source.url"], match: "^https?://(?:www\\.)?([^/?#:]+)" },
    authorName: { column: ["name", "_source.name", "country", "_source.country"], optional: true },
    postedAt: { column: ["posted_date", "_source.posted_date"] },
    seenAt: { column: ["indexed_date", "_source.indexed_date"], optional: true },
    title: { column: ["title", "_source.title"] },
    text: { column: ["statement", "_source.statement"] },
    url: { column: ["url", "_source.url"] },
    language: { column: ["language", "_source.language"], optional: true },
  },
  required: ["url", "statement", "posted_date"],
  ignore: ["content_type", "parent_url", "_id", "_index", "_type", "_score", "_source", "tag", "global"],
});
