import type { MappedSample, Preview } from "../../contract/imports.ts";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown, Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

type SampleLine = Preview["sample"][number];

/** The first rows as they would come in; where nothing maps them yet, as they stand in the file. */
export function MappedPreview({ preview }: { preview: Preview }) {
  const { say, sayOr } = useWords();
  if (preview.mapped.length === 0) return <Sample preview={preview} />;
  const hasLines = preview.mapped.some((row) => row.line !== null);
  const line: Column<MappedSample> = {
    id: "line",
    title: say("rejects.lineTitle"),
    numeric: true,
    cell: (row) => <Num of={row.line} />,
  };
  const fields = [...new Set(preview.mapped.flatMap((row) => Object.keys(row.values)))];
  const columns: Column<MappedSample>[] = [
    ...(hasLines ? [line] : []),
    {
      id: "kind",
      title: say("imports.comesInAs"),
      cell: (row) => (
        <span className={row.kind === "reject" ? "danger" : undefined}>
          {row.why
            ? sayOr(`rejectReasons.${row.why.code}`, row.reason ?? "", row.why.values)
            : (row.reason ?? say(`imports.kinds.${row.kind}`))}
        </span>
      ),
    },
    ...fields.map(
      (field): Column<MappedSample> => ({
        id: field,
        title: sayOr(`fields.${field}`, field),
        cell: (row) => {
          const value = row.values[field];
          return value ? (
            <bdi dir="auto" className="clip">
              {value}
            </bdi>
          ) : row.kind === "reject" ? null : (
            <NotKnown />
          );
        },
      }),
    ),
  ];
  return (
    <Table
      caption={say("imports.firstRows")}
      captionShown
      columns={columns}
      rows={preview.mapped}
      rowKey={(row) => `${row.line} ${row.kind} ${Object.values(row.values).join(" ").slice(0, 80)}`}
    />
  );
}

function Sample({ preview }: { preview: Preview }) {
  const { say } = useWords();
  if (preview.sample.length === 0) return null;
  const columns: Column<SampleLine>[] = preview.columns.map((name, place) => ({
    id: `${place} ${name}`,
    title: name,
    cell: (row) => (
      <bdi dir="auto" className="clip">
        {row.cells[place] ?? ""}
      </bdi>
    ),
  }));
  return (
    <Table
      caption={say("imports.asTheyStand")}
      captionShown
      columns={columns}
      rows={preview.sample}
      rowKey={(row) => `${row.line} ${row.cells.join(" ").slice(0, 80)}`}
    />
  );
}
