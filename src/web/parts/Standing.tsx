import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Account, Standing as StandingName } from "../../contract/accounts.ts";
import { account } from "../questions.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Loaded } from "./Loaded.tsx";

/** Four shapes that differ without colour: a full disc with a tick, a half disc, a split diamond, a dotted ring. */
const shapes: Record<StandingName, React.ReactNode> = {
  proven: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.800 8.200 7 10.400l4.200-4.700" fill="none" stroke="var(--paper)" strokeWidth="1.800" />
    </>
  ),
  claimed: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  contested: (
    <>
      <path d="M8 1 15 8l-7 7-7-7Z" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M8 4.500v4M8 10.400v1.200" stroke="currentColor" strokeWidth="1.800" />
    </>
  ),
  unknown: (
    <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" strokeDasharray="2 2.200" />
  ),
};

export function StandingSign({ standing }: { standing: StandingName }) {
  return (
    <svg
      className="standing-sign"
      data-standing={standing}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[standing]}
    </svg>
  );
}

/** The word and the shape, where nothing more can be opened. */
export function StandingWord({ standing }: { standing: StandingName }) {
  const { say } = useWords();
  return (
    <span className="standing" data-standing={standing}>
      <StandingSign standing={standing} />
      {say(`standing.${standing}`)}
    </span>
  );
}

/** The badge of an account; one click shows what the standing rests on, and how old that is. */
export function StandingBadge({ of }: { of: Account }) {
  const { say } = useWords();
  return (
    <DialogTrigger>
      <Button className="standing standing-button" data-standing={of.standing}>
        <StandingSign standing={of.standing} />
        {say(`standing.${of.standing}`)}
        {of.stale && <span className="standing-stale">{say("standing.old")}</span>}
        <span className="visually-hidden">: {say("standing.open")}</span>
      </Button>
      <Popover className="popover evidence-popover" placement="bottom start">
        <Dialog className="popover-body" aria-label={say("standing.evidence")}>
          <p>{say(`standing.${of.standing}Means`)}</p>
          <EvidenceOf account={of.id} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Fetched when the badge is opened: a list of accounts does not carry all its evidence. */
function EvidenceOf({ account: id }: { account: string }) {
  const { say } = useWords();
  const answer = useQuery(account(id));
  return (
    <Loaded of={answer}>
      {(profile) => (
        <>
          <EvidenceList evidence={profile.evidence} />
          <Link to="/accounts/$id" params={{ id }}>
            {say("standing.more")}
          </Link>
        </>
      )}
    </Loaded>
  );
}
