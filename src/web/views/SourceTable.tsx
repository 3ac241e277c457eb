import { Link } from "@tanstack/react-router";
import type { LiveSource } from "../../contract/collect.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { DayAndTime } from "../parts/Values.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";

/** Sources with last success and next run; what can be done stands at the end of each row. */
export function SourceTable({ rows, hand }: { rows: readonly LiveSource[]; hand: SourcesInHand }) {
  const words = useWords();
  const { say } = words;
  const mishap = hand.ask.error ?? hand.change.error;
  return (
    <>
      {mishap != null && <Mishap error={mishap} />}
      <Table
        caption={say("sources.title")}
        columns={columnsOf(words, hand)}
        rows={rows}
        rowKey={({ id }) => id}
        save="sources"
      />
    </>
  );
}

const columnsOf = (words: WordsInHand, hand: SourcesInHand): Column<LiveSource>[] => {
  const { say } = words;
  return [
    {
      id: "source",
      title: say("sources.source"),
      head: true,
      cell: (source) => <Named source={source} />,
      plain: ({ address }) => address,
      sort: ({ holder, address }) => holder?.name ?? address,
    },
    {
      id: "status",
      title: say("sources.status"),
      cell: ({ status, lastRun }) => (
        <>
          {say(`sources.statuses.${status}`)}
          {status === "failing" && lastRun?.failure && (
            <>
              : {words.sayOr(`alarms.failures.${lastRun.failure}`, lastRun.failure)}
              <span className="aside">
                <bdi dir="ltr">{lastRun.message}</bdi>
              </span>
            </>
          )}
        </>
      ),
      plain: ({ status }) => status,
      sort: ({ status }) => status,
    },
    {
      id: "answered",
      title: say("sources.lastSuccess"),
      cell: ({ verifiedAt, listedAt }) =>
        verifiedAt !== null ? <DayAndTime at={verifiedAt} /> : <NotVerified since={listedAt} />,
      plain: ({ verifiedAt }) => (verifiedAt === null ? null : new Date(verifiedAt).toISOString()),
      sort: ({ verifiedAt }) => verifiedAt,
      minor: true,
    },
    {
      id: "next",
      title: say("sources.nextRun"),
      cell: ({ nextRunAt }) => (nextRunAt === null ? say("sources.notByItself") : <DayAndTime at={nextRunAt} />),
      plain: ({ nextRunAt }) => (nextRunAt === null ? null : new Date(nextRunAt).toISOString()),
      minor: true,
    },
    {
      id: "gaps",
      title: say("sources.gaps"),
      numeric: true,
      minor: true,
      cell: ({ openGaps }) => words.locale.number(openGaps),
      plain: ({ openGaps }) => openGaps,
      sort: ({ openGaps }) => openGaps,
    },
    { id: "acts", title: say("sources.acts"), cell: (source) => <Acts source={source} hand={hand} /> },
  ];
};

function Named({ source: { address, account, holder, title, needs } }: { source: LiveSource }) {
  const { say } = useWords();
  return (
    <>
      {account && holder ? (
        <Link to="/accounts/$id" params={{ id: account }}>
          <bdi>{holder.name}</bdi>
        </Link>
      ) : (
        <bdi dir="ltr">{address}</bdi>
      )}
      <span className="aside">
        {title} · <bdi dir="ltr">{address}</bdi>
      </span>
      {needs.map(({ key }) => (
        <span key={key} className="aside">
          {say("sources.needsKey", { key })}
        </span>
      ))}
    </>
  );
}

function NotVerified({ since }: { since: number | null }) {
  const { say, locale } = useWords();
  return (
    <span className="not-known">
      {since === null ? say("sources.notVerified") : say("sources.notVerifiedSince", { day: locale.date(since) })}
    </span>
  );
}

function Acts({ source: { id, enabled, address }, hand }: { source: LiveSource; hand: SourcesInHand }) {
  const { say } = useWords();
  return (
    <span className="acts no-print">
      {enabled && (
        <button
          type="button"
          className="quiet small"
          aria-label={`${say("sources.askNow")}: ${address}`}
          disabled={hand.ask.pending}
          onClick={() => hand.ask.run(id)}
        >
          {say("sources.askNow")}
        </button>
      )}
      <button
        type="button"
        className="quiet small"
        aria-label={`${say(enabled ? "sources.switchOff" : "sources.switchOn")}: ${address}`}
        disabled={hand.change.pending}
        onClick={() => hand.change.run({ key: id, enabled: !enabled })}
      >
        {say(enabled ? "sources.switchOff" : "sources.switchOn")}
      </button>
    </span>
  );
}
