import { platformName } from "../../domain/platform.ts";
import type { CounterMeasure } from "../../domain/post.ts";
import type { PlainPlan } from "../format.ts";
import { columnsOf } from "./field.ts";
import type { Field, FieldName, Mapping } from "./mapping.ts";

/** Fields whose cells are taken as they stand, or read by one rule that needs no other cell. */
const plainFields = new Set<FieldName>(["id", "author", "authorId", "authorName", "text", "postedAt", "language"]);

/**
 * The plan of a mapping that only names columns; null where it says anything that needs a value to be built, another
 * column to be asked, or a text to be read for its kind: such a layout is read record by record.
 */
export function plainPlan(mapping: Mapping): PlainPlan | null {
  const { fields, date, platform } = mapping;
  const needsThought =
    mapping.record !== "post" ||
    typeof platform !== "string" ||
    mapping.byText ||
    mapping.escaped ||
    mapping.repostsCountOriginal ||
    mapping.extraTags.length > 0 ||
    mapping.unknownWhen.length > 0 ||
    mapping.path !== null;
  if (needsThought || typeof platform !== "string") return null;
  if (date.zone !== "UTC" || date.format === "snowflake" || date.format === "seconds" || date.format === "milliseconds")
    return null;
  for (const [name, field] of Object.entries(fields) as [FieldName, Field | undefined][])
    if (field !== undefined && (!plainFields.has(name) || columnOf(field) === null)) return null;
  const id = columnOf(fields.id);
  const text = columnOf(fields.text);
  const author = columnOf(fields.author);
  if (id === null || text === null || (author === null && (fields.authorId || fields.authorName))) return null;
  const counters = counted(mapping.counters);
  const authorCounters = counted(mapping.authorCounters);
  if (counters === null || authorCounters === null) return null;
  const plan: PlainPlan = {
    platform: platformName(platform),
    kind: mapping.kind,
    id,
    author,
    authorId: columnOf(fields.authorId),
    authorName: columnOf(fields.authorName),
    text,
    postedAt: columnOf(fields.postedAt),
    language: columnOf(fields.language),
    counters,
    authorCounters,
  };
  return isSimple(plan, mapping.container) ? plan : null;
}

function columnOf(field: Field | undefined): string | null {
  if (field === undefined) return null;
  if (typeof field === "string") return field;
  const { column, optional: _, ...more } = field;
  const [only, ...others] = columnsOf(field);
  return column !== undefined && only !== undefined && others.length === 0 && Object.keys(more).length === 0
    ? only
    : null;
}

function counted(declared: Mapping["counters"]): [CounterMeasure, string][] | null {
  const found: [CounterMeasure, string][] = [];
  for (const [measure, field] of Object.entries(declared)) {
    const column = columnOf(field);
    if (column === null) return null;
    found.push([measure as CounterMeasure, column]);
  }
  return found;
}

/** Each column serves one field, and names of JSON are keys of the top, not paths. */
function isSimple(plan: PlainPlan, container: Mapping["container"]): boolean {
  const { id, author, authorId, authorName, text, postedAt, language, counters, authorCounters } = plan;
  const one = [id, author, authorId, authorName, text, postedAt, language].filter((name) => name !== null);
  const all = [...one, ...[...counters, ...authorCounters].map(([, column]) => column)];
  if (new Set(all.map((name) => name.trim().toLowerCase())).size < all.length) return false;
  return container === "table" || all.every((name) => /^[^.[\]"\\]+$/.test(name));
}
