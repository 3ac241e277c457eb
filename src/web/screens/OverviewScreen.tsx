import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Loaded } from "../parts/Loaded.tsx";
import { overview, postsByState } from "../questions.ts";
import { Overview } from "../views/Overview.tsx";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/");

export function OverviewScreen() {
  const { proven } = route.useSearch();
  const states = useStates();
  const navigate = route.useNavigate();
  const answer = useQuery({
    ...overview(),
    refetchInterval: ({ state }) => (state.data?.stages.some((stage) => stage.state === "running") ? 2_000 : false),
  });
  const provenOnly = useQuery({ ...postsByState({ provenOnly: true }), enabled: proven === "yes" });
  const change = (only: boolean) =>
    void navigate({ search: (search) => ({ ...search, proven: only ? "yes" : undefined }), replace: true });
  return (
    <Loaded of={answer}>
      {(seen) => (
        <Overview
          overview={seen}
          states={states}
          measure={(proven === "yes" ? provenOnly.data : null) ?? seen.postsByState}
          provenOnly={proven === "yes"}
          onProvenOnly={change}
        />
      )}
    </Loaded>
  );
}
