import { Link } from "@tanstack/react-router";
import type { SinceAnswer, SincePost } from "../../contract/since.ts";
import { type Column, Table } from "../parts/Table.tsx";
import { Day } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

type SincePostsProps = { title: string; list: SinceAnswer["posts"]; save: string; none: string };

/** When, who and what; the text leads to the post. */
export function SincePosts({ title, list, save, none }: SincePostsProps) {
  const words = useWords();
  const { say } = words;
  if (list.rows.length === 0) return <p className="soft">{none}</p>;
  const columns: Column<SincePost>[] = [
    {
      id: "when",
      title: say("since.when"),
      cell: ({ postedAt }) =>
        postedAt === null ? <span className="not-known">{say("posts.undated")}</span> : <Day at={postedAt} />,
      plain: ({ postedAt }) => (postedAt === null ? null : new Date(postedAt).toISOString()),
    },
    {
      id: "who",
      title: say("since.who"),
      head: true,
      cell: ({ account, holder, platform }) => (
        <>
          <Link to="/accounts/$id" params={{ id: account }}>
            <bdi>{holder ?? account}</bdi>
          </Link>
          <span className="aside">{platformTitle(platform, words)}</span>
        </>
      ),
      plain: ({ holder, account }) => holder ?? account,
    },
    {
      id: "text",
      title: say("since.text"),
      cell: ({ platform, id, text }) => (
        <Link to="/posts/$platform/$id" params={{ platform, id }} className="plain-link breakable">
          <bdi dir="auto">{text.length > 280 ? `${text.slice(0, 280)} …` : text || id}</bdi>
        </Link>
      ),
      plain: ({ text }) => text,
    },
  ];
  return (
    <>
      <Table
        caption={title}
        columns={columns}
        rows={list.rows}
        rowKey={({ platform, id }) => `${platform} ${id}`}
        save={save}
      />
      {list.total > list.rows.length && (
        <p className="soft small">{say("since.shown", { shown: list.rows.length, total: list.total })}</p>
      )}
    </>
  );
}
