import { declare } from "../mapping.ts";

/** Speeches in the General Debate of the United Nations. The file knows the year only, so a speech has no date. */
export const unGeneralDebate = declare({
  id: "un-general-debate",
  title: "UN General Debate speeches",
  source: "https://doi.org/10.7910/DVN/0TJX8Y",
  example: "un_general_debate.ndjson.gz",
  container: "items",
  platform: "speech",
  kind: "statement",
  fields: {
    id: { column: ["iso3", "session", "year"], join: "-" },
    author: "iso3",
    text: "text",
  },
  extraTags: [
    { column: "year", prefix: "year:" },
    { column: "session", prefix: "session:" },
  ],
});
