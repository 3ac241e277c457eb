import { Link } from "@tanstack/react-router";
import type { Arrival } from "../../contract/collect.ts";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, DayAndTime } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** What the collector took in, the newest first. */
export function Arrivals({ rows }: { rows: readonly Arrival[] }) {
  const { say } = useWords();
  if (rows.length === 0) return <p className="soft">{say("sources.noArrivals")}</p>;
  const columns: Column<Arrival>[] = [
    { id: "at", title: say("sources.found"), cell: ({ at }) => <DayAndTime at={at} />, minor: true },
    { id: "kind", title: say("sources.status"), cell: ({ kind }) => say(`sources.kinds.${kind}`) },
    {
      id: "who",
      title: say("sources.source"),
      head: true,
      cell: ({ account }) =>
        account ? (
          <Link to="/accounts/$id" params={{ id: account }}>
            <bdi dir="ltr">{account}</bdi>
          </Link>
        ) : (
          <span className="not-known">{say("sources.privateAuthor")}</span>
        ),
    },
    {
      id: "words",
      title: say("sources.arrivals"),
      cell: ({ words, platform, post }) =>
        words && platform && post ? (
          <Link to="/posts/$platform/$id" params={{ platform, id: post }}>
            <AsWritten text={words} />
          </Link>
        ) : null,
    },
  ];
  return (
    <div aria-live="polite">
      <Table
        caption={say("sources.arrivals")}
        columns={columns}
        rows={rows.slice(0, 20)}
        rowKey={({ seq }) => String(seq)}
      />
    </div>
  );
}
