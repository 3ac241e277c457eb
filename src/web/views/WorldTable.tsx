import { Link } from "@tanstack/react-router";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown, Num } from "../parts/Values.tsx";
import type { World } from "../screens/use-world.ts";
import { useWords } from "../words/use-words.ts";
import type { WorldRow } from "../world/world-rows.ts";

/** The same values as a table; a rank among peers stands beside the rank among all. */
export function WorldTable({ world }: { world: World }) {
  const { say } = useWords();
  const { rows, print } = world;
  const columns: Column<WorldRow>[] = [
    {
      id: "state",
      title: say("overview.state"),
      head: true,
      cell: ({ name, actor }) => (
        <Link to="/actors/$id" params={{ id: actor }}>
          <bdi>{name}</bdi>
        </Link>
      ),
      plain: ({ name }) => name,
      sort: ({ name }) => name,
    },
    {
      id: "value",
      title: world.title,
      numeric: true,
      cell: ({ value }) => (value === null ? <NotKnown /> : <bdi className="number">{print(value)}</bdi>),
      plain: ({ value }) => value,
      sort: ({ value }) => value,
    },
    {
      id: "rank",
      title: say("methods.rank"),
      numeric: true,
      cell: ({ rank }) => (rank === null ? <NotKnown /> : <Num of={rank} />),
      plain: ({ rank }) => rank,
      sort: ({ rank }) => rank,
    },
    {
      id: "peers",
      title: say("world.peers"),
      minor: true,
      cell: ({ peer }) => peer && say("world.place", peer),
      plain: ({ peer }) => peer?.rank ?? null,
    },
  ];
  return (
    <Table
      caption={world.title}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      save={`world-${world.show}`}
    />
  );
}
