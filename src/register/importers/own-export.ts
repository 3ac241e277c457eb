import { account } from "../../domain/account.ts";
import { type ActorKind, actor, actorKinds, type MissionForm } from "../../domain/actor.ts";
import { InputError } from "../../domain/errors.ts";
import { fact } from "../../domain/fact.ts";
import { original } from "../../domain/spreadsheet.ts";
import type { EvidenceKind } from "../../domain/standing.ts";
import type { Entry, ReadRow } from "../entries.ts";
import type { RegisterFile } from "../register-file.ts";
import { claim, has, type RegisterFormat } from "../register-format.ts";
import { record as object } from "./json-values.ts";

type Row = { line: number; record: string; get(name: string): string | null; number(name: string): number | null };

const common = { source: "attache register export", needsOffice: false };

export const ownCsv: RegisterFormat = {
  ...common,
  id: "attache-csv",
  title: "Attaché's own export, CSV",
  example: "attache register export --format csv",
  recognise: ({ columns }) => has(columns, "record", "id"),
  read(file) {
    const { columns, rows } = file.table();
    const places = new Map(columns.map((name, at) => [name, at]));
    return {
      rows: entriesOf(
        rows.map(({ line, cells, fault }) => ({
          fault,
          ...reader(line, cells[0] ?? "", (name) => original(cells[places.get(name) ?? -1] ?? "")),
        })),
      ),
      notes: [],
    };
  },
};

export const ownJson: RegisterFormat = {
  ...common,
  id: "attache-json",
  title: "Attaché's own export, JSON",
  example: "attache register export --format json",
  recognise: ({ keys }) => keys.includes("/attacheRegister"),
  read(file) {
    return { rows: entriesOf(jsonRows(file)), notes: [] };
  },
};

function jsonRows(file: RegisterFile): (Row & { fault: string | null })[] {
  const whole = object(file.json());
  if (whole?.attacheRegister !== 1)
    throw new InputError(
      { file: file.name },
      `it is of version ${String(whole?.attacheRegister)}, this Attaché reads version 1`,
      "Use the Attaché that wrote it, or a newer one.",
    );
  let line = 1;
  return Object.entries(whole).flatMap(([record, list]) => {
    line++;
    if (!Array.isArray(list)) return [];
    return list.map((value) => {
      const row = object(value) ?? {};
      return {
        fault: null,
        ...reader(line++, record, (name) => (row[name] === null || row[name] === undefined ? "" : String(row[name]))),
      };
    });
  });
}

function reader(line: number, record: string, cell: (name: string) => string): Row {
  const get = (name: string) => cell(name) || null;
  const number = (name: string) => {
    const text = get(name);
    return text === null || Number.isNaN(Number(text)) ? null : Number(text);
  };
  return { line, record, get, number };
}

/** An actor with its names, ids, offices and evidence is one row, so is an account with its evidence. */
function entriesOf(rows: readonly (Row & { fault: string | null })[]): ReadRow[] {
  const read: ReadRow[] = [];
  const groups = new Map<string, Entry[]>();
  const belongs = (id: string | null): Entry[] | null => (id === null ? null : (groups.get(id) ?? null));
  const start = (line: number, name: string, entry: Entry, id: string) => {
    const entries = [entry];
    groups.set(id, entries);
    read.push({ line, class: name, entries });
  };
  const reject = (line: number, rejected: string) => read.push({ line, rejected, name: null });

  for (const row of rows) {
    const { line, record, get, fault } = row;
    if (fault) {
      reject(line, fault);
      continue;
    }
    const id = get("id");
    if (record === "actor") {
      const kind = get("kind") as ActorKind;
      if (!id || !get("name") || !actorKinds.includes(kind)) reject(line, "the actor lacks id, kind or name");
      else start(line, "actors", { kind: "actor", actor: actorOf(row, id, kind), names: [], ids: [] }, id);
    } else if (record === "account") {
      if (!id || !get("platform") || !get("holder")) reject(line, "the account lacks id, platform or holder");
      else start(line, "accounts", { kind: "account", account: accountOf(row, id), evidence: [] }, id);
    } else if (record === "name" || record === "id") {
      const [first] = belongs(get("actor")) ?? [];
      if (first?.kind !== "actor") reject(line, `no actor “${get("actor")}” stands above this row`);
      else if (record === "id") first.ids?.push({ scheme: get("scheme") ?? "", value: get("value") ?? "" });
      else
        first.names?.push({
          language: get("language") ?? "und",
          form: get("form") ?? "printed",
          name: get("name") ?? "",
          source: get("source"),
        });
    } else if (record === "office") {
      const office = {
        person: get("person") ?? "",
        institution: get("institution"),
        title: get("title") ?? "",
        since: get("since"),
        until: get("until"),
        source: get("source") ?? "",
        url: get("url"),
        date: get("date"),
      };
      const entries = belongs(office.person);
      if (entries) entries.push({ kind: "office", office });
      else reject(line, `no person “${office.person}” stands above this row`);
    } else if (record === "former") {
      const [first] = belongs(get("account")) ?? [];
      if (first?.kind === "account") first.account.formerHandles.push(get("handle") ?? "");
      else reject(line, `no account “${get("account")}” stands above this row`);
    } else if (record === "evidence") {
      const [first] = belongs(get("about")) ?? [];
      const evidence = claim(get("kind") as EvidenceKind, get("source") ?? "", {
        url: get("url"),
        date: get("date"),
        note: get("note"),
      });
      if (first?.kind === "account") first.evidence.push(evidence);
      else if (first) belongs(get("about"))?.push({ kind: "evidence", about: get("about") ?? "", evidence });
      else reject(line, `nothing with the id “${get("about")}” stands above this row`);
    } else {
      const entry = otherEntry(row);
      if (entry) read.push({ line, class: `${record}s`, entries: [entry] });
      else reject(line, `“${record}” is no record of a register`);
    }
  }
  return read;
}

function otherEntry(row: Row): Entry | null {
  const { record, get, number } = row;
  if (record === "source")
    return {
      kind: "source",
      source: {
        key: get("key") ?? "",
        title: get("title") ?? "",
        url: get("url"),
        date: get("date"),
        note: get("note"),
      },
    };
  if (record === "choice") return { kind: "choice", fact: get("fact") ?? "", value: get("value") ?? "" };
  if (record === "observation") return { kind: "observation", observation: observationOf(row) };
  if (record === "fact") return { kind: "fact", fact: factOf(row) };
  if (record !== "published") return null;
  const fields = JSON.parse(get("fields") ?? "{}") as Record<string, string>;
  const { file, key, source } = { file: get("file") ?? "", key: get("key") ?? "", source: get("source") ?? "" };
  const position = number("position") ?? 0;
  const rest = { state: get("state"), date: get("date"), reported: get("reported"), quote: get("quote") };
  return { kind: "published", published: { file, key, position, fields, source, ...rest } };
}

const actorOf = ({ get, number }: Row, id: string, kind: ActorKind) =>
  actor({
    id,
    kind,
    name: get("name") ?? id,
    role: get("role"),
    state: get("state"),
    parent: get("parent"),
    host: get("host"),
    city: get("city"),
    latitude: number("latitude"),
    longitude: number("longitude"),
    missionClass: get("mission_class"),
    form: get("form") as MissionForm | null,
    inForce: number("in_force") === null ? null : number("in_force") === 1,
    inForceOn: get("in_force_on"),
    owner: get("owner"),
    sponsor: get("sponsor"),
    iso3: get("iso3"),
    isoNumeric: get("iso_numeric"),
    region: get("region"),
    subregion: get("subregion"),
    un: get("un") as "member" | "observer" | null,
    since: get("since"),
    until: get("until"),
    sites: JSON.parse(get("sites") ?? "[]") as string[],
    lists: JSON.parse(get("lists") ?? "[]") as { list: string; name: string }[],
    note: get("note"),
    source: get("source") ?? "",
  });

const accountOf = ({ get }: Row, id: string) =>
  account({
    id,
    platform: get("platform") ?? "",
    handle: get("handle"),
    userId: get("user_id"),
    url: get("url"),
    holder: get("holder") ?? "",
    edition: get("edition"),
    languages: JSON.parse(get("languages") ?? "[]") as string[],
    since: get("since"),
    until: get("until"),
    status: get("status"),
    note: get("note"),
    source: get("source") ?? "",
  });

const observationOf = ({ get, number }: Row) => ({
  actor: get("actor"),
  group: get("group_label"),
  state: get("state"),
  host: get("host"),
  platform: get("platform") ?? "",
  present: number("present") === 1,
  count: number("count"),
  edition: get("edition"),
  kind: get("kind"),
  since: get("since"),
  status: get("status"),
  observed: get("observed"),
  observedBasis: get("observed_basis"),
  note: get("note"),
  asPrinted: get("as_printed"),
  source: get("source") ?? "",
  quote: get("quote"),
});

const factOf = ({ get, number }: Row) =>
  fact({
    actor: get("actor"),
    subject: get("subject") ?? "",
    measure: get("measure") ?? "",
    platform: get("platform"),
    edition: get("edition"),
    value: number("value"),
    valueMax: number("value_max"),
    text: get("text"),
    unit: get("unit"),
    qualifier: get("qualifier"),
    eventDate: get("event_date"),
    dateBasis: get("date_basis"),
    reportDate: get("report_date"),
    source: get("source") ?? "",
    url: get("url"),
    figureBy: get("figure_by"),
    series: number("series") === 1,
    asPrinted: get("as_printed"),
    note: get("note"),
    quote: get("quote"),
  });
