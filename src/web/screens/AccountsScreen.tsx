import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { accounts } from "../questions.ts";
import { pageNumber } from "../search.ts";
import { Accounts } from "../views/Accounts.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/accounts");

export function AccountsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useStates();
  const { locale } = useWords();
  const { page, lang: _language, ...filters } = search;
  const answer = useQuery(accounts({ ...filters, page: pageNumber(page), pageSize: 50, language: locale.language }));
  return (
    <LoadedPage of={answer}>
      {(found) => (
        <Accounts
          found={found}
          filters={search}
          states={states}
          onFilter={(change) =>
            void navigate({ search: (old) => ({ ...old, page: undefined, ...change }), replace: true })
          }
          onPage={(next) => void navigate({ search: (old) => ({ ...old, page: String(next) }) })}
        />
      )}
    </LoadedPage>
  );
}
