import type { MeasureSums } from "../measure-sums.ts";

const on = "($platform::varchar is null or platform = $platform::varchar)";
const between = "day >= date '1970-01-01' + $from::integer and day < date '1970-01-01' + $to::integer";
const dayNumber = (day: string) => `(${day} - date '1970-01-01')::integer`;

/** Days on which a subject has posts: members as (account, subject) pairs, so that a state's days are counted once. */
export const subjectDays = ({ days }: MeasureSums): string => `
  select m.subject, ${dayNumber("day")} as day, sum(posts)::integer as posts
  from ${days} d join (select unnest(from_json($members::varchar, '[{"account":"VARCHAR","subject":"VARCHAR"}]'), recursive := true)) m on m.account = d.account
  where ${on.replace("platform =", "d.platform =")} and ${between}
  group by all order by 1, 2`;

/** Days with own words in several languages. */
export const subjectLanguageDays = ({ languages }: MeasureSums): string => `
  with by_day as (
    select m.subject, day, count(distinct language)::integer as languages
    from ${languages} d join (select unnest(from_json($members::varchar, '[{"account":"VARCHAR","subject":"VARCHAR"}]'), recursive := true)) m on m.account = d.account
    where ${on.replace("platform =", "d.platform =")} and ${between} and language is not null
    group by all)
  select subject, countif(languages >= 2)::integer as several, count(*)::integer as known from by_day group by subject order by 1`;
