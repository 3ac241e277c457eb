import { reject } from "../../domain/post.ts";
import type { TableFormat } from "../format.ts";
import { tableLikeness } from "../likeness.ts";

const known = [
  ...["author_id", "author", "external_author_id", "account_type", "account_category", "new_june_2018"],
  ...["congress_2017_id", "in_congress_2017", "in_congress_2018"],
];
const required = ["author_id", "external_author_id", "account_category"];

/** Labels a study gave to accounts. They register nobody: a label by a study is a claim about persons without office. */
export const iraAuthors: TableFormat = {
  id: "ira-authors",
  title: "Internet Research Agency accounts (a list, not posts)",
  version: "1",
  source: "https://github.com/bet4a/russian-troll-tweets-by-author",
  example: "ira_authors.csv.gz",
  container: "table",
  known,
  required,
  recognise: ({ container, columns }) => (container === "table" ? tableLikeness(required, known, columns) : 0),
  bind: () => () => reject("a row of a list of accounts, not a post; a study's labels register nobody"),
};
