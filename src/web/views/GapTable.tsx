import { type FormEvent, useState } from "react";
import type { CollectGap } from "../../contract/collect.ts";
import { Field } from "../parts/Field.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Day, NotKnown } from "../parts/Values.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords } from "../words/use-words.ts";

/** What is missing and why; a gap can be tried again, or what is known of it written down. */
export function GapTable({ rows, hand }: { rows: readonly CollectGap[]; hand: SourcesInHand }) {
  const { say, locale } = useWords();
  const [explaining, setExplaining] = useState<number | null>(null);
  if (rows.length === 0) return <p className="soft">{say("sources.noGaps")}</p>;
  /** A gap lies between two moments, numbers or addresses. */
  const shown = (mark: string): string => (/^\d{4}-\d\d-\d\dT/.test(mark) ? locale.dateTime(Date.parse(mark)) : mark);
  const columns: Column<CollectGap>[] = [
    {
      id: "gap",
      title: say("sources.openGaps"),
      head: true,
      cell: ({ kind, state, why, explanation }) => (
        <>
          {say(`sources.gapKinds.${kind}`)} · {say(`sources.gapStates.${state}`)}
          <span className="aside">
            <bdi dir="auto">{explanation ?? why}</bdi>
          </span>
        </>
      ),
      plain: ({ kind, why }) => `${kind}: ${why}`,
    },
    {
      id: "from",
      title: say("sources.from"),
      cell: ({ from, to }) => (
        <bdi dir="auto">
          {shown(from)}
          {to && to !== from ? ` – ${shown(to)}` : ""}
        </bdi>
      ),
      plain: ({ from, to }) => `${from} – ${to}`,
      minor: true,
    },
    {
      id: "missing",
      title: say("sources.missing"),
      numeric: true,
      cell: ({ count }) => (count === null ? <NotKnown /> : locale.number(count)),
      plain: ({ count }) => count,
    },
    {
      id: "found",
      title: say("sources.found"),
      cell: ({ foundAt }) => <Day at={foundAt} />,
      plain: ({ foundAt }) => new Date(foundAt).toISOString(),
      minor: true,
    },
    {
      id: "acts",
      title: say("sources.acts"),
      cell: ({ id }) => (
        <span className="acts no-print">
          <button
            type="button"
            className="quiet small"
            aria-label={`${say("sources.retry")}: ${id}`}
            disabled={hand.retry.pending}
            onClick={() => hand.retry.run(id)}
          >
            {say("sources.retry")}
          </button>
          <button
            type="button"
            className="quiet small"
            aria-label={`${say("sources.explain")}: ${id}`}
            aria-expanded={explaining === id}
            onClick={() => setExplaining(explaining === id ? null : id)}
          >
            {say("sources.explain")}
          </button>
        </span>
      ),
    },
  ];
  const mishap = hand.retry.error ?? hand.explain.error;
  return (
    <>
      {mishap != null && <Mishap error={mishap} />}
      <Table
        caption={say("sources.openGaps")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        save="gaps"
      />
      {explaining !== null && (
        <ExplainForm key={explaining} gap={explaining} hand={hand} onKept={() => setExplaining(null)} />
      )}
    </>
  );
}

function ExplainForm({ gap, hand, onKept }: { gap: number; hand: SourcesInHand; onKept(): void }) {
  const { say } = useWords();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const explanation = String(new FormData(event.currentTarget).get("explanation") ?? "").trim();
    hand.explain.run({ key: gap, explanation });
    onKept();
  };
  return (
    <form className="form" onSubmit={send} aria-label={say("sources.explainOf", { id: gap })}>
      <Field label={say("sources.explanation")} name="explanation" required />
      <button type="submit" className="button primary">
        {say("sources.keep")}
      </button>
    </form>
  );
}
