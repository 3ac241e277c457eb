import { useState } from "react";
import type { NewAccount } from "../../contract/accounts.ts";
import type { ActorProfile, NewActor } from "../../contract/actors.ts";
import type { UnregisteredAuthor } from "../../contract/imports.ts";
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
  const [existing, setExisting] = useState("");
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
      <form
        className="form-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (existing.trim()) setHolder(existing.trim());
        }}
      >
        <label className="field">
          <span>{say("imports.isThere")}</span>
          <input value={existing} dir="ltr" onChange={(event) => setExisting(event.target.value)} />
        </label>
        <button type="submit" className="button">
          {say("imports.useHolder")}
        </button>
      </form>
      <ActorForm states={states} save={actor} person={{ name: author.name ?? author.handle }} />
    </>
  );
}
