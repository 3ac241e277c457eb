import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { addActor } from "../acts.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { actors } from "../questions.ts";
import { pageNumber } from "../search.ts";
import { useAct } from "../use-act.ts";
import { Actors } from "../views/Actors.tsx";
import { useWords } from "../words/use-words.ts";
import { useRegisterFile } from "./use-register-file.ts";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/actors");

export function ActorsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const anywhere = useNavigate();
  const { locale } = useWords();
  const states = useStates();
  const file = useRegisterFile();
  const { page, lang: _language, ...filters } = search;
  const answer = useQuery(actors({ ...filters, page: pageNumber(page), pageSize: 50, language: locale.language }));
  const add = useAct(addActor, (actor) => void anywhere({ to: "/actors/$id", params: { id: actor.id } }));
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Actors
          found={found}
          filters={search}
          states={states}
          onFilter={(change) =>
            void navigate({ search: (old) => ({ ...old, page: undefined, ...change }), replace: true })
          }
          onPage={(next) => void navigate({ search: (old) => ({ ...old, page: String(next) }) })}
          add={add}
          file={file}
        />
      )}
    </LoadedPage>
  );
}
