import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { NewAccount } from "../../contract/accounts.ts";
import type { Activity } from "../../contract/activity.ts";
import type { ActorEdit, ActorProfile, NewAbsence } from "../../contract/actors.ts";
import type { FactChoice } from "../../contract/facts.ts";
import type { PostsAnswer } from "../../contract/posts.ts";
import { EvidenceList } from "../parts/EvidenceList.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { Window } from "../parts/Window.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";
import { Absences } from "./Absences.tsx";
import { AccountForm } from "./AccountForm.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { ActivitySection, type PeriodFilter } from "./ActivitySection.tsx";
import { ActorEditForm } from "./ActorEditForm.tsx";
import { ActorFacts } from "./ActorFacts.tsx";
import { ActorTable } from "./ActorTable.tsx";
import { Changes } from "./Changes.tsx";
import { FactList } from "./FactList.tsx";
import { Missions } from "./Missions.tsx";
import { NewestPosts } from "./NewestPosts.tsx";
import { Offices } from "./Offices.tsx";

type ActorProps = {
  profile: ActorProfile;
  activity: UseQueryResult<Activity>;
  newest: UseQueryResult<PostsAnswer>;
  period: PeriodFilter;
  onPeriod(change: PeriodFilter): void;
  edit: Act<ActorEdit>;
  account: Act<NewAccount>;
  absence: Act<NewAbsence>;
  choose: Act<FactChoice>;
  measures: ReactNode;
};

const childrenShown = 12;

export function Actor({
  profile,
  activity,
  newest,
  period,
  onPeriod,
  edit,
  account,
  absence,
  choose,
  measures,
}: ActorProps) {
  const { say } = useWords();
  const [window, setWindow] = useState<"edit" | "account" | "absence" | null>(null);
  const open = (which: "edit" | "account" | "absence") => {
    edit.reset();
    account.reset();
    absence.reset();
    setWindow(which);
  };
  const close = (isOpen: boolean) => {
    if (!isOpen) setWindow(null);
  };
  return (
    <Page
      title={profile.name}
      heading={<bdi>{profile.name}</bdi>}
      above={<Trail profile={profile} />}
      below={<ActorFacts profile={profile} onEdit={() => open("edit")} />}
    >
      <Section
        title={say("counts.accounts")}
        tools={
          <>
            {profile.kind === "state" && profile.state && (
              <Link to="/accounts" search={{ state: profile.state }}>
                {say("actor.stateAccounts")}
              </Link>
            )}
            <button type="button" className="button" onClick={() => open("account")}>
              {say("actor.addAccount")}
            </button>
            <button type="button" className="button" onClick={() => open("absence")}>
              {say("absences.add")}
            </button>
          </>
        }
      >
        {profile.accountList.length === 0 ? (
          <p className="not-known measure">{say("actor.noAccounts")}</p>
        ) : (
          <AccountTable accounts={profile.accountList} withHolder={profile.kind === "state"} save="accounts" />
        )}
        <Absences absences={profile.absences} />
      </Section>
      <Loaded of={activity}>
        {(found) => <ActivitySection activity={found} of={profile.name} period={period} onPeriod={onPeriod} />}
      </Loaded>
      {measures}
      <Loaded of={newest}>{(found) => <NewestPosts found={found} search={{ actor: profile.id }} />}</Loaded>
      {(profile.missions.total > 0 || profile.missions.hosted > 0 || profile.missionPresence.length > 0) && (
        <Missions profile={profile} />
      )}
      {profile.children.length > 0 && (
        <Section
          title={say("actor.children")}
          tools={
            <Link
              to="/actors"
              search={profile.kind === "state" && profile.state ? { state: profile.state } : { parent: profile.id }}
            >
              {say("actor.allChildren")}
            </Link>
          }
        >
          <ActorTable actors={profile.children.slice(0, childrenShown)} caption={say("actor.children")} />
        </Section>
      )}
      {profile.offices.length > 0 && <Offices offices={profile.offices} of={profile} />}
      {profile.facts.length > 0 && <FactList facts={profile.facts} choose={choose} />}
      {profile.evidence.length > 0 && (
        <Section title={say("standing.evidence")}>
          <EvidenceList evidence={profile.evidence} />
        </Section>
      )}
      <Changes history={profile.history} />
      <Window title={say("actor.edit")} isOpen={window === "edit"} onOpenChange={close} wide>
        <ActorEditForm profile={profile} save={edit} />
      </Window>
      <Window title={say("actor.addAccount")} isOpen={window === "account"} onOpenChange={close} wide>
        <AccountForm holder={profile.id} save={account} onNone={() => open("absence")} />
      </Window>
      <Window title={say("absences.add")} isOpen={window === "absence"} onOpenChange={close} wide>
        <AbsenceForm save={absence} />
      </Window>
    </Page>
  );
}

/** Where this actor stands: its kind, what it belongs to, its state. */
function Trail({ profile }: { profile: ActorProfile }) {
  const { say, sayOr } = useWords();
  return (
    <>
      {say(`actors.oneKind.${profile.kind}`)}
      {profile.parent && (
        <>
          {" · "}
          <Link to="/actors/$id" params={{ id: profile.parent.id }}>
            <bdi>{profile.parent.name}</bdi>
          </Link>
        </>
      )}
      {profile.stateName && profile.kind !== "state" && profile.parent?.name !== profile.stateName && (
        <>
          {" · "}
          <bdi>{profile.stateName}</bdi>
        </>
      )}
      {profile.region && (
        <>
          {" · "}
          <bdi>{sayOr(`regions.${profile.region}`, profile.region)}</bdi>
        </>
      )}
    </>
  );
}
