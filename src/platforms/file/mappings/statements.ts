import { declare } from "../mapping.ts";

/**
 * Statements of heads of state and ministers on Ukraine, with the page's boilerplate left in; many have no date. Slashed
 * dates are month first: 04/19/2022 and 02/22/2022 stand among them.
 */
export const statements = declare({
  id: "statements-speaker",
  title: "Official statements (speaker, date, title, text, url)",
  source: "https://github.com/bikovoy/narrative_analysis",
  example: "us_ukraine_biden.csv.gz",
  platform: "website",
  kind: "statement",
  date: { format: "month-first" },
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
});

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
