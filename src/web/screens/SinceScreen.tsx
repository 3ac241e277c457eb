import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { isBound } from "../period.ts";
import { since } from "../questions.ts";
import { useSettings } from "../use-settings.ts";
import { Since } from "../views/Since.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/since");

/** What a press officer reads in the morning; whom she follows is kept, the day and “us” stand in the address. */
export function SinceScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const states = useStates();
  const keep = useSettings();
  const query = {
    since: search.day && isBound(search.day) ? `${search.day}-01-01`.slice(0, 10) : undefined,
    us: search.us,
    language: locale.language,
  };
  const answer = useQuery(since(query));
  return (
    <Since
      answer={answer}
      filters={search}
      query={query}
      states={states}
      keep={keep}
      onFilter={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
    />
  );
}
