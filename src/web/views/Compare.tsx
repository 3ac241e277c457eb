import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Comparison } from "../../contract/compare.ts";
import { many } from "../../contract/many-compared.ts";
import { address, type Query, Refusal } from "../client.ts";
import { Empty } from "../parts/Empty.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Page, Section } from "../parts/Page.tsx";
import type { Option } from "../parts/Pick.tsx";
import { isToday, lastDay } from "../period.ts";
import { useWords, type WordsInHand } from "../words/use-words.ts";
import { ComparedTable } from "./ComparedTable.tsx";
import { type CompareFilters, CompareSentence } from "./CompareSentence.tsx";
import { ManyCompared } from "./ManyCompared.tsx";

const OverTime = lazy(() => import("../screens/OverTime.tsx").then((module) => ({ default: module.OverTime })));

type CompareProps = {
  answer: UseQueryResult<Comparison>;
  who: readonly string[];
  filters: CompareFilters;
  query: Query;
  states: readonly Option[];
  platforms: readonly string[];
  onFilter(change: CompareFilters): void;
};

/** The question stays changeable when its answer is that nothing can be compared. */
export function Compare({ answer, who, filters, query, states, platforms, onFilter }: CompareProps) {
  const { say, locale } = useWords();
  const subjects = answer.data?.subjects ?? [];
  const names = answer.data && headingOf(subjects, filters, states, { say, locale });
  return (
    <Page
      title={say("frame.compare")}
      heading={<bdi>{names ?? say("frame.compare")}</bdi>}
      above={names === undefined ? undefined : say("compare.above")}
      below={
        <CompareSentence
          who={who}
          names={new Map(subjects.map(({ id, name }) => [id, name]))}
          filters={filters}
          states={states}
          platforms={platforms}
          onFilter={onFilter}
        />
      }
    >
      {isWithoutMissions(answer.error) ? (
        <Empty title={say("compare.noMissions", { name: stateName(filters.capital ?? "", states) })}>
          <p className="measure">{say("compare.noMissionsHow")}</p>
          <Link to="/actors" className="button primary">
            {say("compare.noMissionsGo")}
          </Link>
        </Empty>
      ) : (
        <Loaded of={answer}>{(found) => <Stages found={found} query={query} />}</Loaded>
      )}
    </Page>
  );
}

/** All missions in a capital are told by number and place: their names stand in the tables. */
function headingOf(
  subjects: Comparison["subjects"],
  { capital }: CompareFilters,
  states: readonly Option[],
  { say, locale }: Pick<WordsInHand, "say" | "locale">,
): string {
  if (!capital) return subjects.map(({ name }) => name).join(locale.comma);
  return say("compare.missionsIn", { name: stateName(capital, states), count: subjects.length });
}

const stateName = (code: string, states: readonly Option[]): string =>
  states.find(({ id }) => id === code)?.text ?? code;

/** No mission of that capital is registered: nothing went wrong, and the next step is a list. */
const isWithoutMissions = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.failure?.code === "no-missions";

/** A measure that is made for none of those compared, such as a country’s figures for missions, has no line. */
function Stages({ found, query }: { found: Comparison; query: Query }) {
  const { say, locale } = useWords();
  const Compared = found.subjects.length < many ? ComparedTable : ManyCompared;
  const rows = found.rows.filter(({ measure }) => found.subjects.some(({ kind }) => measure.subjects.includes(kind)));
  const stages = [...new Set(rows.map(({ measure }) => measure.stage))];
  const isChosen = Boolean(query.from || query.to);
  const bounds = { from: locale.partial(found.period.from), to: locale.partial(lastDay(found.period.to)) };
  return (
    <>
      <p className="soft small measure">
        {(isChosen || !isToday(found.period)) && say("compare.period", bounds)} {say("methods.basisMeans")}
      </p>
      <p className="no-print">
        <a href={address("/report", query)} download className="button">
          {say("compare.report")}
        </a>
      </p>
      {stages.map((stage) => (
        <Section key={stage} title={say(`stage.${stage}`)}>
          <Compared
            caption={say(`stage.${stage}`)}
            rows={rows.filter(({ measure }) => measure.stage === stage)}
            subjects={found.subjects}
            save={`compare-${stage}`}
            asked={found}
          />
        </Section>
      ))}
      <Suspense>
        <OverTime measures={drawable(found)} query={query} period={found.period} />
      </Suspense>
    </>
  );
}

/** What changes with the days of the period and is known for somebody; a fact of the register makes a flat line. */
const drawable = ({ rows }: Comparison) =>
  rows
    .filter(({ measure, values }) => measure.needs.includes("posts") && values.some(({ value }) => value !== null))
    .map(({ measure }) => measure)
    .toSorted((a, b) => Number(b.id === "posts-a-week") - Number(a.id === "posts-a-week"));
