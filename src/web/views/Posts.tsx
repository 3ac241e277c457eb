import type { PostHit, PostsAnswer } from "../../contract/posts.ts";
import type { Query } from "../client.ts";
import { Empty } from "../parts/Empty.tsx";
import { Find } from "../parts/Find.tsx";
import { Page } from "../parts/Page.tsx";
import type { Option } from "../parts/Pick.tsx";
import { SaveFrom } from "../parts/SaveFrom.tsx";
import { useWords } from "../words/use-words.ts";
import { Facets } from "./Facets.tsx";
import { Hits } from "./Hits.tsx";
import { PostSentence } from "./PostSentence.tsx";

export type PostFilters = {
  q?: string;
  platform?: string;
  state?: string;
  account?: string;
  actor?: string;
  language?: string;
  batch?: string;
  standing?: string;
  actorKind?: string;
  registered?: string;
  from?: string;
  to?: string;
  sort?: string;
};

type PostsProps = {
  found: PostsAnswer;
  more: readonly PostHit[];
  filters: PostFilters;
  query: Query;
  states: readonly Option[];
  onFilter(change: PostFilters): void;
  onMore: (() => void) | null;
  waiting: boolean;
  stale: boolean;
};

export function Posts({ found, more, filters, query, states, onFilter, onMore, waiting, stale }: PostsProps) {
  const { say, sayOr, locale } = useWords();
  const heading = say(found.exact ? "posts.heading" : "posts.headingAtLeast", { count: found.total });
  const unfinished = found.unfinished.map((stage) => sayOr(`stages.${stage.stage}`, stage.title)).join(locale.comma);
  const exported = { ...query, sort: undefined, cursor: undefined };
  return (
    <Page
      title={say("frame.posts")}
      heading={heading}
      below={
        <>
          <Find
            wide
            label={say("posts.find")}
            placeholder={say("posts.findExample")}
            value={filters.q ?? ""}
            onFind={(q) => onFilter({ q })}
          />
          <PostSentence filters={filters} states={states} facets={found.facets} onFilter={onFilter} />
        </>
      }
    >
      <div className="list-head">
        <p className="soft small" role="status">
          {stale
            ? say("frame.waiting")
            : `${heading} · ${say("posts.took", { milliseconds: locale.decimal(found.milliseconds, 0) })}`}
        </p>
        <div className="tools">
          {(["csv", "ndjson", "parquet"] as const).map((format) => (
            <SaveFrom
              key={format}
              path="/posts/export"
              query={{ ...exported, format }}
              what={say("posts.found")}
              label={format === "parquet" ? "Parquet" : format.toUpperCase()}
            />
          ))}
        </div>
      </div>
      {found.widened && <p className="notice small">{say("posts.widened")}</p>}
      {unfinished && <p className="notice small">{say("overview.unfinished", { stages: unfinished })}</p>}
      {found.rows.length === 0 ? (
        <Empty title={say("posts.noneTitle")}>
          <p className="measure">{say("posts.none")}</p>
        </Empty>
      ) : (
        <div className="columns">
          <div className="column-main">
            <Hits hits={[...found.rows, ...more]} />
            {onMore && (
              <button type="button" className="button" onClick={onMore} disabled={waiting}>
                {waiting ? say("frame.waiting") : say("posts.more")}
              </button>
            )}
          </div>
          <Facets
            states={states}
            facets={found.facets}
            newest={found.facetsOf < found.total ? found.facetsOf : null}
            filters={filters}
            onFilter={onFilter}
          />
        </div>
      )}
    </Page>
  );
}
