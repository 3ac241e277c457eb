import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { RankingReport } from "../../contract/ranking-files.ts";
import { addGrade, removeProfile, removeRanking, saveProfile } from "../acts.ts";
import { grades, overview, settings } from "../questions.ts";
import type { IndexSearch } from "../ranking/index-search.ts";
import { useAct } from "../use-act.ts";
import { Index } from "../views/Index.tsx";
import { useWords } from "../words/use-words.ts";
import { useRanking } from "./use-ranking.ts";
import { useStates } from "./use-states.ts";
import { useUpload } from "./use-upload.ts";

const route = getRouteApi("/index");

/** Who ranks where, by which weights, among whom; every score opens down to its posts. */
export function IndexScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const change = useCallback(
    (part: IndexSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  const ranking = useRanking(search, locale.language, change);
  const here = useQuery(overview());
  return (
    <Index
      ranking={ranking}
      search={search}
      onSearch={change}
      states={useStates()}
      platforms={here.data?.platforms.map(({ platform }) => platform) ?? []}
      settings={useQuery(settings()).data ?? null}
      grades={useQuery(grades())}
      acts={{
        saveProfile: useAct(saveProfile),
        removeProfile: useAct(removeProfile),
        addGrade: useAct(addGrade),
        removeRanking: useAct(removeRanking),
      }}
      file={useUpload<RankingReport>("/index/rankings")}
    />
  );
}
