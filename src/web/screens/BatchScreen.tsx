import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { remapBatch, undoBatch } from "../acts.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { batch, rejects } from "../questions.ts";
import { pageNumber } from "../search.ts";
import { useAct } from "../use-act.ts";
import { Batch } from "../views/Batch.tsx";

const route = getRouteApi("/imports/$id");

export function BatchScreen() {
  const { id } = route.useParams();
  const { page } = route.useSearch();
  const navigate = route.useNavigate();
  const answer = useQuery({
    ...batch(id),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 1_000 : false),
  });
  const rejected = useQuery(rejects(id, { page: pageNumber(page), pageSize: 50 }));
  const undo = useAct(undoBatch);
  const remap = useAct(remapBatch);
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Batch
          batch={found}
          rejects={rejected.data ?? null}
          undo={undo}
          remap={remap}
          onPage={(next) => void navigate({ search: (old) => ({ ...old, page: String(next) }) })}
        />
      )}
    </LoadedPage>
  );
}
