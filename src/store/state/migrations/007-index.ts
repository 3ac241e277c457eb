/** Rankings others published, brought in as files, and the boundary file a workspace chose for its map. */
export const index = {
  title: "ranking files, boundary file",
  sql: `
    create table ranking_files (
      id text primary key,                 -- made of title and year: the same ranking brought in again replaces itself
      title text not null,
      year text,
      source text not null,
      url text,
      out_of integer,
      file text not null,
      imported_at integer not null
    ) strict;

    create table ranking_file_ranks (
      ranking text not null references ranking_files (id) on delete cascade,
      state text not null,
      rank integer not null check (rank > 0),
      primary key (ranking, state)
    ) strict;

    -- One row at most. No boundary is drawn by Attaché: maker and disclaimer are printed under the map.
    create table boundary_file (
      one integer primary key check (one = 1),
      file text not null,
      kind text not null check (kind in ('geojson', 'topojson')),
      source text not null,
      url text,
      disclaimer text not null,
      shapes text not null,                -- JSON: which feature is which state, and which are none
      content text not null,
      added_at integer not null
    ) strict;
  `,
};
