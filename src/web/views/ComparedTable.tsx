import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { Comparison } from "../../contract/compare.ts";
import { Measured, Remark } from "../parts/Measured.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";

type Row = Comparison["rows"][number];
type ComparedTableProps = {
  caption: string;
  rows: readonly Row[];
  subjects: Comparison["subjects"];
  save: string;
};

/** A measure a line, a state or mission a column; each number with its basis, each unknown with its reason. */
export function ComparedTable({ caption, rows, subjects, save }: ComparedTableProps) {
  const words = useWords();
  const { say } = words;
  const readingOf = (row: Row, subject: string) => row.values.find((value) => value.subject === subject) ?? null;
  const columns: Column<Row>[] = [
    {
      id: "measure",
      title: say("methods.measure"),
      head: true,
      cell: ({ measure }) => (
        <>
          <Link to="/methods/$id" params={{ id: measure.id }}>
            <bdi>{measureTitle(measure, words)}</bdi>
          </Link>
          <span className="aside">{measureUnit(measure, words)}</span>
        </>
      ),
      plain: ({ measure }) => `${measureTitle(measure, words)}, ${measureUnit(measure, words)}`,
    },
    ...subjects.map(
      (subject): Column<Row> => ({
        id: subject.id,
        title: subject.name,
        cell: (row) => {
          const value = readingOf(row, subject.id);
          return (
            <>
              <Measured value={value?.value ?? null} unit={row.measure.unit} />
              {value && value.value !== null && <span className="aside">{say("values.ofAll", value.basis)}</span>}
              {value && value.value === null && <Remark of={value} unit={row.measure.unit} />}
            </>
          );
        },
        plain: (row) => readingOf(row, subject.id)?.value ?? null,
      }),
    ),
  ];
  return (
    <div className="compared" style={{ "--compared": subjects.length } as CSSProperties}>
      <Table caption={caption} columns={columns} rows={rows} rowKey={({ measure }) => measure.id} save={save} />
    </div>
  );
}
