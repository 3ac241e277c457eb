/** Live sources, what was asked of them and when, what they are known to hold, what is missing, and what waits to be stored. */
export const collect = {
  title: "live sources, runs, items, gaps, spool, keys of connectors",
  sql: `
    create table source_groups (
      name text primary key,
      cron text not null,                  -- when its sources are asked, UTC
      revisit text not null                -- JSON: ages in seconds at which counters of a post are taken again
    ) strict;
    insert into source_groups values ('default', '*/30 * * * *', '[3600,21600,86400,604800,2592000]');

    create table live_sources (
      id text primary key,
      number integer not null unique,
      connector text not null,
      address text not null,               -- canonical, as the connector writes it
      handle text,
      account text,                        -- of the register; null: nobody said whose it is
      options text not null default '{}',  -- JSON, parsed by the connector
      schedule text not null default 'default' references source_groups (name),
      enabled integer not null default 1 check (enabled in (0, 1)),
      added_at integer not null,
      evidence text,                       -- where the address is known from
      verified_at integer,                 -- last answered
      cursor text,
      slot integer,                        -- scheduled moment of the last run
      wanted integer not null default 0,   -- 1: asked for before its time; 2: and as far back as wanted_since
      wanted_since integer,
      failures integer not null default 0, -- since the last complete run
      retry_at integer,
      covered_from integer,                -- nothing is missing between these two but the open gaps
      covered_to integer,
      claimed_by text,                     -- lease of the process that runs it
      unique (connector, address)
    ) strict;
    create index live_sources_by_account on live_sources (account) where account is not null;

    -- Validators for conditional requests; the address is hashed, for it may hold a key.
    create table source_visits (
      source text not null references live_sources (id) on delete cascade,
      address text not null,
      etag text,
      modified text,
      primary key (source, address)
    ) strict, without rowid;

    create table collect_runs (
      id integer primary key,
      source text not null references live_sources (id) on delete cascade,
      started_at integer not null,
      finished_at integer not null,
      outcome text not null check (outcome in ('ok', 'partial', 'failed', 'unchanged')),
      failure text,
      message text,                        -- never names a private person
      requests integer not null,
      cost real not null default 0,
      pages integer not null,
      seen integer not null,
      fresh integer not null,
      changed integer not null,
      counted integer not null,
      gone integer not null,
      unreadable integer not null,
      notes text not null default '[]'
    ) strict;
    create index collect_runs_by_source on collect_runs (source, started_at);
    create index collect_runs_by_time on collect_runs (started_at);

    create table collect_gaps (
      id integer primary key,
      source text not null references live_sources (id) on delete cascade,
      kind text not null check (kind in ('ids', 'page', 'cursor', 'refused', 'run', 'schedule', 'unreadable')),
      from_mark text not null,
      to_mark text not null,
      count integer,                       -- null: nobody can say how many
      why text not null,
      first_at integer,                    -- where on the clock it lies, as far as known
      last_at integer,
      found_at integer not null,
      seen_at integer not null,            -- last time it was met
      state text not null check (state in ('open', 'explained', 'retried', 'closed')),
      explanation text,
      settled_at integer,
      unique (source, kind, from_mark, to_mark)
    ) strict;

    -- Posts of private authors: the key is a pseudonym of the key, so that no table names them.
    create table collect_items (
      source text not null references live_sources (id) on delete cascade,
      key text not null,
      platform text,
      post text,                           -- id in the corpus; null: the item could not be read
      account text,
      version text not null,
      posted_at integer,
      first_seen integer not null,
      last_seen integer not null,
      gone_at integer,                     -- when it was seen to be gone
      next_visit integer,
      settled integer not null,            -- 0: met in a run that did not reach its end
      study text,                          -- private: whose key made the pseudonym and seals
      sealed_key blob,
      primary key (source, key)
    ) strict, without rowid;
    create index collect_items_due on collect_items (source, next_visit) where next_visit is not null;
    create index collect_items_by_post on collect_items (platform, post);
    create index collect_items_by_time on collect_items (source, posted_at);
    create index collect_items_unsettled on collect_items (source) where settled = 0;

    -- Pages that came and are not in the corpus yet, sealed: they may name private people.
    create table spool (
      seq integer primary key,
      source text not null,
      format text not null,
      study text not null,
      items integer not null,
      spooled_at integer not null,
      sealed blob not null
    ) strict;

    create table source_profiles (
      id integer primary key,
      source text not null references live_sources (id) on delete cascade,
      seen_at integer not null,
      user_id text,
      handle text,
      name text,
      state text not null,
      moved_to text,
      counters text not null
    ) strict;
    create index source_profiles_by_source on source_profiles (source, seen_at);

    -- Between registered accounts only; of everybody else there is a number.
    create table account_follows (
      follower text not null,
      followed text not null,
      first_seen integer not null,
      last_seen integer not null,
      primary key (follower, followed)
    ) strict, without rowid;
    create index account_follows_back on account_follows (followed);

    create table follow_counts (
      source text primary key references live_sources (id) on delete cascade,
      seen_at integer not null,
      followers_listed integer,
      follows_listed integer
    ) strict;

    -- The last things that came in, for whoever watches; words of registered accounts only.
    create table arrivals (
      seq integer primary key,
      at integer not null,
      source text not null,
      kind text not null check (kind in ('new', 'changed', 'gone')),
      account text,
      platform text,
      post text,
      posted_at integer,
      words text
    ) strict;

    -- Private authors deleted these: their words leave the corpus, the index and the raw, and do not come back.
    create table erased_posts (
      platform text not null,
      post text not null,
      at integer not null,
      erased_at integer,
      primary key (platform, post)
    ) strict, without rowid;

    create table connector_keys (
      name text primary key,
      sealed blob not null,
      set_at integer not null
    ) strict;

    create table key_budgets (
      name text primary key,
      cap real not null,                   -- a month, in the connector's own unit
      unit text not null
    ) strict;
    create table key_spending (
      name text not null,
      month text not null,                 -- 2026-11, UTC
      spent real not null,
      requests integer not null,
      primary key (name, month)
    ) strict, without rowid;
  `,
};
