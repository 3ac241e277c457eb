import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { BoundaryAnswer } from "../../contract/boundary.ts";
import { removeBoundary } from "../acts.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { boundary } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { BoundarySettings } from "../views/BoundarySettings.tsx";
import { useStates } from "./use-states.ts";
import { useUpload } from "./use-upload.ts";

/** The boundary file of the map: which one, by whom, and what in it is no state. */
export function BoundaryOf() {
  const queries = useQueryClient();
  const file = useUpload<BoundaryAnswer>("/boundary");
  const remove = useAct(removeBoundary, () => void queries.invalidateQueries());
  const states = useStates();
  return (
    <Loaded of={useQuery(boundary())}>
      {({ boundary: chosen }) => <BoundarySettings chosen={chosen} states={states} file={file} remove={remove} />}
    </Loaded>
  );
}
