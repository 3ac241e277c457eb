import { useState } from "react";
import type { NewAccount } from "../../contract/accounts.ts";
import type { ActorProfile, NewActor } from "../../contract/actors.ts";
import type { UnregisteredAuthor } from "../../contract/imports.ts";
import { HolderSearch } from "../parts/HolderSearch.tsx";
import type { Option } from "../parts/Pick.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { AccountForm } from "./AccountForm.tsx";
import { ActorForm } from "./ActorForm.tsx";

type Props = {
  author: UnregisteredAuthor;
  states: readonly Option[];
  actor: Act<NewActor, ActorProfile>;
  account: Act<NewAccount>;
};

/** First who holds the office, then the account; each with its source. */
export function RegisterAuthor({ author, states, actor, account }: Props) {
  const { say } = useWords();
  const [holder, setHolder] = useState<string | null>(null);
  const known = holder ?? actor.answer?.id ?? null;
  if (known)
    return (
      <>
        <p role="status">{say("imports.nowAccount")}</p>
        <AccountForm
          holder={known}
          save={account}
          given={{ platform: author.platform, handle: author.handle ?? "", url: author.url }}
        />
      </>
    );
  return (
    <>
      <HolderSearch label={say("imports.isThere")} onChoose={(actor) => setHolder(actor.id)} />
      <ActorForm states={states} save={actor} person={{ name: author.name ?? author.handle }} />
    </>
  );
}
