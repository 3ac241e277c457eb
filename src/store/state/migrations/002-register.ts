/** Who speaks officially: actors, accounts, evidence, what was observed, what sources say, and every edit. */
export const register = {
  title: "register: actors, accounts, evidence, facts, history",
  sql: `
    create table actors (
      id text primary key,
      kind text not null check (kind in ('state', 'disputed', 'organisation', 'institution', 'mission', 'person', 'outlet')),
      name text not null,
      role text,
      state text,                          -- ISO 3166 alpha-2, or the register's own code where ISO has none
      parent text,
      host text,                           -- missions: code of the host state, or id of an organisation
      city text,
      latitude real,
      longitude real,
      mission_class text,
      form text check (form in ('mission', 'consulate', 'other')),
      in_force integer check (in_force in (0, 1)),
      in_force_on text,
      owner text,
      sponsor text,
      iso3 text,
      iso_numeric text,
      region text,
      subregion text,
      un text check (un in ('member', 'observer')),
      since text,
      until text,
      sites text not null default '[]',    -- JSON: own domains
      lists text not null default '[]',    -- JSON: lists that name a disputed entity, and as what
      note text,
      source text not null,
      added_at integer not null
    ) strict;
    create index actors_by_kind on actors (kind, state);
    create index actors_by_state on actors (state, kind);
    create index actors_by_host on actors (host) where host is not null;
    create index actors_by_parent on actors (parent) where parent is not null;

    create table actor_names (
      actor text not null references actors (id) on delete cascade,
      language text not null,
      form text not null,                  -- 'short', 'un', 'formal', 'printed'
      name text not null,
      key text not null,                   -- folded: no case, no marks, no punctuation
      source text,
      primary key (actor, language, form, name)
    ) strict, without rowid;
    create index actor_names_by_key on actor_names (key);

    create table actor_ids (
      scheme text not null,
      value text not null,
      actor text not null references actors (id) on delete cascade,
      primary key (scheme, value)
    ) strict, without rowid;
    create index actor_ids_by_actor on actor_ids (actor);

    create table offices (
      id text primary key,
      person text not null references actors (id) on delete cascade,
      institution text,
      title text not null,
      since text,
      until text,
      source text not null,
      url text,
      date text
    ) strict;
    create index offices_by_person on offices (person, until);
    create index offices_by_institution on offices (institution);

    create table accounts (
      id text primary key,
      platform text not null,
      handle text,                         -- null: a source tells of the account but prints no handle
      handle_key text,
      user_id text,
      url text,
      holder text not null references actors (id),
      edition text,
      languages text not null default '[]',
      since text,
      until text,
      status text,
      note text,
      source text not null,
      standing text not null default 'unknown' check (standing in ('proven', 'claimed', 'contested', 'unknown')),
      evidence_date text,                  -- of the evidence the standing rests on
      added_at integer not null,
      unique (platform, handle_key)
    ) strict;
    create index accounts_by_user on accounts (platform, user_id) where user_id is not null;
    create index accounts_by_holder on accounts (holder, standing);

    create table former_handles (
      account text not null references accounts (id) on delete cascade,
      handle text not null,
      handle_key text not null,
      primary key (account, handle_key)
    ) strict, without rowid;

    create index former_handles_by_key on former_handles (handle_key);

    create table evidence (
      id text primary key,
      about text not null,                 -- account or actor
      kind text not null,
      source text not null,
      url text,
      date text,
      note text,
      added_at integer not null
    ) strict;
    create index evidence_by_about on evidence (about);

    create table observations (
      id text primary key,
      actor text,
      group_label text,
      state text,
      host text,
      platform text not null,
      present integer not null check (present in (0, 1)),
      count integer,
      edition text,
      kind text,
      since text,
      status text,
      observed text,
      observed_basis text,
      note text,
      as_printed text,
      source text not null,
      quote text
    ) strict;
    create index observations_by_actor on observations (actor);
    create index observations_by_state on observations (state, platform);

    create table facts (
      id text primary key,
      fact text not null,                  -- one subject, measure and period: all its sources share it
      actor text,
      subject text not null,
      measure text not null,
      platform text,
      edition text,
      value real,
      value_max real,
      text text,
      unit text,
      qualifier text,
      event_date text,
      date_basis text,
      report_date text,
      source text not null,
      url text,
      figure_by text,
      series integer not null default 0,
      as_printed text,
      note text,
      quote text
    ) strict;
    create index facts_by_fact on facts (fact);
    create index facts_by_subject on facts (subject, measure, event_date desc, fact);
    create index facts_by_actor on facts (actor) where actor is not null;
    create index facts_by_measure on facts (measure, event_date);

    create table fact_choices (
      fact text primary key,
      value text not null,
      by text not null,
      at integer not null
    ) strict;

    -- Rows of published studies that are neither accounts nor figures (events, follows, programmes, codebooks), as printed.
    create table published (
      id text primary key,
      file text not null,
      key text not null,
      position integer not null,
      state text,
      date text,
      reported text,
      fields text not null,                -- JSON: column as printed, value as printed
      source text not null,
      quote text
    ) strict;
    create index published_by_file on published (file, position);

    create table sources (
      key text primary key,
      title text not null,
      url text,
      date text,
      note text
    ) strict;

    create table register_imports (
      id integer primary key,
      at integer not null,
      by text not null,
      file text not null,
      sha256 text not null,
      format text not null,
      office text,
      source text,
      report text not null                 -- JSON: the account of every row
    ) strict;

    create table register_history (
      id integer primary key,
      at integer not null,
      by text not null,
      about text not null,
      what text not null,
      field text,
      before text,
      after text,
      reason text
    ) strict;
    create index register_history_by_about on register_history (about, id);
    create trigger register_history_stands before update on register_history
      begin select raise(abort, 'the history of the register is only added to'); end;
    create trigger register_history_stays before delete on register_history
      begin select raise(abort, 'the history of the register is only added to'); end;
  `,
};
