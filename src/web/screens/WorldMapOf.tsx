import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../parts/Loaded.tsx";
import { boundary, boundaryFile } from "../questions.ts";
import { NoMap } from "../views/NoMap.tsx";
import { WorldMap } from "../views/WorldMap.tsx";
import type { World } from "./use-world.ts";

/** The map as the workspace’s boundary file draws it; without one, why there is none. */
export function WorldMapOf({ world }: { world: World }) {
  const chosen = useQuery(boundary());
  const found = chosen.data?.boundary ?? null;
  const file = useQuery({
    ...boundaryFile(found?.addedAt ?? 0),
    enabled: found !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded of={chosen}>
      {({ boundary: of }) =>
        of === null ? (
          <NoMap />
        ) : (
          <Loaded of={file}>{(content) => <WorldMap world={world} boundary={of} content={content} />}</Loaded>
        )
      }
    </Loaded>
  );
}
