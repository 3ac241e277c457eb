import { Link } from "@tanstack/react-router";
import type { Post, PostCounter, PostVersion, Sighting } from "../../contract/posts.ts";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { DayAndTime, NotKnown, Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** What was counted and when; each wording with the file and line it came from; where else it was met. */
export function PostOrigin({ post }: { post: Post }) {
  const { say, sayOr, locale } = useWords();
  const counters: Column<PostCounter>[] = [
    {
      id: "measure",
      title: say("charts.measure"),
      head: true,
      cell: (row) => sayOr(`measures.${row.measure}`, row.measure),
      plain: (row) => row.measure,
      sort: (row) => row.measure,
    },
    {
      id: "value",
      title: say("charts.value"),
      numeric: true,
      cell: (row) => <Num of={row.value} />,
      plain: (row) => row.value,
      sort: (row) => row.value,
    },
    {
      id: "seen",
      title: say("charts.seen"),
      cell: (row) => <DayAndTime at={row.seenAt} />,
      plain: (row) => new Date(row.seenAt).toISOString(),
      sort: (row) => row.seenAt,
    },
    {
      id: "batch",
      title: say("imports.one"),
      cell: (row) => <BatchLink batch={row.batch} />,
      plain: (row) => row.batch,
    },
  ];
  const versions: Column<PostVersion>[] = [
    {
      id: "text",
      title: say("post.wording"),
      head: true,
      cell: (row) => <bdi dir="auto">{row.text}</bdi>,
      plain: (row) => row.text,
    },
    {
      id: "seen",
      title: say("charts.seen"),
      minor: true,
      cell: (row) => <DayAndTime at={row.seenAt} />,
      plain: (row) => row.seenAt,
    },
    {
      id: "batch",
      title: say("imports.one"),
      cell: (row) => <BatchLink batch={row.batch} />,
      plain: (row) => row.batch,
    },
    {
      id: "line",
      title: say("rejects.lineTitle"),
      numeric: true,
      cell: (row) => <Num of={row.line} />,
      plain: (row) => row.line,
    },
  ];
  const sightings: Column<Sighting>[] = [
    {
      id: "file",
      title: say("imports.file"),
      head: true,
      cell: (row) => <bdi>{row.file}</bdi>,
      plain: (row) => row.file,
    },
    {
      id: "line",
      title: say("rejects.lineTitle"),
      numeric: true,
      cell: (row) => <Num of={row.line} />,
      plain: (row) => row.line,
    },
    {
      id: "batch",
      title: say("imports.one"),
      cell: (row) => <BatchLink batch={row.batch} />,
      plain: (row) => row.batch,
    },
  ];
  return (
    <>
      {post.counters.length > 0 && (
        <Section title={say("post.counters")}>
          <Table
            caption={say("post.counters")}
            columns={counters}
            rows={post.counters}
            rowKey={(row) => `${row.measure}${row.seenAt}${row.batch}`}
            save="counters"
          />
        </Section>
      )}
      <Section title={say("post.origin")}>
        <p>
          {post.file ? <bdi>{post.file}</bdi> : <NotKnown />}
          {post.line !== null && `${locale.comma}${say("rejects.line", { line: post.line })}`} ·{" "}
          <BatchLink batch={post.batch} />
        </p>
        {post.versions.length > 1 && (
          <Table
            caption={say("post.versions")}
            captionShown
            columns={versions}
            rows={post.versions}
            rowKey={(row) => `${row.batch}${row.line}`}
          />
        )}
        {post.sightings.length > 0 && (
          <Table
            caption={say("post.sightings")}
            captionShown
            columns={sightings}
            rows={post.sightings}
            rowKey={(row) => `${row.batch}${row.line}`}
          />
        )}
      </Section>
    </>
  );
}

function BatchLink({ batch }: { batch: string }) {
  const { say } = useWords();
  return (
    <Link to="/imports/$id" params={{ id: batch }} className="nowrap" aria-label={say("imports.openOf", { batch })}>
      <bdi dir="ltr">{batch.slice(0, 12)}</bdi>
    </Link>
  );
}
