import type { PostEvidence as Evidence } from "../../contract/posts.ts";
import { address } from "../client.ts";
import { Section } from "../parts/Page.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { DayAndTime, NotKnown, Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

type Row = Evidence["rows"][number];

/** Answers of the source in which the post stands, as they came; each file can be had and checked by other programs. */
export function PostEvidence({ found }: { found: Evidence }) {
  const { say, locale } = useWords();
  const columns: Column<Row>[] = [
    {
      id: "file",
      title: say("imports.file"),
      head: true,
      cell: ({ file }) => (
        <a href={address(`/evidence/${encodeURIComponent(file)}`)} download>
          <bdi className="file-name">{file}</bdi>
        </a>
      ),
      plain: ({ file }) => file,
    },
    {
      id: "when",
      title: say("evidence.when"),
      cell: ({ at }) => (at === null ? <NotKnown /> : <DayAndTime at={at} />),
      plain: ({ at }) => (at === null ? null : new Date(at).toISOString()),
    },
    {
      id: "address",
      title: say("post.address"),
      minor: true,
      cell: ({ url }) => <bdi className="code">{url}</bdi>,
      plain: ({ url }) => url,
    },
    {
      id: "bytes",
      title: say("evidence.bytes"),
      numeric: true,
      minor: true,
      cell: ({ bytes }) => <Num of={bytes} />,
      plain: ({ bytes }) => bytes,
    },
    {
      id: "hash",
      title: "SHA-256",
      cell: ({ sha256, matches }) => (
        <>
          <bdi className="code">{sha256.slice(0, 16)}</bdi>
          <span className={matches === false ? "danger aside" : "aside"}>
            {say(matches === false ? "evidence.changed" : matches ? "evidence.matches" : "evidence.unchecked")}
          </span>
        </>
      ),
      plain: ({ sha256 }) => sha256,
    },
  ];
  return (
    <Section title={say("evidence.title")} note={say("evidence.means")}>
      {found.rows.length === 0 ? (
        <p className="soft">{say("evidence.none")}</p>
      ) : (
        <Table
          caption={say("evidence.title")}
          columns={columns}
          rows={found.rows}
          rowKey={({ file, sha256, at }) => `${file}${sha256}${at}`}
          save="evidence"
        />
      )}
      {found.passed.length > 0 && (
        <p className="soft small">{say("evidence.passed", { files: found.passed.join(locale.comma) })}</p>
      )}
    </Section>
  );
}
