import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { explanation } from "../questions.ts";
import { indexQuery } from "../ranking/index-search.ts";
import { Explain } from "../views/Explain.tsx";
import { useWords } from "../words/use-words.ts";

const route = getRouteApi("/index/$state");

/** One score opened: stages, criteria, accounts, posts. */
export function ExplainScreen() {
  const { state } = route.useParams();
  const search = route.useSearch();
  const { locale } = useWords();
  const answer = useQuery(explanation(state, indexQuery(search, locale.language)));
  return <LoadedPage of={answer}>{(found) => <Explain found={found} search={search} />}</LoadedPage>;
}
