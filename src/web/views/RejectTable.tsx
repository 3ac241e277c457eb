import type { BatchDetail, Reject, RejectsPage } from "../../contract/imports.ts";
import { Section } from "../parts/Page.tsx";
import { Pager } from "../parts/Pager.tsx";
import { ShareBar } from "../parts/ShareBar.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

type Props = { rejects: RejectsPage; reasons: BatchDetail["rejectReasons"]; onPage(page: number): void };

/** Each record that did not come in, by its lines in the file and in words why. */
export function RejectTable({ rejects, reasons, onPage }: Props) {
  const { say, sayOr, locale } = useWords();
  const said = ({ reason, why }: Pick<Reject, "reason" | "why">) =>
    why ? sayOr(`rejectReasons.${why.code}`, reason, why.values) : reason;
  const lines = ({ firstLine, lastLine }: Reject) =>
    firstLine === null
      ? null
      : lastLine === null || lastLine === firstLine
        ? locale.number(firstLine)
        : `${locale.number(firstLine)}–${locale.number(lastLine)}`;
  const columns: Column<Reject>[] = [
    {
      id: "line",
      title: say("rejects.lineTitle"),
      head: true,
      cell: (reject) => <bdi className="number nowrap">{lines(reject) ?? <NotKnown />}</bdi>,
      plain: (reject) => reject.firstLine,
    },
    {
      id: "reason",
      title: say("rejects.reason"),
      cell: (reject) => <bdi dir="auto">{said(reject)}</bdi>,
      plain: said,
    },
    {
      id: "file",
      title: say("imports.file"),
      minor: true,
      cell: (reject) => <bdi className="file-name">{reject.file}</bdi>,
      plain: (reject) => reject.file,
    },
  ];
  return (
    <Section title={say("rejects.title", { count: rejects.total })}>
      {reasons.length > 1 && (
        <ul className="plain shares">
          {reasons.map((one) => (
            <ShareBar
              key={one.reason}
              name={<bdi dir="auto">{said(one)}</bdi>}
              value={one.records}
              most={rejects.total}
            />
          ))}
        </ul>
      )}
      <Table
        caption={say("rejects.title", { count: rejects.total })}
        columns={columns}
        rows={rejects.rows}
        rowKey={(reject) => `${reject.file} ${reject.firstLine} ${reject.firstByte} ${reject.reason}`}
        save="rejects"
      />
      <Pager page={rejects.page} pageSize={rejects.pageSize} total={rejects.total} onPage={onPage} />
    </Section>
  );
}
