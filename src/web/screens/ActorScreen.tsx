import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Activity } from "../../contract/activity.ts";
import type { ActorProfile } from "../../contract/actors.ts";
import { addAbsence, addAccount, chooseFact, editActor } from "../acts.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { halfOpen } from "../period.ts";
import { actor, actorActivity, posts } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { Actor } from "../views/Actor.tsx";
import { useWords } from "../words/use-words.ts";
import { MeasuresOf } from "./MeasuresOf.tsx";

const route = getRouteApi("/actors/$id");

/** Where it has accounts of its own, and where anybody of it has posts: a state speaks through its institutions. */
const platformsOf = ({ accountList }: ActorProfile, activity: Activity | undefined): string[] =>
  [
    ...new Set([
      ...accountList.map(({ platform }) => platform),
      ...(activity?.platforms.flatMap(({ value }) => value ?? []) ?? []),
    ]),
  ].sort();

/** A state, institution, mission, person or outlet: profile, activity and newest posts. */
export function ActorScreen() {
  const { id } = route.useParams();
  const period = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useWords();
  const answer = useQuery(actor(id, locale.language));
  const activity = useQuery(actorActivity(id, { by: period.by, ...halfOpen(period) }));
  const newest = useQuery(posts({ actor: id, sort: "newest", pageSize: 5, facets: false, namesIn: locale.language }));
  const edit = useAct(editActor(id));
  const account = useAct(addAccount);
  const absence = useAct(addAbsence(id));
  const choose = useAct(chooseFact);
  return (
    <LoadedPage of={answer}>
      {(profile) => (
        <Actor
          key={profile.id}
          profile={profile}
          activity={activity}
          newest={newest}
          period={period}
          onPeriod={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
          edit={edit}
          account={account}
          absence={absence}
          choose={choose}
          measures={
            <MeasuresOf
              subject={profile.id}
              kind={profile.kind === "state" || profile.kind === "disputed" ? "state" : "institution"}
              platforms={platformsOf(profile, activity.data)}
              period={period}
            />
          }
        />
      )}
    </LoadedPage>
  );
}
