import type { Format, ItemFormat, TableFormat } from "../format.ts";
import { itemLikeness, tableLikeness } from "../likeness.ts";
import { columnsOf, itemColumns, tableColumns } from "./field.ts";
import { mapperOf } from "./mapper.ts";
import type { Field, Mapping } from "./mapping.ts";
import { plainPlan } from "./plain-plan.ts";

/** The import format that a mapping declares. */
export function formatOf(given: Mapping): Format {
  const mapping = { ...given, fields: withConstants(given) };
  const { known, required, expected } = columnsNamed(mapping);
  const { id, title, version, source, example, path } = mapping;
  const plain = plainPlan(mapping);
  const described = { id, title, version, source, example, mapping: given, ...(plain ? { plain } : {}) };
  if (mapping.container === "table") {
    const table: TableFormat = {
      ...{ ...described, known, required, expected, container: "table" },
      recognise: ({ container, columns }) => (container === "table" ? tableLikeness(required, known, columns) : 0),
      bind: (columns, context) => mapperOf(mapping, tableColumns(columns), context),
    };
    return table;
  }
  const [top, topRequired] = [topNames(known), topNames(required)];
  const items: ItemFormat = {
    ...{ ...described, path, known: top, required: topRequired, expected, container: "items" },
    recognise: ({ container, items }) => (container === "items" ? itemLikeness(topRequired, top, items) : 0),
    bind: (_head, context) => mapperOf(mapping, itemColumns, context),
  };
  return items;
}

/** Columns a mapping knows, and those without which the file is not what it describes. */
function columnsNamed(mapping: Mapping): { known: string[]; required: string[]; expected: string[] } {
  const fields = namedFields(mapping).map(([, field]) => field);
  const needed = fields.filter(
    (field) =>
      typeof field === "string" || (!field.optional && (columnsOf(field).length === 1 || field.join !== undefined)),
  );
  const { platform } = mapping;
  const platformColumn = typeof platform === "string" ? [] : [platform.column];
  const always = typeof platform === "string" || platform.otherwise !== undefined ? [] : [platform.column];
  const asked = mapping.unknownWhen.map(({ column }) => column);
  const required = mapping.required ?? [...new Set([...needed.flatMap(columnsOf), ...always])];
  return {
    required,
    known: [...new Set([...fields.flatMap(columnsOf), ...platformColumn, ...asked, ...required, ...mapping.ignore])],
    expected: fields.flatMap((field) => {
      const columns = columnsOf(field);
      return columns.length === 0 || (typeof field !== "string" && field.optional) ? [] : [columns.join("|")];
    }),
  };
}

const topNames = (paths: string[]): string[] => [...new Set(paths.map((path) => path.split(/[.[]/)[0] ?? path))];

function withConstants({ fields, constants }: Mapping): Mapping["fields"] {
  const filled: Partial<Record<string, Field>> = { ...fields };
  for (const [name, constant] of Object.entries(constants)) {
    const field = filled[name];
    filled[name] =
      field === undefined
        ? { constant }
        : typeof field === "string"
          ? { column: field, constant }
          : { ...field, constant };
  }
  return filled;
}

/** Every field a mapping declares, counters among them, with its name as the file prints it. */
export function namedFields(mapping: Mapping): [string, Field][] {
  const { fields, counters, authorCounters, extraTags } = mapping;
  const of = (group: Partial<Record<string, Field>>, before: string): [string, Field][] =>
    Object.entries(group).flatMap(([name, field]) => (field === undefined ? [] : [[before + name, field]]));
  return [
    ...of(fields, "fields."),
    ...of(counters, "counters."),
    ...of(authorCounters, "authorCounters."),
    ...extraTags.map((field, index): [string, Field] => [`extraTags.${index}`, field]),
  ];
}
