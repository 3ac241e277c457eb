import type { UseQueryResult } from "@tanstack/react-query";
import type { GradeList, NewGrade } from "../../contract/grades.ts";
import type { IndexAnswer, IndexRow, NewProfile } from "../../contract/index-ranking.ts";
import type { RankingReport } from "../../contract/ranking-files.ts";
import type { Settings } from "../../contract/settings.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { Page } from "../parts/Page.tsx";
import type { IndexSearch } from "../ranking/index-search.ts";
import type { Ranking } from "../screens/use-ranking.ts";
import type { StateOption } from "../screens/use-states.ts";
import type { Upload } from "../screens/use-upload.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { Grades } from "./Grades.tsx";
import { IndexHeading } from "./IndexHeading.tsx";
import { IndexNotes } from "./IndexNotes.tsx";
import { IndexSentence } from "./IndexSentence.tsx";
import { IndexTable } from "./IndexTable.tsx";
import { NotRankedList } from "./NotRankedList.tsx";
import { PublishedRankings } from "./PublishedRankings.tsx";
import { Weights } from "./Weights.tsx";
import "../styles/ranking.css";

export type IndexActs = {
  saveProfile: Act<NewProfile & { name: string }>;
  removeProfile: Act<string>;
  addGrade: Act<NewGrade>;
  removeRanking: Act<string>;
};

type IndexProps = {
  ranking: Ranking;
  search: IndexSearch;
  onSearch(change: IndexSearch): void;
  states: readonly StateOption[];
  platforms: readonly string[];
  settings: Settings | null;
  grades: UseQueryResult<GradeList>;
  acts: IndexActs;
  file: Upload<RankingReport>;
};

/** The question stays changeable when its answer is that nobody can be ranked. */
export function Index(props: IndexProps) {
  const { ranking, search, onSearch, states, platforms, settings, grades, acts, file } = props;
  const { say } = useWords();
  const found = ranking.answer.data;
  return (
    <Page
      title={say("frame.index")}
      above={say("frame.index")}
      heading={
        found ? (
          <IndexHeading answer={found} rows={ranking.rows} own={settings?.ownState ?? null} />
        ) : (
          say("frame.index")
        )
      }
      below={
        <IndexSentence
          search={search}
          onSearch={onSearch}
          states={states}
          platforms={platforms}
          ownState={settings?.ownState ?? null}
          start={startOf(settings, ranking.rows).join(",")}
          isInvented={settings?.demonstration ?? false}
          ranking={ranking}
        />
      }
    >
      <Loaded of={ranking.answer}>
        {(answer) => (
          <Body
            answer={answer}
            ranking={ranking}
            own={settings?.ownState ?? null}
            acts={acts}
            states={states}
            search={search}
          />
        )}
      </Loaded>
      {found && (
        <PublishedRankings
          answer={found}
          states={states}
          file={file}
          remove={acts.removeRanking}
          search={search}
          onSearch={onSearch}
        />
      )}
      {found && <Loaded of={grades}>{(list) => <Grades list={list} states={states} add={acts.addGrade} />}</Loaded>}
    </Page>
  );
}

/** A comparison needs two: the own state and its peers, else those who lead here. */
function startOf(settings: Settings | null, rows: readonly IndexRow[]): string[] {
  const chosen = [settings?.ownState ?? [], settings?.peers ?? []].flat();
  if (chosen.length >= 2) return chosen;
  const leading = rows.flatMap(({ subject: { kind, state } }) => (kind === "state" && state !== null ? [state] : []));
  return [...new Set([...chosen, ...leading.slice(0, 3)])];
}

type BodyProps = {
  answer: IndexAnswer;
  ranking: Ranking;
  own: string | null;
  acts: IndexActs;
  states: readonly StateOption[];
  search: IndexSearch;
};

function Body({ answer, ranking, own, acts, states, search }: BodyProps) {
  return (
    <>
      <Weights
        ranking={ranking}
        answer={answer}
        own={own}
        states={states}
        save={acts.saveProfile}
        remove={acts.removeProfile}
      />
      <IndexTable
        answer={answer}
        rows={ranking.rows}
        query={ranking.query}
        own={own}
        search={search}
        isMoved={ranking.isMoved}
      />
      <NotRankedList rows={ranking.rows} search={search} />
      <IndexNotes answer={answer} />
    </>
  );
}
