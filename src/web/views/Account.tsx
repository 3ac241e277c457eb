import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { AccountCheck, AccountEdit, AccountProfile } from "../../contract/accounts.ts";
import type { Activity } from "../../contract/activity.ts";
import type { Job } from "../../contract/imports.ts";
import type { PostsAnswer } from "../../contract/posts.ts";
import type { EvidenceKind } from "../../domain/standing.ts";
import { EvidenceList } from "../parts/EvidenceList.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { Pair } from "../parts/Pair.tsx";
import { StandingBadge } from "../parts/Standing.tsx";
import { AsWritten, Dated, NotKnown } from "../parts/Values.tsx";
import { Window } from "../parts/Window.tsx";
import type { Act } from "../use-act.ts";
import { printedHandle } from "../words/handle.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { AccountEditForm } from "./AccountEditForm.tsx";
import { ActivitySection, type PeriodFilter } from "./ActivitySection.tsx";
import { Changes } from "./Changes.tsx";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { MapAgain } from "./MapAgain.tsx";
import { NewestPosts } from "./NewestPosts.tsx";
import { ProofCheck } from "./ProofCheck.tsx";

type AccountProps = {
  profile: AccountProfile;
  activity: UseQueryResult<Activity>;
  newest: UseQueryResult<PostsAnswer>;
  period: PeriodFilter;
  onPeriod(change: PeriodFilter): void;
  edit: Act<AccountEdit>;
  check: Act<string, AccountCheck>;
  measures: ReactNode;
  sources: ReactNode;
  remap: Act<string, Job>;
};

export function Account(props: AccountProps) {
  const { profile, activity, newest, period, onPeriod, edit, check, measures, sources, remap } = props;
  const words = useWords();
  const { say } = words;
  const [window, setWindow] = useState<"edit" | EvidenceKind | null>(null);
  const platform = platformTitle(profile.platform, words);
  const handle = profile.handle ?? say("accounts.noHandle");
  const open = (which: "edit" | EvidenceKind | null) => {
    edit.reset();
    setWindow(which);
  };
  const close = (isOpen: boolean) => {
    if (!isOpen) open(null);
  };
  const doubt = profile.standing === "contested" ? "resolved" : "objection";
  const act = (kind: EvidenceKind) =>
    say(kind === "objection" ? "standing.contest" : kind === "resolved" ? "standing.resolve" : "standing.addEvidence");
  return (
    <Page
      title={`${handle} · ${platform}`}
      heading={<bdi dir="ltr">{profile.handle ? printedHandle(profile.platform, profile.handle) : handle}</bdi>}
      above={
        <>
          {say("accounts.on", { platform })}
          {" · "}
          <Link to="/actors/$id" params={{ id: profile.holder.id }}>
            <bdi>{profile.holder.name}</bdi>
          </Link>
        </>
      }
      below={<Profile profile={profile} onEdit={() => open("edit")} />}
    >
      <MapAgain why={say("batch.accountWaits")} batches={profile.mapAgain} remap={remap} />
      <Section
        title={say("standing.evidence")}
        note={say(`standing.${profile.standing}Means`)}
        tools={
          <>
            <button type="button" className="button" onClick={() => open("two-way-link")}>
              {say("standing.addEvidence")}
            </button>
            <button type="button" className="button" onClick={() => open(doubt)}>
              {act(doubt)}
            </button>
          </>
        }
      >
        <EvidenceList evidence={profile.evidence} />
        {profile.platform !== "website" && profile.platform !== "speech" && profile.handle !== null && (
          <ProofCheck account={profile.id} check={check} />
        )}
      </Section>
      <Loaded of={activity}>
        {(found) => (
          <ActivitySection
            activity={found}
            of={printedHandle(profile.platform, handle)}
            period={period}
            onPeriod={onPeriod}
          />
        )}
      </Loaded>
      {profile.standing === "proven" || profile.standing === "claimed" ? (
        measures
      ) : (
        <Section title={say("measuresOf.title")}>
          <p className="not-known">{say("measuresOf.excluded")}</p>
        </Section>
      )}
      {sources}
      <Loaded of={newest}>{(found) => <NewestPosts found={found} search={{ account: profile.id }} />}</Loaded>
      <Changes history={profile.history} />
      <Window title={say("accounts.edit")} isOpen={window === "edit"} onOpenChange={close} wide>
        <AccountEditForm profile={profile} save={edit} />
      </Window>
      <Window
        title={window !== null && window !== "edit" ? act(window) : ""}
        isOpen={window !== null && window !== "edit"}
        onOpenChange={close}
        wide
      >
        {window !== null && window !== "edit" && <EvidenceForm kind={window} save={edit} />}
      </Window>
    </Page>
  );
}

function Profile({ profile, onEdit }: { profile: AccountProfile; onEdit(): void }) {
  const { say, locale } = useWords();
  return (
    <div className="profile">
      <dl className="pairs">
        <Pair what={say("actors.standing")}>
          <StandingBadge of={profile} />
        </Pair>
        <Pair what={say("forms.address")}>
          {profile.url && /^https?:/.test(profile.url) ? (
            <a href={profile.url} rel="noreferrer noopener" target="_blank" className="file-name">
              <bdi dir="ltr">{profile.url.replace(/^https?:\/\//, "")}</bdi>
            </a>
          ) : (
            <AsWritten text={profile.url} />
          )}
        </Pair>
        <Pair what={say("accounts.languages")}>
          {profile.languages.length > 0 ? (
            profile.languages.map((code) => locale.languageName(code)).join(locale.comma)
          ) : (
            <NotKnown />
          )}
        </Pair>
        <Pair what={say("forms.since")}>
          <Dated on={profile.since} />
        </Pair>
        {profile.until && (
          <Pair what={say("forms.until")}>
            <Dated on={profile.until} />
          </Pair>
        )}
        {profile.status && (
          <Pair what={say("accounts.status")}>
            <AsWritten text={profile.status} />
          </Pair>
        )}
        {profile.formerHandles.length > 0 && (
          <Pair what={say("accounts.former")}>
            <bdi dir="ltr">{profile.formerHandles.map((former) => `@${former}`).join(", ")}</bdi>
          </Pair>
        )}
      </dl>
      <button type="button" className="button no-print" onClick={onEdit}>
        {say("accounts.edit")}
      </button>
    </div>
  );
}
