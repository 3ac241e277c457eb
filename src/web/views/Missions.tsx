import { Link } from "@tanstack/react-router";
import type { ActorProfile, MissionPresence } from "../../contract/actors.ts";
import { Section } from "../parts/Page.tsx";
import { Source } from "../parts/Source.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { Dated, NotKnown } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** Share of missions with an account, of those that were checked and in force; totals others reported stand beside. */
export function Missions({ profile }: { profile: ActorProfile }) {
  const words = useWords();
  const { say, locale } = words;
  const { total, inForce, hosted } = profile.missions;
  const columns: Column<MissionPresence>[] = [
    {
      id: "platform",
      title: say("overview.platform"),
      head: true,
      cell: (row) => platformTitle(row.platform, words),
      plain: (row) => row.platform,
    },
    {
      id: "with",
      title: say("missions.withAccount"),
      numeric: true,
      cell: (row) => say("values.ofAll", { known: row.withAccount, of: row.checked }),
      plain: (row) => `${row.withAccount}/${row.checked}`,
    },
    {
      id: "share",
      title: say("missions.share"),
      numeric: true,
      cell: (row) => (row.share === null ? <NotKnown /> : <bdi className="number">{locale.share(row.share)}</bdi>),
      plain: (row) => row.share,
    },
    {
      id: "checked",
      title: say("missions.checked"),
      numeric: true,
      cell: (row) => say("values.ofAll", { known: row.checked, of: row.inForce }),
      plain: (row) => `${row.checked}/${row.inForce}`,
    },
    { id: "reported", title: say("missions.reported"), minor: true, cell: (row) => <Reported of={row} /> },
  ];
  const list = profile.state ? { kind: "mission", state: profile.state } : { kind: "mission", parent: profile.id };
  return (
    <Section title={say("missions.title")} note={profile.missionPresence.length > 0 ? say("missions.note") : undefined}>
      <p>
        <Link to="/actors" search={list}>
          {say("missions.abroad", { count: total })}
        </Link>
        {words.locale.comma}
        {say("missions.inForce", { count: inForce })}
        {profile.state && (
          <>
            {" · "}
            <Link to="/actors" search={{ kind: "mission", host: profile.state }}>
              {say("missions.hosted", { count: hosted })}
            </Link>
          </>
        )}
      </p>
      {profile.missionPresence.length > 0 && (
        <Table
          caption={say("missions.title")}
          columns={columns}
          rows={profile.missionPresence}
          rowKey={(row) => row.platform}
          save="missions"
        />
      )}
    </Section>
  );
}

function Reported({ of }: { of: MissionPresence }) {
  const { say, locale } = useWords();
  if (of.reported.length === 0) return <NotKnown />;
  return (
    <ul className="plain">
      {of.reported.map((one) => (
        <li key={`${one.source.title}${one.value}`}>
          {say("missions.says", {
            value: one.value,
            difference: `${one.difference > 0 ? "+" : ""}${locale.number(one.difference)}`,
          })}{" "}
          <Source of={one.source} />
          {one.date && (
            <>
              {locale.comma}
              <Dated on={one.date} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
