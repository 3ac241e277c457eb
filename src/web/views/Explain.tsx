import { Link } from "@tanstack/react-router";
import type { Explanation } from "../../contract/explanation.ts";
import { Page, Section } from "../parts/Page.tsx";
import { AsWritten, Day } from "../parts/Values.tsx";
import { lastDay } from "../period.ts";
import type { IndexSearch } from "../ranking/index-search.ts";
import { printedHandle } from "../words/handle.ts";
import { platformTitle } from "../words/platform-name.ts";
import { profileName } from "../words/profile-name.ts";
import { useWords } from "../words/use-words.ts";
import { ExplainedAccounts } from "./ExplainedAccounts.tsx";
import { ExplainedStage } from "./ExplainedStage.tsx";
import { notRankedIn } from "./NotRankedList.tsx";
import { peerWords } from "./PeerRank.tsx";
import { ScoreLine } from "./ScoreLine.tsx";
import "../styles/ranking.css";

/** From the score to the stages, from a stage to its measures, from these to accounts and posts. */
export function Explain({ found, search }: { found: Explanation; search: IndexSearch }) {
  const words = useWords();
  const { say, locale } = words;
  const { row, period, platforms, stages, accounts, posts } = found;
  const { name } = row.subject;
  const bounds = period && { from: locale.partial(period.from), to: locale.partial(lastDay(period.to)) };
  const handleOf = (id: string, platform: string) => {
    const handle = accounts.find(({ account }) => account === id)?.handle;
    return handle ? printedHandle(platform, handle) : id;
  };
  return (
    <Page
      title={name}
      above={
        <Link to="/index" search={search}>
          {say("explain.back")}
        </Link>
      }
      heading={
        row.rank === null || row.score === null ? (
          <bdi>{say("explain.headingNone", { name })}</bdi>
        ) : (
          <>
            <bdi>
              {say("explain.heading", { name, score: locale.decimal(row.score, 1), rank: row.rank, of: found.ranked })}
            </bdi>
            <span className="heading-period">{peerWords(row, words)}</span>
          </>
        )
      }
      below={
        <div className="lines">
          {found.ownOf && (
            <p className="notice">{say("index.own", { savedBy: found.ownOf.savedBy, name: found.ownOf.name })}</p>
          )}
          {row.reason && <p>{say("index.because", { why: notRankedIn(words, row.reason) })}.</p>}
          {row.score !== null && <ScoreLine score={row.score} interval={row.interval} />}
          {row.range && <p className="soft">{say("index.rangeMeans", row.range)}</p>}
          {bounds && period && (
            <p className="soft small">
              {say("index.period", { ...bounds, days: say("index.days", { count: period.days }) })}{" "}
              {say("index.platforms", {
                list: platforms.map((one) => platformTitle(one, words)).join(words.locale.comma),
              })}{" "}
              {say("picture.profile", { name: profileName(found.profile.name, words) })}.
            </p>
          )}
          <p className="soft small">{say("explain.how")}</p>
        </div>
      }
    >
      <div className="stages-explained">
        {stages.map((stage) => (
          <ExplainedStage key={stage.stage} stage={stage} />
        ))}
      </div>
      <Section title={say("explain.accounts")}>
        <ExplainedAccounts accounts={accounts} period={period} />
      </Section>
      {posts.length > 0 && (
        <Section title={say("explain.newest")}>
          <ul className="plain hits">
            {posts.map(({ platform, id, account, postedAt, text }) => (
              <li key={`${platform}${id}`} className="hit">
                <span className="hit-head soft">
                  <Day at={postedAt} /> <bdi>{handleOf(account, platform)}</bdi>
                </span>
                <p className="hit-text">
                  <Link to="/posts/$platform/$id" params={{ platform, id }}>
                    <AsWritten text={text} />
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
