import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { IndexAnswer, IndexRow } from "../../contract/index-ranking.ts";
import type { Query } from "../client.ts";
import { Section } from "../parts/Page.tsx";
import { SaveFrom } from "../parts/SaveFrom.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown } from "../parts/Values.tsx";
import type { IndexSearch } from "../ranking/index-search.ts";
import { stages } from "../ranking/reweigh.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";
import { peerWords } from "./PeerRank.tsx";
import { SaveRanking } from "./SaveRanking.tsx";
import { ScoreLine } from "./ScoreLine.tsx";

type IndexTableProps = {
  answer: IndexAnswer;
  rows: readonly IndexRow[];
  query: Query;
  own: string | null;
  search: IndexSearch;
  isMoved: boolean;
};

/** A first look; the own state always stands in it, and the files hold everybody. */
const shownFirst = 40;

/** Rank with its range, score with its interval, the five stages; each name opens what stands behind its score. */
export function IndexTable({ answer, rows, query, own, search, isMoved }: IndexTableProps) {
  const words = useWords();
  const { say } = words;
  const [isWhole, setWhole] = useState(false);
  const ranked = rows.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return <p className="notice">{say("index.nobodyHow")}</p>;
  const times = new Map<number | null, number>();
  for (const { rank } of ranked) times.set(rank, (times.get(rank) ?? 0) + 1);
  const isDefault = !isMoved && answer.profile.savedAt === null;
  const columns = columnsIn(words, { own, search, isShared: (rank) => (times.get(rank) ?? 0) > 1 });
  const hidden = [...(isDefault ? ["default"] : []), ...(answer.before ? [] : ["change"])];
  return (
    <Section
      title={say("index.title")}
      note={say("index.rangeNote")}
      tools={
        <>
          <SaveFrom path="/index/export" query={query} what={say("picture.name")} label="CSV" />
          <SaveRanking answer={answer} rows={ranked} notRanked={rows.length - ranked.length} />
        </>
      }
    >
      {answer.ownOf && (
        <p className="notice">{say("index.own", { savedBy: answer.ownOf.savedBy, name: answer.ownOf.name })}</p>
      )}
      <Table
        caption={say("index.heading", { count: ranked.length })}
        columns={columns.filter(({ id }) => !hidden.includes(id))}
        rows={
          isWhole
            ? ranked
            : ranked.filter(({ subject }, at) => at < shownFirst || (own !== null && subject.state === own))
        }
        rowKey={({ subject }) => subject.id}
      />
      {!isWhole && ranked.length > shownFirst && (
        <div>
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {say("index.showAll", { count: ranked.length })}
          </button>
        </div>
      )}
    </Section>
  );
}

type Ways = { own: string | null; search: IndexSearch; isShared(rank: number | null): boolean };

function columnsIn(words: WordsInHand, { own, search, isShared }: Ways): Column<IndexRow>[] {
  const { say, locale } = words;
  return [
    {
      id: "rank",
      title: say("index.rank"),
      numeric: true,
      cell: ({ rank, range }) => (
        <>
          <bdi className="number rank">{rank}</bdi>
          {isShared(rank) && <span className="visually-hidden"> {say("index.shared")}</span>}
          {isShared(rank) && <span aria-hidden="true">=</span>}
          {range && <span className="aside nowrap">{say("index.rangeOf", range)}</span>}
        </>
      ),
      sort: ({ rank }) => rank,
    },
    {
      id: "state",
      title: say("index.state"),
      head: true,
      cell: (row) => (
        <>
          <Link
            to="/index/$state"
            params={{ state: row.subject.kind === "state" ? (row.subject.state ?? row.subject.id) : row.subject.id }}
            search={search}
            className={own !== null && row.subject.state === own ? "own" : undefined}
          >
            <bdi>{row.subject.name}</bdi>
          </Link>
          <span className="aside">{peerWords(row, words)}</span>
        </>
      ),
      sort: ({ subject }) => subject.name,
    },
    {
      id: "score",
      title: `${say("index.score")} (${say("index.scoreUnit")})`,
      cell: (row) => <ScoreLine score={row.score} interval={row.interval} />,
      sort: ({ score }) => score,
    },
    ...stages.map(
      (stage): Column<IndexRow> => ({
        id: stage,
        title: say(`stage.${stage}`),
        numeric: true,
        minor: true,
        cell: ({ stages: of }) => <StageCell value={of[stage]} />,
        sort: ({ stages: of }) => of[stage],
      }),
    ),
    {
      id: "default",
      title: say("index.default"),
      numeric: true,
      cell: ({ defaultRank }) =>
        defaultRank === null ? (
          <span className="not-known">{say("index.noDefault")}</span>
        ) : (
          <bdi className="number">{defaultRank}</bdi>
        ),
      sort: ({ defaultRank }) => defaultRank,
    },
    {
      id: "change",
      title: say("index.change"),
      cell: ({ change }) => {
        if (!change) return <span className="not-known">{say("index.noChange")}</span>;
        const moved =
          change.rank === 0
            ? say("index.same")
            : say(change.rank > 0 ? "index.up" : "index.down", { count: Math.abs(change.rank) });
        return (
          <>
            <span className="nowrap">
              <span aria-hidden="true">{change.rank > 0 ? "▲ " : change.rank < 0 ? "▼ " : ""}</span>
              {moved}
            </span>
            <span className="aside">
              {say("index.from", { rank: change.before.rank })} · {locale.decimal(change.before.score, 1)}
            </span>
          </>
        );
      },
      sort: ({ change }) => change?.rank ?? null,
    },
  ];
}

function StageCell({ value }: { value: number | null }) {
  const { locale } = useWords();
  if (value === null) return <NotKnown />;
  return (
    <span className="stage-cell">
      <bdi className="number">{locale.decimal(value, 0)}</bdi>
      <span className="stage-bar" aria-hidden="true" style={{ inlineSize: `${value}%` }} />
    </span>
  );
}
