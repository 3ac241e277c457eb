import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { Comparison } from "../../contract/compare.ts";
import { Measured, Remark } from "../parts/Measured.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";
import { askedColumns, readingColumns } from "./asked-columns.ts";

export type ComparedRow = Comparison["rows"][number];
export type ComparedTableProps = {
  caption: string;
  rows: readonly ComparedRow[];
  subjects: Comparison["subjects"];
  save: string;
  /** What was asked for: it goes with each table that is saved. */
  asked: Pick<Comparison, "period" | "platform">;
};

/** A measure a line, a state or mission a column; each number with its basis, each unknown with its reason. */
export function ComparedTable({ caption, rows, subjects, save, asked }: ComparedTableProps) {
  const words = useWords();
  const { say } = words;
  const columns: Column<ComparedRow>[] = [
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
      plain: ({ measure }) => `${measureTitle(measure, words)}${words.locale.comma}${measureUnit(measure, words)}`,
    },
    ...subjects.map(
      (subject): Column<ComparedRow> => ({
        id: subject.id,
        title: subject.name,
        cell: (row) => <ComparedValue row={row} subject={subject.id} />,
        plain: (row) => readingOf(row, subject.id)?.value ?? null,
      }),
    ),
  ];
  return (
    <div className="compared" style={{ "--compared": subjects.length } as CSSProperties}>
      <Table
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ measure }) => measure.id}
        save={save}
        saved={[
          ...subjects.flatMap(({ id, name }) =>
            readingColumns<ComparedRow>({ id, title: name }, (row) => readingOf(row, id), words),
          ),
          ...askedColumns<ComparedRow>(asked, words),
        ]}
      />
    </div>
  );
}

export const readingOf = ({ values }: ComparedRow, subject: string) =>
  values.find((value) => value.subject === subject) ?? null;

/** More than this beside a number is folded under a word, so that numbers can be read side by side. */
const shortRemark = 60;

/** A number with its basis and what must be read beside it, or why it is not known. */
export function ComparedValue({ row, subject }: { row: ComparedRow; subject: string }) {
  const { say } = useWords();
  const reading = readingOf(row, subject);
  if (reading === null) return <Measured value={null} unit={row.measure.unit} />;
  const { value, basis, note, sources } = reading;
  const { unit } = row.measure;
  if (value === null)
    return (
      <>
        <Measured value={null} unit={unit} />
        <Remark of={reading} unit={unit} />
      </>
    );
  const isLong = (note?.length ?? 0) > shortRemark;
  return (
    <>
      <Measured value={value} unit={unit} />
      <span className="aside">{say("values.ofAll", basis)}</span>
      {!isLong && <Remark of={{ ...reading, sources: [] }} unit={unit} />}
      {(isLong || sources.length > 0) && (
        <details className="small">
          <summary>{say(isLong ? "methods.remark" : "methods.source")}</summary>
          <Remark of={isLong ? reading : { ...reading, note: null }} unit={unit} />
        </details>
      )}
    </>
  );
}
