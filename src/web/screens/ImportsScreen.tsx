import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { addAccount, addActor, cancelJob } from "../acts.ts";
import { filesInHand } from "../files-in-hand.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { batches, formats, jobs } from "../questions.ts";
import { pageNumber } from "../search.ts";
import { useAct } from "../use-act.ts";
import { Imports } from "../views/Imports.tsx";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/imports");

export function ImportsScreen() {
  const { page } = route.useSearch();
  const navigate = route.useNavigate();
  const files = useSyncExternalStore(filesInHand.listen, filesInHand.read);
  const states = useStates();
  const answer = useQuery(batches({ page: pageNumber(page), pageSize: 25 }));
  const known = useQuery({ ...formats(), staleTime: 300_000 });
  const work = useJobs();
  const actor = useAct(addActor);
  const account = useAct(addAccount);
  const stop = useAct(cancelJob);
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Imports
          batches={found}
          files={files}
          formats={known.data?.rows ?? []}
          jobs={work}
          states={states}
          actor={actor}
          account={account}
          onFiles={filesInHand.bring}
          onPutAway={filesInHand.putAway}
          onLook={(key, change) => void filesInHand.look(key, change)}
          onStart={(key) => void filesInHand.start(key)}
          onStop={stop.run}
          onPage={(next) => void navigate({ search: (old) => ({ ...old, page: String(next) }) })}
        />
      )}
    </LoadedPage>
  );
}

/** Jobs as they go on; when one ends, everything that may have changed is asked for anew. */
function useJobs() {
  const queries = useQueryClient();
  const { data } = useQuery({
    ...jobs(),
    refetchInterval: ({ state }) => (state.data?.rows.some((job) => isUnderWay(job.state)) ? 700 : 3_000),
  });
  const rows = data?.rows ?? [];
  const underWay = rows.filter((job) => isUnderWay(job.state)).length;
  const before = useRef(underWay);
  useEffect(() => {
    if (underWay < before.current) void queries.invalidateQueries();
    before.current = underWay;
  }, [underWay, queries]);
  return rows;
}

const isUnderWay = (state: string): boolean => state === "running" || state === "waiting";
