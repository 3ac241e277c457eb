import type { MeasureSums } from "../measure-sums.ts";

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

/** Handles printed on a site or in a speech are those of X. */
const named = ({ ties }: MeasureSums): string => `
  members as ${table("members", ["account", "subject"])},
  ends as ${table("ends", ["account", "end"])},
  handles as ${table("handles", ["platform", "handle", "account"])},
  named as (
    select t.platform, t.day, t.tie, t.account as from_account, f."end" as from_end, h.account as to_account, o."end" as to_end, t.posts
    from ${ties} t
    join handles h on h.handle = t.whom and h.platform = case when t.platform in ('website', 'feed', 'speech') then 'x' else t.platform end
    join ends f on f.account = t.account join ends o on o.account = h.account
    where f."end" <> o."end" and ($platform::varchar is null or t.platform = $platform::varchar)
      and t.day >= date '1970-01-01' + $from::integer and t.day < date '1970-01-01' + $to::integer)`;

/** Who addresses whom, by subject: one row a direction, platform, kind of tie and other end. Parameters: tieParams. */
export const subjectTies = (sums: MeasureSums): string => `
  with ${named(sums)}
  select m.subject, 'out' as way, n.platform, n.tie, n.to_end as other, sum(n.posts)::integer as posts
  from named n join members m on m.account = n.from_account group by all
  union all
  select m.subject, 'in', n.platform, n.tie, n.from_end, sum(n.posts)::integer
  from named n join members m on m.account = n.to_account group by all
  order by all`;

/** Mentions of others by day, for drawing days again. Parameters: tieParams. */
export const subjectMentionDays = (sums: MeasureSums): string => `
  with ${named(sums)}
  select m.subject, (n.day - date '1970-01-01')::integer as day, sum(n.posts)::integer as posts
  from named n join members m on m.account = n.from_account where n.tie = 'mention' group by all order by all`;
