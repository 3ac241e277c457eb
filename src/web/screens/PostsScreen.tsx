import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { PostsAnswer } from "../../contract/posts.ts";
import { ask } from "../client.ts";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { halfOpen } from "../period.ts";
import { posts } from "../questions.ts";
import { several } from "../search.ts";
import { Posts } from "../views/Posts.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

const route = getRouteApi("/posts");
const many = ["platform", "state", "account", "actor", "language", "batch", "standing", "actorKind"] as const;

export function PostsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const states = useStates();
  const { locale } = useWords();
  const lists = Object.fromEntries(many.map((name) => [name, several(search[name])]));
  const query = {
    q: search.q,
    registered: search.registered,
    ...lists,
    ...halfOpen(search),
    sort: search.sort ?? (search.q ? "relevance" : "newest"),
  };
  const namesIn = locale.language;
  const first = useQuery(posts({ ...query, namesIn, facets: true }));
  const more = useInfiniteQuery({
    queryKey: ["/posts more", query, namesIn],
    queryFn: ({ pageParam, signal }) =>
      ask<PostsAnswer>("/posts", { ...query, namesIn, facets: false, cursor: pageParam }, signal),
    initialPageParam: first.data?.next ?? "",
    getNextPageParam: (last) => last.next,
    enabled: false,
  });
  const pages = more.data?.pages ?? [];
  const next = pages.length > 0 ? (pages.at(-1)?.next ?? null) : (first.data?.next ?? null);
  return (
    <LoadedPage of={first}>
      {(found) => (
        <Posts
          found={found}
          more={pages.flatMap((page) => page.rows)}
          filters={search}
          query={query}
          states={states}
          onFilter={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
          onMore={next === null ? null : () => void more.fetchNextPage()}
          waiting={more.isFetching}
          stale={first.isPlaceholderData}
        />
      )}
    </LoadedPage>
  );
}
