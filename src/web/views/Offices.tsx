import { Link } from "@tanstack/react-router";
import type { ActorProfile, Office } from "../../contract/actors.ts";
import { Section } from "../parts/Page.tsx";
import { Source } from "../parts/Source.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, Dated, NotKnown } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

export function Offices({ offices, of }: { offices: readonly Office[]; of: ActorProfile }) {
  const { say } = useWords();
  const other = of.kind === "person" ? "institution" : "person";
  const columns: Column<Office>[] = [
    {
      id: "who",
      title: say(`actors.oneKind.${other}`),
      head: true,
      // A source may name an office without the institution it belongs to.
      cell: (office) =>
        office[other].id === "" ? (
          <NotKnown />
        ) : (
          <Link to="/actors/$id" params={{ id: office[other].id }}>
            <bdi>{office[other].name}</bdi>
          </Link>
        ),
      plain: (office) => (office[other].id === "" ? null : office[other].name),
    },
    {
      id: "title",
      title: say("forms.office"),
      cell: (office) => <AsWritten text={office.title} />,
      plain: (office) => office.title,
    },
    {
      id: "since",
      title: say("forms.since"),
      cell: (office) => <Dated on={office.since} />,
      plain: (office) => office.since,
    },
    {
      id: "until",
      title: say("forms.until"),
      cell: (office) =>
        office.until ? (
          <Dated on={office.until} />
        ) : office.since ? (
          <span className="soft">{say("actor.noEnd")}</span>
        ) : (
          <NotKnown />
        ),
      plain: (office) => office.until,
    },
    {
      id: "source",
      title: say("forms.source"),
      minor: true,
      cell: (office) => <Source of={office.source} />,
      plain: (office) => office.source.title,
    },
  ];
  return (
    <Section title={say("actor.offices")}>
      <Table caption={say("actor.offices")} columns={columns} rows={offices} rowKey={(office) => office.id} />
    </Section>
  );
}
