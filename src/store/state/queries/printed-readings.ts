import type { DatabaseSync } from "node:sqlite";

/** Followers of one account of an actor as a source prints them; sums over platforms are no account's. */
export type PrintedReading = {
  subject: string;
  name: string;
  platform: string;
  edition: string | null;
  measure: string;
  value: number;
  event_date: string;
  source: string;
};

const readings = `
  select f.subject, a.name, f.platform, f.edition, f.measure, f.value, f.event_date, f.source
  from facts f join actors a on a.id = f.subject
  where f.measure in ('followers', 'page_likes') and f.platform is not null and instr(f.platform, '+') = 0
    and f.value is not null and f.event_date is not null`;

export const readingsUnder = (raw: DatabaseSync, actor: string): PrintedReading[] =>
  raw
    .prepare(
      `${readings} and (f.subject = $actor
         or a.state = (select s.state from actors s where s.id = $actor and s.kind in ('state', 'disputed')))
       order by f.subject, f.platform, f.edition, f.measure, f.event_date`,
    )
    .all({ actor }) as unknown as PrintedReading[];

/** Of the account's holder, on its platform and in its edition. */
export const readingsOfAccount = (raw: DatabaseSync, account: string): PrintedReading[] =>
  raw
    .prepare(
      `${readings} and exists (select 1 from accounts c where c.id = $account and c.holder = f.subject
         and c.platform = f.platform and c.edition is f.edition)
       order by f.measure, f.event_date`,
    )
    .all({ account }) as unknown as PrintedReading[];
