import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { MeasureAnswer } from "../../contract/measures.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { halfOpen } from "../period.ts";
import { measure, overview, settings } from "../questions.ts";
import { Method } from "../views/Method.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

const OverTime = lazy(() => import("./OverTime.tsx").then((module) => ({ default: module.OverTime })));
const route = getRouteApi("/methods/$id");
const mostOverTime = 12;

/** One measure: how it is worked out, and what it says of the chosen states, their institutions or their accounts. */
export function MethodScreen() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const states = useStates();
  const chosen = useQuery(settings());
  const here = useQuery(overview());
  const own = chosen.data ? [chosen.data.ownState, ...chosen.data.peers].filter((code) => code !== null) : [];
  const who = search.who ?? (own.length > 0 ? "own" : "all");
  const level = search.level ?? "state";
  const asked = { platform: search.platform, language: locale.language };
  const answer = useQuery({
    ...measure(id, {
      ...asked,
      subject: who === "own" ? own : who === "all" ? [] : [who],
      each: level === "state" ? null : level,
      ...halfOpen(search),
    }),
    enabled: !chosen.isPending,
  });
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Method
          answer={found}
          filters={{ ...search, who, level }}
          hasOwn={own.length > 0}
          states={states}
          platforms={here.data?.platforms.map(({ platform }) => platform) ?? []}
          onFilter={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
          overTime={
            changesInTime(found) && (
              <Suspense>
                <OverTime
                  key={id}
                  measures={[found.measure]}
                  query={{ ...asked, subject: knownFirst(found) }}
                  period={found.period}
                />
              </Suspense>
            )
          }
        />
      )}
    </LoadedPage>
  );
}

const knownFirst = ({ rows }: MeasureAnswer): string[] =>
  rows.flatMap(({ subject, value }) => (value === null ? [] : [subject.id])).slice(0, mostOverTime);

/** What the register alone tells is what it tells today: its steps would draw a history nobody saw. */
const changesInTime = (answer: MeasureAnswer): boolean =>
  answer.measure.needs.some((need) => need !== "register") && knownFirst(answer).length > 0;
