/** Studies (each with a key of its own) and the encrypted raw of each batch. */
export const privacy = {
  title: "studies, encrypted raw",
  sql: `
    create table studies (
      id text primary key,
      started_at integer not null,
      ended_at integer,                    -- its key was destroyed; nothing more is imported into it
      mark text not null                   -- tells another key from the study's own without holding it
    ) strict;

    create table raw_files (
      batch text primary key,
      study text not null references studies (id),
      path text not null,                  -- relative to the workspace
      state text not null check (state in ('whole', 'reduced')),
      sha256 text not null,                -- of the content before compression and encryption
      bytes integer not null,
      stored_bytes integer not null,
      sealed_key blob not null,            -- whole: under the study's key; reduced: under the workspace's
      sealed_details blob not null,        -- JSON under the data key: file name and options as given, which may name somebody
      created_at integer not null,
      expires_at integer,                  -- whole raw is reduced then; null: reduced already
      reduced_at integer
    ) strict;
    create index raw_files_by_expiry on raw_files (expires_at);
  `,
};
