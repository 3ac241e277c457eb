import { Link } from "@tanstack/react-router";
import type { Actor, StandingCounts } from "../../contract/actors.ts";
import { standings } from "../../domain/standing.ts";
import { StandingSign } from "../parts/StandingWord.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { NotKnown, Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";
import { ActorAside } from "./ActorAside.tsx";

export function ActorTable({ actors, caption, save }: { actors: readonly Actor[]; caption: string; save?: string }) {
  const { say } = useWords();
  const columns: Column<Actor>[] = [
    {
      id: "name",
      title: say("actors.name"),
      head: true,
      cell: (actor) => (
        <>
          <Link to="/actors/$id" params={{ id: actor.id }}>
            <bdi>{actor.name}</bdi>
          </Link>
          <ActorAside actor={actor} />
        </>
      ),
      plain: (actor) => actor.name,
    },
    {
      id: "kind",
      title: say("actors.kind"),
      minor: true,
      cell: (actor) => say(`actors.oneKind.${actor.kind}`),
      plain: (actor) => actor.kind,
    },
    {
      id: "state",
      title: say("actors.state"),
      minor: true,
      cell: (actor) =>
        actor.stateName ? (
          <bdi>{actor.stateName}</bdi>
        ) : actor.kind === "organisation" ? (
          say("values.none")
        ) : (
          <NotKnown />
        ),
      plain: (actor) => actor.stateName,
    },
    {
      id: "accounts",
      title: say("counts.accounts"),
      cell: (actor) => <StandingTally counts={actor.accounts} />,
      plain: ({ accounts }) => standings.map((standing) => `${standing} ${accounts[standing]}`).join("; "),
    },
    {
      id: "posts",
      title: say("overview.posts"),
      numeric: true,
      cell: (actor) => <Num of={actor.posts} />,
      plain: (actor) => actor.posts,
    },
  ];
  return (
    <Table caption={caption} columns={columns} rows={actors} rowKey={(actor) => actor.id} {...(save ? { save } : {})} />
  );
}

/** Known accounts by standing; none known is not the same as none. */
export function StandingTally({ counts }: { counts: StandingCounts }) {
  const { say } = useWords();
  const there = standings.filter((standing) => counts[standing] > 0);
  if (there.length === 0) return <span className="not-known">{say("actors.noKnown")}</span>;
  return (
    <span className="tally">
      {there.map((standing) => (
        <span key={standing} className="standing" title={say(`standing.${standing}`)}>
          <StandingSign standing={standing} />
          <Num of={counts[standing]} />
          <span className="visually-hidden">{say(`standing.${standing}`)}</span>
        </span>
      ))}
    </span>
  );
}
