/** Profiles of weights, grades by persons, saved studies, and answers that a person paired with what they answer. */
export const measure = {
  title: "index profiles, grades, studies, pairings",
  sql: `
    create table index_profiles (
      name text primary key,
      weights text not null,               -- JSON: by stage and by criterion
      saved_by text not null,
      institution text,                    -- code of the state that saved it; marked when it is ranked by it
      saved_at integer not null
    ) strict;

    create table grades (
      id integer primary key,
      state text not null,
      signifier text not null,
      period text not null,                -- what was looked at: “2024”
      person text not null,
      grade integer not null check (grade between 1 and 5),
      reason text not null check (length(trim(reason)) > 0),
      graded_at integer not null,
      unique (state, signifier, period, person)
    ) strict;

    create table named_studies (
      name text primary key,
      kind text not null check (kind in ('compare', 'index')),
      question text not null,              -- JSON, with every bound written out
      answer text not null,                -- JSON as it was
      corpus_version integer not null,
      saved_at integer not null
    ) strict;

    -- A person's word that this post answers that mention or event; without an answer it is still waiting.
    create table pairings (
      id integer primary key,
      subject text not null,               -- actor that is waited for
      kind text not null check (kind in ('mention', 'event')),
      platform text,
      post text,                           -- of the mention
      event text,                          -- id or words of the event
      asked_at integer not null,           -- when it was posted or happened
      answer_platform text,
      answer_post text,
      answered_at integer,
      confirmed_by text not null,
      confirmed_at integer not null,
      check ((answer_post is null) = (answered_at is null)),
      unique (subject, kind, platform, post, event)
    ) strict;
    create index pairings_by_subject on pairings (subject, asked_at);
  `,
};
