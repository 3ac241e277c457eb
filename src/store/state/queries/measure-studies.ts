import type { DatabaseSync } from "node:sqlite";

const all = <Row>(raw: DatabaseSync, sql: string, ...given: (string | number | null)[]): Row[] =>
  raw.prepare(sql).all(...given) as unknown as Row[];

export type ProfileRow = {
  name: string;
  weights: string;
  saved_by: string;
  institution: string | null;
  saved_at: number;
};

export const profileRows = (raw: DatabaseSync): ProfileRow[] => all(raw, "select * from index_profiles order by name");

export function putProfile(raw: DatabaseSync, row: ProfileRow): void {
  raw
    .prepare(
      `insert into index_profiles (name, weights, saved_by, institution, saved_at) values (?, ?, ?, ?, ?)
       on conflict (name) do update set weights = excluded.weights, saved_by = excluded.saved_by,
         institution = excluded.institution, saved_at = excluded.saved_at`,
    )
    .run(row.name, row.weights, row.saved_by, row.institution, row.saved_at);
}

export const dropProfile = (raw: DatabaseSync, name: string): boolean =>
  raw.prepare("delete from index_profiles where name = ?").run(name).changes > 0;

export type GradeRow = {
  state: string;
  signifier: string;
  period: string;
  person: string;
  grade: number;
  reason: string;
  graded_at: number;
};

export const gradeRows = (raw: DatabaseSync): GradeRow[] =>
  all(
    raw,
    "select state, signifier, period, person, grade, reason, graded_at from grades order by state, signifier, period, person",
  );

export function putGrade(raw: DatabaseSync, row: GradeRow): void {
  raw
    .prepare(
      `insert into grades (state, signifier, period, person, grade, reason, graded_at) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (state, signifier, period, person) do update set grade = excluded.grade, reason = excluded.reason, graded_at = excluded.graded_at`,
    )
    .run(row.state, row.signifier, row.period, row.person, row.grade, row.reason, row.graded_at);
}

export type StudyRow = {
  name: string;
  kind: "compare" | "index";
  question: string;
  answer: string;
  corpus_version: number;
  saved_at: number;
};

export const studyRows = (raw: DatabaseSync): StudyRow[] => all(raw, "select * from named_studies order by name");
export const studyRow = (raw: DatabaseSync, name: string): StudyRow | null =>
  all<StudyRow>(raw, "select * from named_studies where name = ?", name)[0] ?? null;

export function addStudy(raw: DatabaseSync, row: StudyRow): void {
  raw
    .prepare(
      "insert into named_studies (name, kind, question, answer, corpus_version, saved_at) values (?, ?, ?, ?, ?, ?)",
    )
    .run(row.name, row.kind, row.question, row.answer, row.corpus_version, row.saved_at);
}

export const dropStudy = (raw: DatabaseSync, name: string): boolean =>
  raw.prepare("delete from named_studies where name = ?").run(name).changes > 0;

export type PairingRow = {
  id: number;
  subject: string;
  kind: "mention" | "event";
  platform: string | null;
  post: string | null;
  event: string | null;
  asked_at: number;
  answer_platform: string | null;
  answer_post: string | null;
  answered_at: number | null;
  confirmed_by: string;
  confirmed_at: number;
};

const pairingColumns =
  "id, subject, kind, platform, post, event, asked_at, answer_platform, answer_post, answered_at, confirmed_by, confirmed_at";

/** What was paired with any of these. The same mention or event paired with several of them is one, as it was answered first. */
export const pairedWith = (raw: DatabaseSync, subjects: readonly string[]): PairingRow[] =>
  all(
    raw,
    `select ${pairingColumns} from (
       select *, row_number() over (partition by kind, platform, post, event
         order by answered_at is null, answered_at, id) as nth
       from pairings where subject in (select value from json_each(?)))
     where nth = 1 order by asked_at, id`,
    JSON.stringify(subjects),
  );

/** What was paired; with an actor also what was with its accounts, with a state what was with anybody of it. */
export function pairingRows(raw: DatabaseSync, subject: string | null): PairingRow[] {
  if (subject === null) return all(raw, `select ${pairingColumns} from pairings order by asked_at, id`);
  const whom = all<{ id: string }>(
    raw,
    `with state as (select state from actors where id = ?1 and kind in ('state', 'disputed'))
     select ?1 as id
       union select id from actors where state in (select state from state)
       union select c.id from accounts c join actors h on h.id = c.holder
         where h.id = ?1 or h.state in (select state from state)`,
    subject,
  );
  return pairedWith(
    raw,
    whom.map(({ id }) => id),
  );
}

export function putPairing(raw: DatabaseSync, row: Omit<PairingRow, "id">): void {
  raw
    .prepare("delete from pairings where subject = ? and kind = ? and platform is ? and post is ? and event is ?")
    .run(row.subject, row.kind, row.platform, row.post, row.event);
  raw
    .prepare(
      `insert into pairings (subject, kind, platform, post, event, asked_at, answer_platform, answer_post, answered_at, confirmed_by, confirmed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.subject,
      row.kind,
      row.platform,
      row.post,
      row.event,
      row.asked_at,
      row.answer_platform,
      row.answer_post,
      row.answered_at,
      row.confirmed_by,
      row.confirmed_at,
    );
}

export const dropPairing = (raw: DatabaseSync, id: number): boolean =>
  raw.prepare("delete from pairings where id = ?").run(id).changes > 0;
