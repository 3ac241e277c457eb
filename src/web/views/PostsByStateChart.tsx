import { Link } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { MeasureTable, PostsByState } from "../../contract/overview.ts";
import { Chart } from "../charts/Chart.tsx";
import { Switch } from "../parts/Switch.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Num } from "../parts/Values.tsx";
import type { StateOption } from "../screens/use-states.ts";
import { useWords } from "../words/use-words.ts";

type Props = {
  states: readonly StateOption[];
  measure: MeasureTable;
  provenOnly: boolean;
  onProvenOnly(only: boolean): void;
};

const shown = 12;

export function PostsByStateChart({ states, measure, provenOnly, onProvenOnly }: Props) {
  const { say, sayOr, locale } = useWords();
  const ranked = useMemo(() => rankedRows(measure, states), [measure, states]);
  const counted = ranked.reduce((sum, row) => sum + (row.posts ?? 0), 0);
  const all = counted + measure.left.unregistered + measure.left.stateless + measure.left.excluded;
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
      {ranked.length === 0 ? (
        <p className="notice">{say("overview.noneOfStates")}</p>
      ) : (
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
          table={<StateTable rows={measure.rows} states={states} />}
        />
      )}
    </section>
  );
}

/** Most posts first, under the names of the page's language; what is not known is not ranked. */
const rankedRows = ({ rows }: MeasureTable, states: readonly StateOption[]): PostsByState[] => {
  const names = new Map(states.map(({ id, text }) => [id, text]));
  const known = rows
    .filter((row) => row.posts !== null)
    .map((row) => ({ ...row, name: names.get(row.state) ?? row.name }));
  return known.sort((a, b) => (b.posts ?? 0) - (a.posts ?? 0));
};

function StateTable({ rows, states }: { rows: readonly PostsByState[]; states: readonly StateOption[] }) {
  const { say } = useWords();
  const own = new Map(states.map((state) => [state.id, state]));
  const name = (row: PostsByState) => own.get(row.state)?.text ?? row.name;
  const columns: Column<PostsByState>[] = [
    {
      id: "state",
      title: say("overview.state"),
      head: true,
      cell: (row) => (
        <Link to="/actors/$id" params={{ id: own.get(row.state)?.actor ?? `state:${row.state}` }}>
          <bdi>{name(row)}</bdi>
        </Link>
      ),
      plain: name,
      sort: name,
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
      cell: (row) => say("values.ofAll", row.basis),
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
