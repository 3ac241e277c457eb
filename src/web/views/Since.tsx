import type { UseQueryResult } from "@tanstack/react-query";
import type { SinceAnswer } from "../../contract/since.ts";
import { address, type Query } from "../client.ts";
import { Empty } from "../parts/Empty.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Page, Section } from "../parts/Page.tsx";
import type { Option } from "../parts/Pick.tsx";
import { PrintButton } from "../parts/PrintButton.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { useWords } from "../words/use-words.ts";
import { Followed } from "./Followed.tsx";
import { SinceGaps } from "./SinceGaps.tsx";
import { SincePosts } from "./SincePosts.tsx";
import { type SinceFilters, SinceSentence } from "./SinceSentence.tsx";
import { Expired, Renamed, Silent } from "./SinceTables.tsx";

type SinceProps = {
  answer: UseQueryResult<SinceAnswer>;
  filters: SinceFilters;
  query: Query;
  states: readonly Option[];
  keep: Act<SettingsChange>;
  onFilter(change: SinceFilters): void;
};

/** The heading says how much is new; the sentence whose and since when; then one part a question. */
export function Since({ answer, filters, query, states, keep, onFilter }: SinceProps) {
  const { say } = useWords();
  const found = answer.data;
  return (
    <Page
      title={say("since.title")}
      heading={found && found.following.length > 0 ? <Finding found={found} /> : say("since.title")}
      above={found && found.following.length > 0 ? say("since.title") : undefined}
      below={<SinceSentence filters={filters} states={states} onFilter={onFilter} />}
    >
      {keep.error != null && <Mishap error={keep.error} />}
      <Loaded of={answer}>{(seen) => <Parts found={seen} query={query} states={states} keep={keep} />}</Loaded>
    </Page>
  );
}

function Finding({ found }: { found: SinceAnswer }) {
  const { say } = useWords();
  const { posts, mentions, us } = found;
  const parts = [say("since.newPosts", { count: posts.total })];
  if (us) parts.push(say("since.aboutUs", { count: mentions.total, us: us.name }));
  return <bdi>{parts.join(" · ")}</bdi>;
}

type PartsProps = { found: SinceAnswer; query: Query; states: readonly Option[]; keep: Act<SettingsChange> };

function Parts({ found, query, states, keep }: PartsProps) {
  const { say, locale } = useWords();
  const { following, posts, mentions, us } = found;
  const whom = following.map(({ name }) => name).join(locale.comma);
  return (
    <>
      <Followed found={found} states={states} keep={keep} />
      {following.length === 0 ? (
        <Empty title={say("since.nobody")}>
          <p className="measure">{say("since.nobodyHow")}</p>
        </Empty>
      ) : (
        <>
          <p className="soft small measure">{say("since.filters", { day: locale.date(found.since), whom })}</p>
          <p className="acts no-print">
            <a href={address("/report/since", query)} download className="button">
              {say("since.report")}
            </a>
            <PrintButton />
          </p>
        </>
      )}
      <Section title={say("since.posts")}>
        <p className="soft small measure">{say("since.postsMean", { day: locale.date(found.since) })}</p>
        <SincePosts title={say("since.posts")} list={posts} save="new-posts" none={say("since.noPosts")} />
      </Section>
      <Section title={us ? say("since.mentions", { us: us.name }) : say("since.us")}>
        {us && <p className="soft small measure">{say("since.mentionsMean")}</p>}
        <SincePosts
          title={say("since.mentions", { us: us?.name ?? "" })}
          list={mentions}
          save="mentions"
          none={say(us ? "since.noMentions" : "since.noUs")}
        />
      </Section>
      <Renamed rows={found.renamed} />
      <Silent rows={found.silent} />
      <Expired rows={found.expired} />
      <SinceGaps gaps={found.gaps} unfinished={found.unfinished} />
    </>
  );
}
