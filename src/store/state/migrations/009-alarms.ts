/** What somebody should hear of at once, and what was said of it to whom: written before and after, never sent twice. */
export const alarms = {
  title: "alarms and their delivery",
  sql: `
    create table alarms (
      id integer primary key,
      kind text not null check (kind in ('renamed', 'suspended', 'silent', 'hour', 'language', 'mention', 'source')),
      mark text not null unique,           -- what makes two findings one alarm
      account text,                        -- of the register
      source text,                         -- live source
      found_at integer not null,
      details text not null,               -- JSON; names no private person
      state text not null default 'new' check (state in ('new', 'seen', 'closed')),
      remark text
    ) strict;
    create index alarms_by_time on alarms (found_at);

    create table alarm_deliveries (
      alarm integer not null references alarms (id) on delete cascade,
      channel text not null check (channel in ('mail', 'webhook')),
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'unsure')),
      attempts integer not null default 0,
      next_at integer not null,
      changed_at integer not null,
      error text,
      primary key (alarm, channel)
    ) strict, without rowid;
  `,
};
