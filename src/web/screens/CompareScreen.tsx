import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { halfOpen } from "../period.ts";
import { cards, compare, overview } from "../questions.ts";
import { several } from "../search.ts";
import { Compare } from "../views/Compare.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/compare");

/** The measures of chosen states, or of all missions in one capital, side by side. */
export function CompareScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const states = useStates();
  const preset = useQuery(cards());
  const here = useQuery(overview());
  const who = search.who ? several(search.who) : (preset.data?.states ?? []);
  const query = {
    ...(search.capital ? { capital: search.capital } : { subject: who }),
    platform: search.platform,
    provenOnly: search.proven === "yes" ? true : undefined,
    language: locale.language,
    ...halfOpen(search),
  };
  const answer = useQuery({ ...compare(query), enabled: !preset.isPending });
  return (
    <Compare
      answer={answer}
      who={who}
      filters={search}
      query={query}
      states={states}
      platforms={here.data?.platforms.map(({ platform }) => platform) ?? []}
      onFilter={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
    />
  );
}
