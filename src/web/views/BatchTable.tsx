import { Link } from "@tanstack/react-router";
import type { Batch } from "../../contract/imports.ts";
import { Ago } from "../parts/Age.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** read = stored + duplicates + rejected, an import a row. */
export function BatchTable({ batches }: { batches: readonly Batch[] }) {
  const { say } = useWords();
  const number = (id: "read" | "stored" | "duplicates" | "rejected", minor: boolean): Column<Batch> => ({
    id,
    title: say(`imports.${id}`),
    numeric: true,
    minor,
    cell: (batch) => <Num of={batch[id]} />,
    plain: (batch) => batch[id],
  });
  const columns: Column<Batch>[] = [
    {
      id: "file",
      title: say("imports.file"),
      head: true,
      cell: (batch) => (
        <Link to="/imports/$id" params={{ id: batch.id }} className="file-name">
          <bdi>{batch.file}</bdi>
        </Link>
      ),
      plain: (batch) => batch.file,
    },
    {
      id: "state",
      title: say("imports.state"),
      cell: (batch) => <BatchStateWord state={batch.state} />,
      plain: (batch) => batch.state,
    },
    number("read", true),
    number("stored", false),
    number("duplicates", true),
    number("rejected", true),
    {
      id: "when",
      title: say("imports.when"),
      cell: (batch) => (
        <span className="nowrap">
          <Ago at={batch.startedAt} />
        </span>
      ),
      plain: (batch) => new Date(batch.startedAt).toISOString(),
    },
  ];
  return <Table caption={say("imports.listed")} columns={columns} rows={batches} rowKey={(batch) => batch.id} />;
}

export function BatchStateWord({ state }: { state: Batch["state"] }) {
  const { say } = useWords();
  return (
    <span className="batch-state" data-state={state}>
      {say(`imports.states.${state}`)}
    </span>
  );
}
