import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SinceAnswer } from "../../contract/since.ts";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Dated, Day } from "../parts/Values.tsx";
import { printedHandle } from "../words/handle.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";

type About = { account: string; platform: string; handle: string | null; holder: string | null };

/** The account a row is about: whose, on which platform, and the way to its page. */
const accountColumn = <Row extends About>(words: WordsInHand): Column<Row> => ({
  id: "account",
  title: words.say("since.account"),
  head: true,
  cell: ({ account, platform, handle, holder }) => (
    <>
      <Link to="/accounts/$id" params={{ id: account }}>
        <bdi dir="ltr">{handle ? printedHandle(platform, handle) : account}</bdi>
      </Link>
      <span className="aside">
        <bdi>{holder}</bdi> · {platformTitle(platform, words)}
      </span>
    </>
  ),
  plain: ({ account }) => account,
});

type PartProps<Row> = {
  title: string;
  note?: string;
  none: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey(row: Row): string;
  save: string;
};

function Part<Row>({ title, note, none, rows, columns, rowKey, save }: PartProps<Row>): ReactNode {
  return (
    <Section title={title} note={note}>
      {rows.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} save={save} />
      )}
    </Section>
  );
}

export function Renamed({ rows }: { rows: SinceAnswer["renamed"] }) {
  const words = useWords();
  const { say } = words;
  const columns: Column<SinceAnswer["renamed"][number]>[] = [
    accountColumn(words),
    {
      id: "change",
      title: say("since.change"),
      cell: ({ field, seenInPosts }) => (
        <>
          {say(`since.fields.${field}`)}
          {seenInPosts && <span className="aside">{say("since.seenInPosts")}</span>}
        </>
      ),
      plain: ({ field, seenInPosts }) => (seenInPosts ? `${field}, seen in posts` : field),
    },
    {
      id: "before",
      title: say("since.before"),
      cell: ({ before }) => <bdi dir="ltr">{before ?? say("since.noChange")}</bdi>,
      plain: ({ before }) => before,
    },
    {
      id: "after",
      title: say("since.after"),
      cell: ({ after }) => <bdi dir="ltr">{after ?? say("since.noChange")}</bdi>,
      plain: ({ after }) => after,
    },
    {
      id: "when",
      title: say("since.when"),
      minor: true,
      cell: ({ at }) => <Day at={at} />,
      plain: ({ at }) => (at === null ? null : new Date(at).toISOString()),
    },
  ];
  const key = (row: SinceAnswer["renamed"][number]) => `${row.account} ${row.field} ${row.at} ${row.after}`;
  return (
    <Part
      title={say("since.renamed")}
      none={say("since.noRenamed")}
      rows={rows}
      columns={columns}
      rowKey={key}
      save="renamed"
    />
  );
}

export function Silent({ rows }: { rows: SinceAnswer["silent"] }) {
  const words = useWords();
  const { say } = words;
  const columns: Column<SinceAnswer["silent"][number]>[] = [
    accountColumn(words),
    {
      id: "days",
      title: say("since.silentFor"),
      cell: ({ days }) => say("since.days", { count: days }),
      plain: ({ days }) => days,
      sort: ({ days }) => days,
    },
    {
      id: "habit",
      title: say("since.habit"),
      cell: ({ habit }) => say("since.days", { count: Math.ceil(habit) }),
      plain: ({ habit }) => habit,
    },
    {
      id: "last",
      title: say("since.lastPost"),
      minor: true,
      cell: ({ lastDay }) => <Dated on={lastDay} />,
      plain: ({ lastDay }) => lastDay,
    },
    {
      id: "collected",
      title: say("since.collectedTo"),
      cell: ({ collectedTo }) => <Dated on={collectedTo} />,
      plain: ({ collectedTo }) => collectedTo,
    },
  ];
  return (
    <Part
      title={say("since.silent")}
      note={say("since.silentMeans")}
      none={say("since.noSilent")}
      rows={rows}
      columns={columns}
      rowKey={({ account }) => account}
      save="silent"
    />
  );
}

export function Expired({ rows }: { rows: SinceAnswer["expired"] }) {
  const words = useWords();
  const { say } = words;
  const columns: Column<SinceAnswer["expired"][number]>[] = [
    accountColumn(words),
    {
      id: "proof",
      title: say("since.proofOf"),
      cell: ({ evidenceDate }) => <Dated on={evidenceDate} />,
      plain: ({ evidenceDate }) => evidenceDate,
    },
    {
      id: "expired",
      title: say("since.expiredOn"),
      cell: ({ expiredOn, fresh }) => (
        <>
          <Dated on={expiredOn} />
          {fresh && <strong className="aside">{say("since.fresh")}</strong>}
        </>
      ),
      plain: ({ expiredOn }) => expiredOn,
      sort: ({ expiredOn }) => expiredOn,
    },
  ];
  return (
    <Part
      title={say("since.expired")}
      note={say("since.expiredMeans")}
      none={say("since.noExpired")}
      rows={rows}
      columns={columns}
      rowKey={({ account }) => account}
      save="expired-proofs"
    />
  );
}
