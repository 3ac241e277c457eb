import { columnPlaces } from "../../../platforms/file/field.ts";
import type { PlainPlan } from "../../../platforms/format.ts";
import type { Layout } from "../layout.ts";
import type { Dialect } from "../split-table.ts";
import type { RecordReader } from "./cells.ts";
import { ObjectRecords } from "./object-records.ts";
import { TableRecords } from "./table-records.ts";

/** A plan bound to one file: which slot of a record holds what (-1: the file has no such column), and its reader. */
export type BoundPlan = {
  plan: PlainPlan;
  reader: RecordReader;
  id: number;
  author: number;
  authorId: number;
  authorName: number;
  text: number;
  postedAt: number;
  language: number;
  /** Stored columns of counters, with their slots. */
  counters: { column: string; slot: number }[];
};

export function bindPlan(plan: PlainPlan, layout: Layout): BoundPlan | null {
  const named: string[] = [];
  const present = presence(layout);
  const slot = (name: string | null): number => (name !== null && present(name) ? named.push(name) - 1 : -1);
  const [id, text] = [slot(plan.id), slot(plan.text)];
  const [author, authorId, authorName] = [slot(plan.author), slot(plan.authorId), slot(plan.authorName)];
  const [postedAt, language] = [slot(plan.postedAt), slot(plan.language)];
  const counters = [
    ...plan.counters.map(([measure, name]) => ({ column: measure as string, slot: slot(name) })),
    ...plan.authorCounters.map(([measure, name]) => ({ column: `account_${measure}`, slot: slot(name) })),
  ].filter((counter) => counter.slot >= 0);
  if (id < 0 || text < 0 || (plan.author !== null && author < 0)) return null;
  const reader = readerOf(layout, named);
  if (!reader) return null;
  return { plan, reader, id, author, authorId, authorName, text, postedAt, language, counters };
}

function presence(layout: Layout): (name: string) => boolean {
  if (layout.container === "items") return () => true;
  const place = columnPlaces(layout.columns);
  return (name) => place(name) !== undefined;
}

function readerOf(layout: Layout, named: readonly string[]): RecordReader | null {
  if (layout.container === "items") return layout.shape === "lines" ? new ObjectRecords(named) : null;
  return tableRecords(layout.dialect, layout.columns, named);
}

function tableRecords(dialect: Dialect, columns: readonly string[], named: readonly string[]): RecordReader {
  const place = columnPlaces(columns);
  const slotOf = new Int16Array(columns.length).fill(-1);
  named.forEach((name, slot) => {
    slotOf[place(name)!] = slot;
  });
  return new TableRecords(dialect, slotOf, named.length);
}
