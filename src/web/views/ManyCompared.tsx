import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { type Column, Table } from "../parts/Table.tsx";
import { measureTitle, measureUnit } from "../words/measure-name.ts";
import { useWords } from "../words/use-words.ts";
import { askedColumns, readingColumns } from "./asked-columns.ts";
import { type ComparedTableProps, ComparedValue, readingOf } from "./ComparedTable.tsx";

type Subject = ComparedTableProps["subjects"][number];

/** All missions in a capital: one a line, a measure a column; of whom a stage knows nothing stands folded below, with the reasons. */
export function ManyCompared(props: ComparedTableProps) {
  const { say } = useWords();
  const { rows, subjects } = props;
  const isKnown = ({ id }: Subject) => rows.some((row) => (readingOf(row, id)?.value ?? null) !== null);
  const known = subjects.filter(isKnown);
  const unknown = subjects.filter((one) => !isKnown(one));
  return (
    <>
      {known.length > 0 && <Lines {...props} subjects={known} />}
      {unknown.length > 0 && (
        <details>
          <summary>
            {known.length > 0 ? say("methods.notKnownFor", { count: unknown.length }) : say("methods.noneKnown")}
          </summary>
          <Lines {...props} subjects={unknown} save={`${props.save}-not-known`} />
        </details>
      )}
    </>
  );
}

function Lines({ caption, rows, subjects, save, asked }: ComparedTableProps) {
  const words = useWords();
  const columns: Column<Subject>[] = [
    {
      id: "of",
      title: words.say("methods.of"),
      head: true,
      cell: ({ id, name }) => (
        <Link to="/actors/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
      ),
      plain: ({ name }) => name,
      sort: ({ name }) => name,
    },
    ...rows.map(
      (row): Column<Subject> => ({
        id: row.measure.id,
        title: `${measureTitle(row.measure, words)} (${measureUnit(row.measure, words)})`,
        cell: ({ id }) => <ComparedValue row={row} subject={id} />,
        plain: ({ id }) => readingOf(row, id)?.value ?? null,
        sort: ({ id }) => readingOf(row, id)?.value ?? null,
      }),
    ),
  ];
  return (
    <div className="compared" style={{ "--compared": rows.length } as CSSProperties}>
      <Table
        caption={caption}
        columns={columns}
        rows={subjects}
        rowKey={({ id }) => id}
        save={save}
        saved={[
          ...rows.flatMap((row) =>
            readingColumns<Subject>(
              { id: row.measure.id, title: measureTitle(row.measure, words) },
              ({ id }) => readingOf(row, id),
              words,
            ),
          ),
          ...askedColumns<Subject>(asked, words),
        ]}
      />
    </div>
  );
}
