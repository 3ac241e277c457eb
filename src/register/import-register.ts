import { namesAnOffice } from "../domain/actor.ts";
import { InputError, UsageError } from "../domain/errors.ts";
import { partialDate } from "../domain/partial-date.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { actorsNamed, missionsOf } from "../store/state/queries/register-read.ts";
import { openRegisterWriter, type RegisterWriter } from "../store/state/queries/register-write.ts";
import { refuseOtherWorld } from "./demonstration.ts";
import type { Hand } from "./edit-actor.ts";
import type { AccountCounter, Entry, ReadRow } from "./entries.ts";
import { citySlug } from "./mission-class.ts";
import { formatNamed, recogniseRegisterFile } from "./recognise-register-file.ts";
import { openRegisterFile, type RegisterFile } from "./register-file.ts";
import type { ReadContext, RegisterFormat } from "./register-format.ts";
import { openRowWriter } from "./write-entries.ts";

export type RegisterImportOptions = {
  /** Format id; without it the layout is recognised. */
  as?: string | undefined;
  /** Office all persons of the file hold, when the file does not name it; needs `source`. */
  office?: string | undefined;
  institution?: string | undefined;
  source?: string | undefined;
  date?: string | undefined;
  /** Import what is left when persons without an office are left out, instead of refusing the file. */
  leaveOutPersons?: boolean | undefined;
};

/** Every row accounted for: read = added + changed + unchanged + skipped + rejected. */
export type RegisterReport = {
  format: string;
  file: string;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  skipped: number;
  rejected: number;
  classes: Record<string, number>;
  rejects: { line: number | null; reason: string; name: string | null }[];
  unmatched: { name: string; rows: number; why: string }[];
  notes: string[];
  seconds: number;
};

/** An import that would add persons without an office: refused whole, with their names. */
export class PersonsWithoutOfficeError extends UsageError {
  override name = "PersonsWithoutOfficeError";
  readonly list: string[];
  constructor(file: string, list: string[]) {
    const some = list.slice(0, 5).join(", ");
    super(
      `${file} names ${list.length} person${list.length === 1 ? "" : "s"} without an office (${some}${list.length > 5 ? ", …" : ""}), so nothing was imported. ` +
        "If all of them hold one office, give it with its source (--office “…” --source “…”); else leave them out of the file.",
      { failure: { code: "persons-without-office", values: { file, persons: list.length } } },
    );
    this.list = list;
  }
}

/** Brings a file into the register, all of it or nothing; the counters it holds are for the corpus. */
export function importRegister(
  state: StateDatabase,
  given: { name: string; content: Uint8Array },
  options: RegisterImportOptions,
  hand: Hand,
): { report: RegisterReport; counters: AccountCounter[] } {
  const started = performance.now();
  refuseOtherWorld(state, given.name, Buffer.from(given.content).toString("utf8"));
  checkOptions(options);
  const file = openRegisterFile(given.name, given.content);
  const format = options.as ? formatNamed(options.as) : recogniseRegisterFile(file);
  const context: ReadContext = {
    office: options.office ?? null,
    institution: options.institution ?? null,
    source: options.source ?? null,
    date: options.date ?? null,
    find: (name, code) => {
      const found = actorsNamed(state.raw, name, code);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    account: (platform, handle) =>
      handle === null
        ? null
        : openRegisterWriter(state.raw, { ...hand, reason: null }).accountOf(platform, handle, null),
    missionIn: (sender, city, form) => {
      const found = missionsOf(state.raw, sender, form).filter((one) => citySlug(one.city) === citySlug(city));
      return found.length === 1 ? (found[0]?.id ?? null) : null;
    },
  };
  const reading = format.read(file, context);
  if (reading.rows.length === 0)
    throw new InputError(
      { file: file.name, line: 1, code: "no-rows" },
      "there is a header and not one record",
      "Export it again from its source.",
    );
  return state.transact(() => {
    const word = { ...hand, reason: `import of ${file.name} as ${format.id}` };
    const writer = openRegisterWriter(state.raw, word);
    const { rows, left } = withOffices(reading.rows, writer, context, file.name, options.leaveOutPersons === true);
    const writing = openRowWriter(writer);
    const report = emptyReport(format, file, [...reading.notes]);
    for (const row of rows) count(report, row, writing);
    writing.settle();
    if (left.length > 0) report.notes.push(`left out, because the file names no office: ${left.join(", ")}`);
    report.seconds = Math.round(performance.now() - started) / 1000;
    if (report.added + report.changed > 0)
      writer.putImport({
        file: file.name,
        sha256: file.sha256,
        format: format.id,
        office: context.office,
        source: context.source,
        // What was refused may be a private person: counts are kept, names and reasons are not.
        report: JSON.stringify({ ...report, rejects: [], unmatched: [], notes: [] }),
      });
    return { report, counters: writing.counters };
  });
}

function checkOptions({ office, source, date }: RegisterImportOptions): void {
  if (office !== undefined && !source?.trim())
    throw new UsageError("An office given for a whole file needs the source that says so: add --source “…”.");
  if (office !== undefined && !namesAnOffice(office))
    throw new UsageError(`“${office}” is not an office. Only holders of an office are registered.`);
  if (date !== undefined && partialDate(date) === null)
    throw new UsageError(`“${date}” is not a date. Write 2024, 2024-03 or 2024-03-18.`);
}

/** Gives persons the office of the whole file; refuses the file, or leaves them out, when they have none. */
function withOffices(
  rows: readonly ReadRow[],
  writer: RegisterWriter,
  context: ReadContext,
  file: string,
  leaveOut: boolean,
) {
  const without = new Set<string>();
  const named: string[] = [];
  const kept = rows.map((row): ReadRow => {
    if (!("entries" in row)) return row;
    const added: Entry[] = [];
    for (const entry of row.entries) {
      if (entry.kind !== "actor" || entry.actor.kind !== "person") continue;
      const { id, name, state } = entry.actor;
      const stated = row.entries.some((other) => other.kind === "office" && other.office.person === id);
      // Only who is known by an account alone may be meant as its holder; a name of its own would enter beside it.
      if (stated || writer.hasOffice(id) || (entry.weak && isOfInstitution(row.entries, id, writer))) continue;
      if (context.office) {
        const institution =
          context.institution ?? (state && writer.actorExists(`state:${state}`) ? `state:${state}` : null);
        const office = { person: id, institution, title: context.office, since: null, until: null };
        added.push({
          kind: "office",
          office: { ...office, source: context.source ?? file, url: null, date: context.date },
        });
      } else if (!without.has(id)) {
        without.add(id);
        named.push(name);
      }
    }
    return { ...row, entries: [...row.entries, ...added] };
  });
  if (without.size === 0) return { rows: kept, left: [] };
  if (!leaveOut) throw new PersonsWithoutOfficeError(file, named);
  const names = (row: ReadRow): string | null => {
    const found =
      "entries" in row ? row.entries.find((one) => one.kind === "actor" && without.has(one.actor.id)) : undefined;
    return found?.kind === "actor" ? found.actor.name : null;
  };
  return {
    rows: kept.map((row): ReadRow => {
      const name = names(row);
      return name === null ? row : { line: row.line, rejected: "the file names no office", name };
    }),
    left: named,
  };
}

/** Whether what a file takes for a person's is an account the register knows as an institution's. */
const isOfInstitution = (row: readonly Entry[], person: string, writer: RegisterWriter): boolean =>
  row.some((one) => {
    if (one.kind !== "account" || one.account.holder !== person) return false;
    const known = writer.accountOf(one.account.platform, one.account.handle, one.account.userId);
    return known !== null && !["person", null].includes(writer.kindOf(known.holder));
  });

const emptyReport = (format: RegisterFormat, file: RegisterFile, notes: string[]): RegisterReport => ({
  format: format.id,
  file: file.name,
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  rejected: 0,
  classes: {},
  rejects: [],
  unmatched: [],
  notes,
  seconds: 0,
});

function count(report: RegisterReport, row: ReadRow, writing: ReturnType<typeof openRowWriter>): void {
  report.read++;
  const klass = "entries" in row ? row.class : "rejected" in row ? "rejected" : "unmatched";
  report.classes[klass] = (report.classes[klass] ?? 0) + 1;
  if ("entries" in row) {
    const { outcome, notes } = writing.writeRow(row.entries);
    report[outcome]++;
    for (const note of notes) report.notes.push(`line ${row.line}: ${note}`);
  } else if ("rejected" in row) {
    report.rejected++;
    report.rejects.push({ line: row.line, reason: row.rejected, name: row.name });
  } else {
    report.skipped++;
    const known = report.unmatched.find((one) => one.name === row.unmatched);
    if (known) known.rows++;
    else report.unmatched.push({ name: row.unmatched, rows: 1, why: row.why });
  }
}
