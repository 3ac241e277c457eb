import { memo, useState } from "react";
import type { IndexAnswer, PublishedRanking } from "../../contract/index-ranking.ts";
import type { RankingReport } from "../../contract/ranking-files.ts";
import { Section } from "../parts/Page.tsx";
import { Pick } from "../parts/Pick.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, NotKnown, Num } from "../parts/Values.tsx";
import { Window } from "../parts/Window.tsx";
import type { IndexSearch } from "../ranking/index-search.ts";
import type { StateOption } from "../screens/use-states.ts";
import type { Upload } from "../screens/use-upload.ts";
import type { Act } from "../use-act.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";
import { RankingFileForm } from "./RankingFileForm.tsx";

type PublishedRankingsProps = {
  answer: IndexAnswer;
  /** Also states that stand in another ranking alone have a name. */
  states: readonly StateOption[];
  file: Upload<RankingReport>;
  remove: Act<string>;
  search: IndexSearch;
  onSearch(change: IndexSearch): void;
};

/** Under so many common states a correlation says too little; the engine holds to the same number. */
const least = 10;

/** What others published, with the correlation where enough states stand in both, and the ranks of one beside ours. */
export const PublishedRankings = memo(
  Published,
  (a, b) =>
    a.answer === b.answer &&
    a.states === b.states &&
    a.search.beside === b.search.beside &&
    a.file.pending === b.file.pending &&
    a.file.report === b.file.report &&
    a.file.error === b.file.error,
);

function Published({ answer, states, file, remove, search, onSearch }: PublishedRankingsProps) {
  const words = useWords();
  const { say } = words;
  const [isAdding, setAdding] = useState(false);
  const { published } = answer;
  const nameOf = ({ title, year }: PublishedRanking) => (year === null ? title : `${title} ${year}`);
  const beside = published.find(({ id }) => id === search.beside) ?? mostCommon(published);
  return (
    <Section
      title={say("beside.title")}
      note={say("beside.lead", { least })}
      tools={
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {say("beside.add")}
        </button>
      }
    >
      {published.length === 0 ? (
        <p className="not-known">{say("beside.none")}</p>
      ) : (
        <Table
          caption={say("beside.title")}
          columns={columnsIn(words, nameOf, remove)}
          rows={published}
          rowKey={({ id }) => id}
          save="published-rankings"
        />
      )}
      {beside && (
        <details>
          <summary>{say("beside.show", { name: nameOf(beside) })}</summary>
          <div className="sentence">
            <Pick
              label={say("beside.ranking")}
              value={beside.id}
              options={published.map((one) => ({ id: one.id, text: nameOf(one) }))}
              onPick={(id) => onSearch({ beside: id })}
            />
          </div>
          <Ranks of={beside} answer={answer} states={states} />
        </details>
      )}
      <Window title={say("beside.add")} isOpen={isAdding} onOpenChange={setAdding} wide>
        <RankingFileForm file={file} />
      </Window>
    </Section>
  );
}

const mostCommon = (published: readonly PublishedRanking[]): PublishedRanking | undefined =>
  [...published].sort((a, b) => b.correlation.n - a.correlation.n)[0];

function columnsIn(
  words: WordsInHand,
  nameOf: (of: PublishedRanking) => string,
  remove: Act<string>,
): Column<PublishedRanking>[] {
  const { say, locale } = words;
  return [
    {
      id: "ranking",
      title: say("beside.ranking"),
      head: true,
      cell: ({ title }) => <AsWritten text={title} />,
      plain: ({ title }) => title,
      sort: ({ title }) => title,
    },
    {
      id: "year",
      title: say("beside.year"),
      cell: ({ year }) => (year === null ? <NotKnown /> : <bdi>{year}</bdi>),
      plain: ({ year }) => year,
      sort: ({ year }) => year,
    },
    {
      id: "n",
      title: say("beside.both"),
      numeric: true,
      cell: ({ correlation }) => <Num of={correlation.n} />,
      plain: ({ correlation }) => correlation.n,
      sort: ({ correlation }) => correlation.n,
    },
    {
      id: "rho",
      title: say("beside.rho"),
      numeric: true,
      cell: ({ correlation: { rho, n } }) =>
        rho === null ? (
          <span className="not-known">{say(n < least ? "beside.few" : "beside.equal")}</span>
        ) : (
          <bdi className="number">{locale.decimal(rho, 2)}</bdi>
        ),
      plain: ({ correlation }) => correlation.rho,
      sort: ({ correlation }) => correlation.rho,
    },
    {
      id: "source",
      title: say("beside.source"),
      minor: true,
      cell: ({ source }) => <AsWritten text={source} />,
      plain: ({ source }) => source,
    },
    {
      id: "remove",
      title: say("sources.acts"),
      cell: (one) =>
        one.imported && (
          <button
            type="button"
            className="quiet small"
            aria-label={say("beside.remove", { name: nameOf(one) })}
            onClick={() => remove.run(one.id)}
          >
            ×
          </button>
        ),
    },
  ];
}

type Both = { code: string; name: string; ours: number | null; theirs: number };

type RanksProps = { of: PublishedRanking; answer: IndexAnswer; states: readonly StateOption[] };

function Ranks({ of, answer, states }: RanksProps) {
  const { say } = useWords();
  const rows = new Map(answer.rows.map((row) => [row.subject.state, row]));
  const names = new Map(states.map(({ id, text }) => [id, text]));
  const both: Both[] = of.ranks.map(({ state, rank }) => {
    const row = rows.get(state);
    return { code: state, name: row?.subject.name ?? names.get(state) ?? state, ours: row?.rank ?? null, theirs: rank };
  });
  const columns: Column<Both>[] = [
    {
      id: "state",
      title: say("index.state"),
      head: true,
      cell: ({ name }) => <bdi>{name}</bdi>,
      plain: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      id: "theirs",
      title: say("beside.theirs"),
      numeric: true,
      cell: ({ theirs }) =>
        of.outOf === null ? <Num of={theirs} /> : say("beside.outOf", { rank: theirs, of: of.outOf }),
      plain: ({ theirs }) => theirs,
      sort: ({ theirs }) => theirs,
    },
    {
      id: "ours",
      title: say("beside.ours"),
      numeric: true,
      cell: ({ ours }) => <Num of={ours} />,
      plain: ({ ours }) => ours,
      sort: ({ ours }) => ours,
    },
  ];
  return <Table caption={of.title} columns={columns} rows={both} rowKey={({ code }) => code} save="ranks-beside" />;
}
