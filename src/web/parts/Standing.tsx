import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Account } from "../../contract/accounts.ts";
import { account } from "../questions.ts";
import { useWords } from "../words/use-words.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Loaded } from "./Loaded.tsx";
import { StandingSign } from "./StandingWord.tsx";

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
  const { say, locale } = useWords();
  const answer = useQuery(account(id, locale.language));
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
