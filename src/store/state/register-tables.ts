/** Rows of the register's tables as Kysely sees them; migration 002 is the truth. */
export type RegisterTables = {
  actors: ActorsTable;
  actor_names: { actor: string; language: string; form: string; name: string; key: string; source: string | null };
  actor_ids: { scheme: string; value: string; actor: string };
  offices: OfficesTable;
  accounts: AccountsTable;
  former_handles: { account: string; handle: string; handle_key: string };
  evidence: EvidenceTable;
  observations: ObservationsTable;
  facts: FactsTable;
  fact_choices: { fact: string; value: string; by: string; at: number };
  published: PublishedTable;
  sources: { key: string; title: string; url: string | null; date: string | null; note: string | null };
  register_imports: {
    id: number;
    at: number;
    by: string;
    file: string;
    sha256: string;
    format: string;
    office: string | null;
    source: string | null;
    report: string;
  };
  register_history: HistoryTable;
};

export type ActorsTable = {
  id: string;
  kind: "state" | "disputed" | "organisation" | "institution" | "mission" | "person" | "outlet";
  name: string;
  role: string | null;
  state: string | null;
  parent: string | null;
  host: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  mission_class: string | null;
  form: "mission" | "consulate" | "other" | null;
  in_force: 0 | 1 | null;
  in_force_on: string | null;
  owner: string | null;
  sponsor: string | null;
  iso3: string | null;
  iso_numeric: string | null;
  region: string | null;
  subregion: string | null;
  un: "member" | "observer" | null;
  since: string | null;
  until: string | null;
  sites: string;
  lists: string;
  note: string | null;
  source: string;
  added_at: number;
};

export type OfficesTable = {
  id: string;
  person: string;
  institution: string | null;
  title: string;
  since: string | null;
  until: string | null;
  source: string;
  url: string | null;
  date: string | null;
};

export type AccountsTable = {
  id: string;
  platform: string;
  handle: string | null;
  handle_key: string | null;
  user_id: string | null;
  url: string | null;
  holder: string;
  edition: string | null;
  languages: string;
  since: string | null;
  until: string | null;
  status: string | null;
  note: string | null;
  source: string;
  standing: "proven" | "claimed" | "contested" | "unknown";
  evidence_date: string | null;
  added_at: number;
};

export type EvidenceTable = {
  id: string;
  about: string;
  kind: string;
  source: string;
  url: string | null;
  date: string | null;
  note: string | null;
  added_at: number;
};

export type ObservationsTable = {
  id: string;
  actor: string | null;
  group_label: string | null;
  state: string | null;
  host: string | null;
  platform: string;
  present: 0 | 1;
  count: number | null;
  edition: string | null;
  kind: string | null;
  since: string | null;
  status: string | null;
  observed: string | null;
  observed_basis: string | null;
  note: string | null;
  as_printed: string | null;
  source: string;
  quote: string | null;
};

export type FactsTable = {
  id: string;
  fact: string;
  actor: string | null;
  subject: string;
  measure: string;
  platform: string | null;
  edition: string | null;
  value: number | null;
  value_max: number | null;
  text: string | null;
  unit: string | null;
  qualifier: string | null;
  event_date: string | null;
  date_basis: string | null;
  report_date: string | null;
  source: string;
  url: string | null;
  figure_by: string | null;
  series: 0 | 1;
  as_printed: string | null;
  note: string | null;
  quote: string | null;
};

export type PublishedTable = {
  id: string;
  file: string;
  key: string;
  position: number;
  state: string | null;
  date: string | null;
  reported: string | null;
  fields: string;
  source: string;
  quote: string | null;
};

export type HistoryTable = {
  id: number;
  at: number;
  by: string;
  about: string;
  what: string;
  field: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
};
