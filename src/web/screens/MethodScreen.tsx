import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Loaded } from "../parts/Loaded.tsx";
import { halfOpen } from "../period.ts";
import { measure, overview, settings } from "../questions.ts";
import { Method } from "../views/Method.tsx";
import { useWords } from "../words/use-words.ts";

const route = getRouteApi("/methods/$id");

/** One measure: how it is worked out, and what it says of the chosen states. */
export function MethodScreen() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const chosen = useQuery(settings());
  const here = useQuery(overview());
  const own = chosen.data ? [chosen.data.ownState, ...chosen.data.peers].filter((code) => code !== null) : [];
  const who = search.who ?? (own.length > 0 ? "own" : "all");
  const answer = useQuery({
    ...measure(id, {
      subject: who === "own" ? own : [],
      platform: search.platform,
      language: locale.language,
      ...halfOpen(search),
    }),
    enabled: !chosen.isPending,
  });
  return (
    <Loaded of={answer}>
      {(found) => (
        <Method
          answer={found}
          filters={{ ...search, who }}
          hasOwn={own.length > 0}
          platforms={here.data?.platforms.map(({ platform }) => platform) ?? []}
          onFilter={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
        />
      )}
    </Loaded>
  );
}
