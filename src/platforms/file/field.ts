import { at, countPrinted, isRecord, list, text } from "../json.ts";
import type { Field } from "./mapping.ts";

/** Gives the value as printed, or "" where there is none. */
export type Getter<R> = (record: R) => string;
export type ListGetter<R> = (record: R) => string[];

/** Looks a column or path up once, for a whole file; null when the file has no such column. */
export type Column<R> = { one: (name: string) => Getter<R> | null; many: (name: string) => ListGetter<R> | null };

export const columnsOf = (field: Field): string[] => {
  if (typeof field === "string") return [field];
  return field.column === undefined ? [] : typeof field.column === "string" ? [field.column] : field.column;
};

/** Position of a table's column; the name as printed wins over the same name in another case. */
export function columnPlaces(columns: readonly string[]): (name: string) => number | undefined {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  columns.forEach((name, index) => {
    if (!exact.has(name.trim())) exact.set(name.trim(), index);
    if (!folded.has(name.trim().toLowerCase())) folded.set(name.trim().toLowerCase(), index);
  });
  return (name) => exact.get(name.trim()) ?? folded.get(name.trim().toLowerCase());
}

/** Columns of a table by position. */
export function tableColumns(columns: readonly string[]): Column<readonly string[]> {
  const place = columnPlaces(columns);
  const one = (name: string): Getter<readonly string[]> | null => {
    const index = place(name);
    return index === undefined ? null : (cells) => cells[index] ?? "";
  };
  return { one, many: () => null };
}

/** Paths into JSON items. */
export const itemColumns: Column<unknown> = {
  one: (path) => (item) => {
    // A key may itself hold dots.
    const value = isRecord(item) && item[path] !== undefined ? item[path] : at(item, path);
    return text(value) ?? flag(value);
  },
  many: (path) => {
    const [outer = "", inner = ""] = path.split("[].");
    return (item) => {
      const value = at(item, outer.replace(/\[\]$/, ""));
      return list(value).flatMap((entry) => text(inner && isRecord(entry) ? at(entry, inner) : entry) ?? []);
    };
  },
};

const flag = (value: unknown): string => (value === true ? "true" : value === false ? "false" : "");

/** One value of a field; null when the file holds nothing for it. */
export function getter<R>(field: Field | undefined, columns: Column<R>): Getter<R> | null {
  if (field === undefined) return null;
  if (typeof field === "string") return columns.one(field);
  const found = columnsOf(field).flatMap((name) => columns.one(name) ?? []);
  const { constant } = field;
  const [first] = found;
  let value: Getter<R> | null = first ?? null;
  if (field.sum) value = found.length === 0 ? null : (record) => sumOf(found, record);
  else if (field.join !== undefined)
    value = found.length === 0 ? null : (record) => joined(found, record, field.join ?? "");
  else if (found.length > 1) value = (record) => firstFilled(found, record);
  if (constant !== undefined) {
    const named = value;
    value = named ? (record) => named(record) || constant : () => constant;
  }
  const other = field.unlessEqual === undefined ? null : columns.one(field.unlessEqual);
  if (value && other) {
    const own = value;
    value = (record) => (own(record) === other(record) ? "" : own(record));
  }
  return value && shaped(value, field);
}

function firstFilled<R>(getters: Getter<R>[], record: R): string {
  for (const get of getters) {
    const value = get(record);
    if (value !== "") return value;
  }
  return "";
}

function sumOf<R>(getters: Getter<R>[], record: R): string {
  let sum = 0;
  let known = false;
  for (const get of getters) {
    const value = countPrinted(get(record));
    if (value === null) continue;
    sum += value;
    known = true;
  }
  return known ? String(sum) : "";
}

/** All parts or nothing: half of a composed id would be another id. */
function joined<R>(getters: Getter<R>[], record: R, between: string): string {
  const parts = getters.map((get) => get(record));
  return parts.includes("") ? "" : parts.join(between);
}

function shaped<R>(value: Getter<R>, field: Exclude<Field, string>): Getter<R> {
  let shape = value;
  if (field.match !== undefined) {
    const pattern = new RegExp(field.match, "u");
    const whole = shape;
    shape = (record) => {
      const found = pattern.exec(whole(record));
      return found ? (found.slice(1).find((group) => group !== undefined) ?? found[0]) : "";
    };
  }
  if (field.values) {
    const meanings = new Map(Object.entries(field.values));
    const word = shape;
    shape = (record) => meanings.get(word(record).trim()) ?? "";
  }
  if (field.prefix !== undefined) {
    const bare = shape;
    shape = (record) => {
      const found = bare(record);
      return found === "" ? "" : field.prefix + found;
    };
  }
  return shape;
}

/** Entries of a list: a cell parted by the separator, or a JSON list. Signs before handles and tags are taken off; words are explained one by one. */
export function listGetter<R>(field: Field | undefined, columns: Column<R>): ListGetter<R> | null {
  if (field === undefined) return null;
  if (typeof field !== "string" && field.all) {
    const each = columnsOf(field).flatMap((column) => listGetter({ ...field, column, all: false }, columns) ?? []);
    return each.length === 0 ? null : (record) => [...new Set(each.flatMap((get) => get(record)))];
  }
  if (typeof field !== "string" && (field.values || field.prefix !== undefined)) {
    const { values, prefix, ...whole } = field;
    const list = listGetter(whole, columns);
    const each = shaped((word: string) => word, { values, prefix });
    return list && ((record) => list(record).flatMap((word) => each(word) || []));
  }
  const separator = (typeof field === "string" ? undefined : field.separator) ?? ",";
  const cell = getter(field, columns);
  const lists = columnsOf(field).flatMap((name) => columns.many(name) ?? []);
  if (!cell && lists.length === 0) return null;
  return (record) => {
    const printed = cell ? cell(record) : "";
    if (printed !== "") return entries(printed, separator);
    for (const get of lists) {
      const values = get(record);
      if (values.length > 0) return values.map((value) => value.replace(/^[@#]/, ""));
    }
    return [];
  };
}

function entries(printed: string, separator: string): string[] {
  if (!printed.includes(separator)) {
    const only = entry(printed);
    return only === "" ? [] : [only];
  }
  const found: string[] = [];
  for (const part of printed.split(separator)) {
    const one = entry(part);
    if (one !== "" && !found.includes(one)) found.push(one);
  }
  return found;
}

function entry(part: string): string {
  const bare = part.trim();
  const sign = bare.charCodeAt(0);
  return sign === 35 || sign === 64 ? bare.slice(1) : bare;
}
