import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import type { Overview as Seen } from "../../contract/overview.ts";
import { Empty } from "../parts/Empty.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";
import { BatchTable } from "./BatchTable.tsx";
import { Counts } from "./Counts.tsx";
import { MissingList } from "./MissingList.tsx";
import { PostsByPlatform } from "./PostsByPlatform.tsx";
import { Stages } from "./Stages.tsx";

const Cards = lazy(() => import("../screens/CardsScreen.tsx").then(({ FirstCards }) => ({ default: FirstCards })));

type OverviewProps = {
  overview: Seen;
  /** One value a state, as tiles or a map, with its ranking. */
  world: ReactNode;
};

export function Overview({ overview, world }: OverviewProps) {
  const { say } = useWords();
  const hasPosts = overview.counts.posts > 0;
  return (
    <Page title={say("frame.overview")} heading={<Finding overview={overview} />}>
      <Counts overview={overview} />
      {hasPosts && world}
      <div className="columns">
        <div className="column-main">
          {!hasPosts && (
            <Empty title={say("overview.firstStep")}>
              <p className="measure">{say("overview.firstStepHow")}</p>
              <p>
                <Link to="/imports" className="button primary">
                  {say("overview.firstStepGo")}
                </Link>
              </p>
            </Empty>
          )}
          {overview.newest.length > 0 && (
            <Section title={say("world.news")} tools={<Link to="/imports">{say("overview.all")}</Link>}>
              <BatchTable batches={overview.newest} />
            </Section>
          )}
        </div>
        <div className="column-side">
          {hasPosts && (
            <p>
              <Link to="/cards">{say("cards.open")}</Link>
            </p>
          )}
          <MissingList missing={overview.missing} />
          {overview.platforms.length > 0 && <PostsByPlatform platforms={overview.platforms} />}
          <Stages stages={overview.stages} />
        </div>
      </div>
      {!hasPosts && (
        <Suspense>
          <Cards />
        </Suspense>
      )}
    </Page>
  );
}

/** The heading says what is seen: how many posts, of how many states, from when to when. */
function Finding({ overview }: { overview: Seen }) {
  const { say, locale } = useWords();
  const { counts, firstPostAt, lastPostAt, postsByState } = overview;
  if (counts.posts === 0) return say("overview.empty");
  const states = say("overview.statesWithPosts", { count: postsByState.rows.filter((row) => row.posts).length });
  return (
    <>
      {say("overview.holds", { count: counts.posts })}
      {firstPostAt !== null && lastPostAt !== null && (
        <span className="heading-period">
          {say("overview.period", { from: locale.date(firstPostAt), to: locale.date(lastPostAt) })} ·{" "}
          {say("overview.counted", { states })}
        </span>
      )}
    </>
  );
}
