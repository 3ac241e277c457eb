/** Settings, batches of imports, the corpus manifest, and resumable jobs. Times are epoch milliseconds, UTC. */
export const ground = {
  title: "settings, batches, manifest, jobs",
  sql: `
    create table settings (
      key text primary key,
      value text not null -- JSON
    ) strict;

    create table batches (
      id text primary key,
      number integer not null unique,      -- order of import; the later of two sightings wins
      status text not null check (status in ('running', 'done', 'failed', 'undone')),
      file text not null,                  -- name as shown; a private handle in it is replaced
      format text not null,
      format_version text not null,
      options text not null,               -- JSON: account, mapping, encoding as used
      study text not null,
      started_at integer not null,
      finished_at integer,
      read integer not null default 0,
      stored integer not null default 0,
      duplicates integer not null default 0,
      rejected integer not null default 0,
      observations integer not null default 0,
      seconds real,
      encoding text,
      sha256 text,                         -- of the file as it came
      bytes integer not null default 0,
      drift text not null default '{"unknown":[],"missing":[]}',
      error text
    ) strict;

    create table rejects (
      batch text not null references batches (id) on delete cascade,
      first_line integer not null,
      last_line integer not null,
      first_byte integer not null,
      reason text not null                 -- never quotes a cell: it may hold a private name
    ) strict;
    create index rejects_by_batch on rejects (batch, first_line);

    create table corpus_files (
      path text primary key,               -- relative to the workspace
      batch text not null,                 -- 'compacted' for merged files
      kind text not null check (kind in ('posts', 'counters')),
      platform text,
      first_at integer,
      last_at integer,
      rows integer not null,
      bytes integer not null,
      sha256 text not null,
      has_language integer not null default 0,
      added_at integer not null
    ) strict;
    create index corpus_files_by_kind on corpus_files (kind, platform);
    create index corpus_files_by_batch on corpus_files (batch);

    -- Rows that do not count stay in their file; a small Parquet list beside it (row, why) names them:
    -- duplicate of a version, superseded by a later version, or undone with its batch.
    create table corpus_dead (
      path text primary key references corpus_files (path) on delete cascade,
      list text not null,                  -- path of the list, relative to the workspace
      rows integer not null,
      bytes integer not null,
      sha256 text not null
    ) strict;

    -- Files that left the manifest; removed from disk when no reader can hold them any more.
    create table corpus_garbage (
      path text primary key,
      since integer not null
    ) strict;

    create table corpus_state (
      one integer primary key check (one = 1),
      version integer not null
    ) strict;
    insert into corpus_state values (1, 0);

    create table leases (
      name text primary key,
      host text not null,
      pid integer not null,
      process_started text not null,
      heartbeat integer not null
    ) strict;

    create table jobs (
      id text primary key,
      kind text not null,
      subject text not null,
      status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
      created_at integer not null,
      started_at integer,
      finished_at integer,
      done integer not null default 0,
      total integer,
      rate real,
      attempts integer not null default 0,
      error text,
      result text,
      unique (kind, subject)
    ) strict;
    create index jobs_by_status on jobs (status, created_at);
  `,
};
