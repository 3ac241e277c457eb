import { Link } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { MeasureTable, PostsByState } from "../../contract/overview.ts";
import { Chart } from "../charts/Chart.tsx";
import { Switch } from "../parts/Switch.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

type Props = { measure: MeasureTable; provenOnly: boolean; onProvenOnly(only: boolean): void };

const shown = 12;

export function PostsByStateChart({ measure, provenOnly, onProvenOnly }: Props) {
  const { say, sayOr, locale } = useWords();
  const ranked = useMemo(() => rankedRows(measure), [measure]);
  const all = ranked.reduce((sum, row) => sum + (row.posts ?? 0), 0);
  const first = ranked[0];
  const draw = useCallback(async () => {
    const { bars } = await import("../charts/bars.ts");
    const rows = ranked.slice(0, shown).map((row) => ({ name: row.name, value: row.posts }));
    return bars(rows, locale.number, say("values.notKnown"));
  }, [ranked, locale, say]);

  const accounts = measure.rows.reduce(
    (sum, row) => ({ proven: sum.proven + row.accounts.proven, claimed: sum.claimed + row.accounts.claimed }),
    { proven: 0, claimed: 0 },
  );
  const more = ranked.length > shown ? ` ${say("overview.others", { count: ranked.length - shown })}.` : "";
  const unfinished = measure.unfinished.map((stage) => sayOr(`stages.${stage.stage}`, stage.title)).join(", ");
  const caption = [
    say("overview.byStateCaption", accounts),
    say("overview.left", measure.left),
    unfinished && say("overview.unfinished", { stages: unfinished }),
  ];

  return (
    <section className="section">
      <Switch isSelected={provenOnly} onChange={onProvenOnly}>
        {say("overview.provenOnly")}
      </Switch>
      <Chart
        title={
          first
            ? say("overview.leads", { name: first.name, posts: first.posts ?? 0, all })
            : say("overview.postsByState")
        }
        subtitle={say(provenOnly ? "overview.provenOnlyUnit" : "overview.byStateUnit") + (more && `;${more}`)}
        caption={caption.filter(Boolean).join(" ")}
        draw={draw}
        fileName="posts-by-state"
        height={Math.min(shown, ranked.length) * 24 + 28}
        table={<StateTable rows={measure.rows} />}
      />
    </section>
  );
}

const rankedRows = ({ rows }: MeasureTable): PostsByState[] =>
  rows.filter((row) => row.posts !== null).sort((a, b) => (b.posts ?? 0) - (a.posts ?? 0));

function StateTable({ rows }: { rows: readonly PostsByState[] }) {
  const { say } = useWords();
  const columns: Column<PostsByState>[] = [
    {
      id: "state",
      title: say("overview.state"),
      head: true,
      cell: (row) => (
        <Link to="/actors/$id" params={{ id: row.state }}>
          <bdi>{row.name}</bdi>
        </Link>
      ),
      plain: (row) => row.name,
      sort: (row) => row.name,
    },
    {
      id: "posts",
      title: say("overview.posts"),
      numeric: true,
      cell: (row) => <Num of={row.posts} />,
      plain: (row) => row.posts,
      sort: (row) => row.posts,
    },
    {
      id: "basis",
      title: say("overview.withPosts"),
      numeric: true,
      minor: true,
      cell: (row) => (
        <>
          <Num of={row.basis.known} /> / <Num of={row.basis.of} />
        </>
      ),
      plain: (row) => `${row.basis.known}/${row.basis.of}`,
      sort: (row) => row.basis.of,
    },
  ];
  return (
    <Table
      caption={say("overview.postsByState")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.state}
      save="posts-by-state"
    />
  );
}
