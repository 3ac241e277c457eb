import type { MeasureSums } from "../measure-sums.ts";
import { handleKeyOf, keyOf } from "../measure-sums-sql.ts";

/** Members of subjects, what end (state or holder) an account stands for, and the handles by which it is named. */
export type TieKeys = {
  members: readonly { account: string; subject: string }[];
  ends: readonly { account: string; end: string }[];
  handles: readonly { platform: string; handle: string; account: string }[];
};
type Period = { from: number; to: number; platform: string | null };

const table = (name: string, columns: readonly string[]): string =>
  `(select unnest(from_json($${name}::varchar, '[{${columns.map((column) => `"${column}":"VARCHAR"`).join(",")}}]'), recursive := true))`;

export const tieParams = ({ members, ends, handles }: TieKeys, { from, to, platform }: Period) => ({
  members: JSON.stringify(members),
  ends: JSON.stringify(ends),
  handles: JSON.stringify(handles),
  from,
  to,
  platform,
});

const named = ({ ties }: MeasureSums, condition: string): string => `
  members as (select ${keyOf("account")} as account_key, subject from ${table("members", ["account", "subject"])}),
  ends as (select ${keyOf("account")} as account_key, account, "end" from ${table("ends", ["account", "end"])}),
  handles as (
    select distinct ${handleKeyOf("h.platform", "h.handle")} as whom_key, e.account_key, e."end"
    from ${table("handles", ["platform", "handle", "account"])} h join ends e on e.account = h.account),
  addressed as (
    select platform, tie, account_key, whom_key, day, sum(posts)::integer as posts from ${ties}
    where ${condition} and ($platform::varchar is null or platform = $platform::varchar)
      and day >= date '1970-01-01' + $from::integer and day < date '1970-01-01' + $to::integer
    group by all),
  -- Whom one addresses at home counts for nothing; as a condition it would make DuckDB cross all ends with each other first.
  named as (
    select a.platform, a.tie, a.day, a.account_key as from_key, f."end" as from_end, h.account_key as to_key, h."end" as to_end,
      if(f."end" <> h."end", a.posts, 0) as posts
    from addressed a join handles h on h.whom_key = a.whom_key join ends f on f.account_key = a.account_key)`;

/** Who addresses whom, by subject: one row a direction, platform, kind of tie and other end. Parameters: tieParams. */
export const subjectTies = (sums: MeasureSums): string => `
  with ${named(sums, "true")}
  select m.subject, 'out' as way, n.platform, n.tie, n.to_end as other, sum(n.posts)::integer as posts
  from named n join members m on m.account_key = n.from_key group by all having sum(n.posts) > 0
  union all
  select m.subject, 'in', n.platform, n.tie, n.from_end, sum(n.posts)::integer
  from named n join members m on m.account_key = n.to_key group by all having sum(n.posts) > 0
  order by 1, 2, 3, 4, 5`;
