import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Overview as Seen } from "../../contract/overview.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { overview, postsByState } from "../questions.ts";
import { Overview } from "../views/Overview.tsx";
import { World } from "../views/World.tsx";
import { useStates } from "./use-states.ts";
import { useWorld, type WorldSearch } from "./use-world.ts";

const route = getRouteApi("/");

export function OverviewScreen() {
  const answer = useQuery({
    ...overview(),
    refetchInterval: ({ state }) => (state.data?.stages.some((stage) => stage.state === "running") ? 2_000 : false),
  });
  return <LoadedPage of={answer}>{(seen) => <Overview overview={seen} world={<WorldOf seen={seen} />} />}</LoadedPage>;
}

/** One value a state; the address holds which, on which platform and how it is drawn. */
function WorldOf({ seen }: { seen: Seen }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useStates();
  const platforms = seen.platforms.map(({ platform }) => platform);
  const isProven = search.proven === "yes";
  const provenOnly = useQuery({ ...postsByState({ provenOnly: true }), enabled: isProven });
  const posts = (isProven ? provenOnly.data : null) ?? seen.postsByState;
  const change = (part: WorldSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const world = useWorld(search, posts, states, seen);
  return <World world={world} search={search} onSearch={change} platforms={platforms} posts={posts} />;
}
