import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Standing } from "../../contract/accounts.ts";
import type { Overview } from "../../contract/overview.ts";
import { StandingSign } from "../parts/StandingWord.tsx";
import { Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

const standings: readonly Standing[] = ["proven", "claimed", "contested", "unknown"];

/** What the register and the corpus hold, each number a link to its rows. */
export function Counts({ overview: { counts } }: { overview: Overview }) {
  const { say } = useWords();
  const actors = (kind: string, what: string, count: number) => (
    <Count what={what}>
      <Link to="/actors" search={{ kind }}>
        <Num of={count} />
      </Link>
    </Count>
  );
  return (
    <dl className="counts" aria-label={say("overview.inRegister")}>
      {actors("state", say("counts.states"), counts.states)}
      {actors("institution", say("counts.institutions"), counts.institutions)}
      {actors("mission", say("counts.missions"), counts.missions)}
      {actors("person", say("counts.persons"), counts.persons)}
      {actors("outlet", say("counts.outlets"), counts.outlets)}
      <Count what={say("counts.accounts")}>
        <ul className="plain standings">
          {standings.map((standing) => (
            <li key={standing}>
              <Link to="/accounts" search={{ standing }} className="standing" data-standing={standing}>
                <StandingSign standing={standing} />
                <Num of={counts.accounts[standing]} /> {say(`standing.${standing}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Count>
      <Count what={say("counts.observations")}>
        <Num of={counts.observations} />
      </Count>
    </dl>
  );
}

function Count({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
