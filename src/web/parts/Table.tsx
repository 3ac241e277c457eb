import { type ReactNode, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import { useScrollStop } from "./use-scroll-stop.ts";

export type Column<Row> = {
  id: string;
  title: string;
  cell(row: Row): ReactNode;
  /** What stands in the CSV; a column without it is left out there. */
  plain?(row: Row): string | number | null;
  /** Names the row for screen readers. */
  head?: boolean;
  numeric?: boolean;
  /** Left out on a narrow screen. */
  minor?: boolean;
  /** Only where all rows are here: sorting one page of many would mislead. */
  sort?(row: Row): string | number | null;
};

/** What stands in the CSV alone. */
export type SavedColumn<Row> = { id: string; title: string; plain(row: Row): string | number | null };

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  /** File name of the CSV without ending; none: nothing to save. */
  save?: string;
  /** Further columns of the CSV. */
  saved?: readonly SavedColumn<Row>[];
  captionShown?: boolean;
};

type Order = { column: string; down: boolean };

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  save,
  saved = [],
  captionShown = false,
}: TableProps<Row>) {
  const { locale } = useWords();
  const [order, setOrder] = useState<Order | null>(null);
  const stop = useScrollStop();
  const sorted = inOrder(rows, columns, order, locale.language);
  return (
    <div className="table-frame">
      <section className="table-scroll" aria-label={caption} {...stop}>
        <table>
          <caption className={captionShown ? undefined : "visually-hidden"}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => {
                  const cell = { key: column.id, className: cellClass(column), children: column.cell(row) };
                  const { key, ...rest } = cell;
                  return column.head ? <th key={key} scope="row" {...rest} /> : <td key={key} {...rest} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {save && rows.length > 0 && <SaveCsv name={save} what={caption} columns={[...columns, ...saved]} rows={sorted} />}
    </div>
  );
}

type HeadingProps<Row> = { column: Column<Row>; order: Order | null; onOrder(order: Order): void };

function Heading<Row>({ column, order, onOrder }: HeadingProps<Row>) {
  const mine = order?.column === column.id ? order : null;
  const sorting = mine ? (mine.down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" className={cellClass(column)} aria-sort={sorting}>
      {column.sort ? (
        <button
          type="button"
          className="sort"
          onClick={() => onOrder({ column: column.id, down: mine ? !mine.down : column.numeric === true })}
        >
          {column.title}
          <span aria-hidden="true">{mine ? (mine.down ? "↓" : "↑") : ""}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

const cellClass = <Row,>({ numeric, minor }: Column<Row>) =>
  [numeric && "numeric", minor && "minor"].filter(Boolean).join(" ") || undefined;

/** What is not known stands last in either direction: it is not the smallest value. */
function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
  language: string,
): readonly Row[] {
  const sort = columns.find((column) => column.id === order?.column)?.sort;
  if (!order || !sort) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = order.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sort(a), sort(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y)));
  });
}
