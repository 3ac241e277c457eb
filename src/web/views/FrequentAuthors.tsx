import { useState } from "react";
import type { NewAccount } from "../../contract/accounts.ts";
import type { ActorProfile, NewActor } from "../../contract/actors.ts";
import type { UnregisteredAuthor } from "../../contract/imports.ts";
import type { Option } from "../parts/Pick.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { AsWritten, Num } from "../parts/Values.tsx";
import { Window } from "../parts/Window.tsx";
import type { Act } from "../use-act.ts";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";
import { RegisterAuthor } from "./RegisterAuthor.tsx";

type Props = {
  /** How many records the counts rest on, where it is not the whole file. */
  countedIn: number | null;
  authors: readonly UnregisteredAuthor[];
  states: readonly Option[];
  actor: Act<NewActor, ActorProfile>;
  account: Act<NewAccount>;
};

/** Who writes most in this file and is not in the register; those who hold an office can be registered before the import. */
export function FrequentAuthors({ countedIn, authors, states, actor, account }: Props) {
  const words = useWords();
  const { say } = words;
  const [chosen, choose] = useState<UnregisteredAuthor | null>(null);
  if (authors.length === 0) return null;
  const columns: Column<UnregisteredAuthor>[] = [
    {
      id: "who",
      title: say("accounts.handle"),
      head: true,
      cell: (author) => (
        <>
          <AsWritten text={author.handle ?? author.name} />
          {author.handle && author.name && (
            <span className="aside">
              <AsWritten text={author.name} />
            </span>
          )}
        </>
      ),
    },
    {
      id: "platform",
      title: say("overview.platform"),
      minor: true,
      cell: (author) => platformTitle(author.platform, words),
    },
    { id: "posts", title: say("overview.posts"), numeric: true, cell: (author) => <Num of={author.posts} /> },
    {
      id: "act",
      title: say("imports.office"),
      cell: (author) => (
        <button type="button" className="button" onClick={() => choose(author)}>
          {say("imports.registerHolder")}
        </button>
      ),
    },
  ];
  return (
    <details>
      <summary>{say("imports.frequent", { count: authors.length })}</summary>
      <p className="soft small measure">
        {say("imports.frequentWhy")} {countedIn !== null && say("imports.frequentIn", { count: countedIn })}
      </p>
      <Table
        caption={say("imports.frequentCaption")}
        columns={columns}
        rows={authors}
        rowKey={(author) => `${author.platform} ${author.handle ?? author.name}`}
      />
      <Window title={say("imports.registerHolder")} isOpen={chosen !== null} onOpenChange={() => choose(null)} wide>
        {chosen && <RegisterAuthor author={chosen} states={states} actor={actor} account={account} />}
      </Window>
    </details>
  );
}
