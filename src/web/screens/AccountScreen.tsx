import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { checkAccount, editAccount, remapBatch } from "../acts.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { halfOpen } from "../period.ts";
import { account, accountActivity, posts } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { Account } from "../views/Account.tsx";
import { useWords } from "../words/use-words.ts";
import { MeasuresOf } from "./MeasuresOf.tsx";
import { SourcesOf } from "./SourcesOf.tsx";

const route = getRouteApi("/accounts/$id");

export function AccountScreen() {
  const { id } = route.useParams();
  const period = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const answer = useQuery(account(id, locale.language));
  const activity = useQuery(accountActivity(id, { by: period.by, ...halfOpen(period) }));
  const newest = useQuery(posts({ account: id, sort: "newest", pageSize: 5, facets: false, namesIn: locale.language }));
  const edit = useAct(editAccount(id));
  const queries = useQueryClient();
  const check = useAct(checkAccount, () => void queries.invalidateQueries());
  const remap = useAct(remapBatch, () => void queries.invalidateQueries({ queryKey: ["jobs"] }));
  return (
    <LoadedPage of={answer}>
      {(profile) => (
        <Account
          key={profile.id}
          profile={profile}
          activity={activity}
          newest={newest}
          period={period}
          onPeriod={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
          edit={edit}
          check={check}
          remap={remap}
          sources={<SourcesOf account={profile.id} />}
          measures={<MeasuresOf subject={profile.id} kind="account" platforms={[profile.platform]} period={period} />}
        />
      )}
    </LoadedPage>
  );
}
