import type { Workspace } from "../../app.ts";
import { type Examined, examine, type ImportOptions } from "../../collect/import/examine.ts";
import { frequentAuthors } from "../../collect/import/frequent-authors.ts";
import type { Input } from "../../collect/import/open-input.ts";
import { registerListIn } from "../../collect/import/register-list.ts";
import type { HandMapping, MappedSample, Preview } from "../../contract/imports.ts";
import { InputError } from "../../domain/errors.ts";
import type { Author, Mapped } from "../../domain/post.ts";
import { rejectReason } from "../../domain/reject-reason.ts";
import { driftOf } from "../../platforms/drift.ts";
import { suggestMapping } from "../../platforms/file/suggest.ts";
import type { Format } from "../../platforms/format.ts";
import { formats } from "../../platforms/formats.ts";
import { type KnownAccounts, loadKnownAccounts } from "../../register/known-accounts.ts";

type Asked = { as?: string | null | undefined; mapping?: unknown; account?: string | null | undefined };

/** Looks at a file without importing it: what it is, how its first records would come in, and who wrote most of them. */
export async function previewFile(
  { state }: Workspace,
  file: Input,
  asked: Asked,
): Promise<Omit<Preview, "token" | "file">> {
  const examined = await examine(file, optionsOf(asked));
  const { input, layout, encoding, sample, format, candidates } = examined;
  const mapped = format ? mapSample(examined, format, asked.account ?? null) : [];
  const { authors, records, whole, fault } = await authorsOf(examined, asked.account ?? null, loadKnownAccounts(state));
  const drift = format ? driftOf(format, sample) : { unknown: [], missing: [] };
  const list = format ? null : registerListIn(input, sample);
  const { dialect } = layout.container === "table" ? layout : { dialect: null };
  return {
    bytes: input.bytes,
    container: layout.container,
    compression: input.wrapping ?? (input.packing === "gzip" || input.packing === "zstd" ? input.packing : "none"),
    encoding: encoding.name,
    encodingDetected: !("declared" in encoding && encoding.declared),
    delimiter: dialect?.delimiter ?? null,
    format: format?.id ?? null,
    candidates: candidates.map(({ id, score }) => ({
      id,
      score,
      title: formats.find((one) => one.id === id)?.title ?? id,
    })),
    columns: layout.container === "table" ? sample.columns : keysOf(sample.items),
    sample: sampleRows(examined),
    mapped: mapped.slice(0, shownRows).map(shownRecord),
    drift,
    suggested: format ? null : suggestion(examined),
    needsAccount: format?.needsAccount === true,
    frequentAuthors: authors,
    authorsOf: { records, whole },
    warnings: isHopeless(mapped) ? [...fault, "No record of the sample can be read this way."] : fault,
    ...(list && { registerLayout: list.title }),
  };
}

const isHopeless = (mapped: readonly Mapped[]): boolean =>
  mapped.length > 0 && mapped.every(({ kind }) => kind === "reject");

/** A file that breaks off further on is still worth a preview; the import will say where. */
async function authorsOf(examined: Examined, account: string | null, known: KnownAccounts) {
  const nobody = { authors: [], records: 0, whole: false };
  if (!examined.format) return { ...nobody, fault: [] };
  const deadline = Date.now() + authorsWithin;
  try {
    const found = await frequentAuthors(examined, examined.format, account, known, () => Date.now() < deadline);
    return { ...found, fault: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...nobody, fault: [error.message] };
  }
}

const shownRows = 20;
/** A preview must not keep anybody waiting: larger files are looked at from their start. */
const authorsWithin = 4_000;

function optionsOf({ as, mapping, account }: Asked): ImportOptions {
  const text = typeof mapping === "string" ? mapping : mapping ? JSON.stringify(mapping) : null;
  return { ...(as && { as }), ...(text && { mapping: { name: "mapping", text } }), ...(account && { account }) };
}

/** All records of the sample as the format reads them. */
function mapSample({ layout, sample }: Examined, format: Format, account: string | null): Mapped[] {
  const context = { account, importedAt: Date.now() };
  if (format.container === "table") {
    const map = format.bind(sample.columns, context);
    return sample.rows.map((row) => map(row));
  }
  const head = layout.container === "items" && layout.head ? layout.head : {};
  const map = format.bind(head, context);
  return sample.items.flatMap((item) => format.expand?.(item) ?? [item]).map((item) => map(item));
}

function shownRecord(mapped: Mapped): MappedSample {
  if (mapped.kind === "reject")
    return { line: null, kind: "reject", reason: mapped.reason, why: rejectReason(mapped.reason), values: {} };
  if (mapped.kind === "observation") {
    const { platform, author, seenAt, counters } = mapped.observation;
    const counted = Object.entries(counters).map(([name, value]) => [name, value == null ? null : String(value)]);
    const values = { platform, author: nameOf(author), seenAt: iso(seenAt), ...Object.fromEntries(counted) };
    return { line: null, kind: "observation", reason: null, why: null, values };
  }
  const { platform, id, author, postedAt, text, kind } = mapped.post;
  const values = { platform, id, author: nameOf(author), postedAt: iso(postedAt), kind, text };
  return { line: null, kind: "post", reason: null, why: null, values };
}

const nameOf = ({ handle, name, id }: Author): string | null => handle ?? name ?? id;
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function sampleRows({ sample }: Examined): Preview["sample"] {
  const rows = sample.container === "table" ? sample.rows : sample.items.map((item) => [JSON.stringify(item)]);
  return rows.slice(0, shownRows).map((cells) => ({ line: null, cells: cells.map((cell) => cell.slice(0, 400)) }));
}

const keysOf = (items: readonly unknown[]): string[] => [
  ...new Set(items.flatMap((item) => (item && typeof item === "object" ? Object.keys(item) : []))),
];

function suggestion({ sample }: Examined): HandMapping {
  const { container, platform, fields, counters, authorCounters, date } = suggestMapping(sample);
  return {
    container,
    platform,
    fields: { ...fields },
    counters: { ...counters },
    authorCounters: { ...authorCounters },
    date,
  };
}
