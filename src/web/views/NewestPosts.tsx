import { Link } from "@tanstack/react-router";
import type { PostsAnswer } from "../../contract/posts.ts";
import { Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";
import { Hits } from "./Hits.tsx";

export function NewestPosts({ found, search }: { found: PostsAnswer; search: { actor?: string; account?: string } }) {
  const { say } = useWords();
  if (found.rows.length === 0) return null;
  return (
    <Section
      title={say("posts.newest")}
      tools={
        <Link to="/posts" search={search}>
          {say("posts.all", { count: found.total })}
        </Link>
      }
    >
      <Hits hits={found.rows} />
    </Section>
  );
}
