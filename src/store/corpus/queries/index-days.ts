import type { MeasureSums } from "../measure-sums.ts";
import { keyOf, receptions } from "../measure-sums-sql.ts";

/** Columns that can be drawn again day by day; all are sums over the accounts of a subject. */
export const dayColumns = [
  "posts",
  "own",
  "own_kinds_told",
  "replies_to_others",
  "mentions_told",
  "media_told",
  "links_told",
  "with_picture",
  "with_link",
  ...receptions.filter((name) => name !== "views").flatMap((name) => [name, `${name}_known`]),
] as const;
export type DayColumn = (typeof dayColumns)[number];

const expressions: Record<string, string> = {
  own_kinds_told: "if(kinds_told, own, 0)",
  replies_to_others: "replies_made - replies_to_self",
  mentions_told: "if(mentions_told, posts, 0)",
  media_told: "if(media_told, own, 0)",
  links_told: "if(links_told, own, 0)",
};

/** Sums by subject, place of the account’s platform, and day. Parameters: members (JSON: account, subject, place), from, to. */
export const indexDays = ({ days }: MeasureSums, columns: readonly string[]): string => `
  select m.subject, m.place, (day - date '1970-01-01')::integer as day,
    ${columns.map((name) => `coalesce(sum((${expressions[name] ?? name})::double), 0) as ${name}`).join(", ")}
  from ${days} d join (select ${keyOf("account")} as account_key, subject, place from (select unnest(from_json($members::varchar, '[{"account":"VARCHAR","subject":"INTEGER","place":"INTEGER"}]'), recursive := true))) m using (account_key)
  where day >= date '1970-01-01' + $from::integer and day < date '1970-01-01' + $to::integer
  group by all`;
