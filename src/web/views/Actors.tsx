import { useState } from "react";
import type { ActorsPage, NewActor } from "../../contract/actors.ts";
import { actorKinds } from "../../domain/actor.ts";
import { standings } from "../../domain/standing.ts";
import { Empty } from "../parts/Empty.tsx";
import { Find } from "../parts/Find.tsx";
import { Page } from "../parts/Page.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Phrase } from "../parts/Phrase.tsx";
import { type Option, Pick } from "../parts/Pick.tsx";
import { SaveFrom } from "../parts/SaveFrom.tsx";
import { Window } from "../parts/Window.tsx";
import type { RegisterFile } from "../screens/use-register-file.ts";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { ActorForm } from "./ActorForm.tsx";
import { ActorTable } from "./ActorTable.tsx";
import { RegisterFileForm } from "./RegisterFileForm.tsx";
import { RegisterTabs } from "./RegisterTabs.tsx";

export type ActorFilters = {
  kind?: string;
  state?: string;
  host?: string;
  parent?: string;
  standing?: string;
  q?: string;
  page?: string;
};

type ActorsProps = {
  found: ActorsPage;
  filters: ActorFilters;
  states: readonly Option[];
  onFilter(change: ActorFilters): void;
  onPage(page: number): void;
  add: Act<NewActor>;
  file: RegisterFile;
};

export function Actors({ found, filters, states, onFilter, onPage, add, file }: ActorsProps) {
  const { say } = useWords();
  const [window, setWindow] = useState<"add" | "file" | null>(null);
  return (
    <Page
      title={say("frame.actors")}
      heading={say("actors.heading", { count: found.total })}
      above={<RegisterTabs here="actors" />}
      below={<Sentence filters={filters} states={states} onFilter={onFilter} />}
    >
      <div className="list-head">
        <div className="tools">
          <button type="button" className="button" onClick={() => setWindow("add")}>
            {say("actors.add")}
          </button>
          <button type="button" className="button" onClick={() => setWindow("file")}>
            {say("registerFile.open")}
          </button>
        </div>
        <div className="tools">
          <SaveFrom path="/register/export" query={{ format: "csv" }} what={say("actors.whole")} label="CSV" />
          <SaveFrom path="/register/export" query={{ format: "json" }} what={say("actors.whole")} label="JSON" />
        </div>
      </div>
      {found.rows.length === 0 ? (
        <Empty title={say("actors.noneTitle")}>
          <p className="measure">{say("actors.none")}</p>
        </Empty>
      ) : (
        <>
          <ActorTable actors={found.rows} caption={say("frame.actors")} />
          <Pager page={found.page} pageSize={found.pageSize} total={found.total} onPage={onPage} />
        </>
      )}
      <Window
        title={say("actors.add")}
        isOpen={window === "add"}
        onOpenChange={(open) => setWindow(open ? "add" : null)}
        wide
      >
        <ActorForm states={states} save={add} />
      </Window>
      <Window
        title={say("registerFile.title")}
        isOpen={window === "file"}
        onOpenChange={(open) => setWindow(open ? "file" : null)}
        wide
      >
        <RegisterFileForm file={file} />
      </Window>
    </Page>
  );
}

type SentenceProps = Pick<ActorsProps, "filters" | "states" | "onFilter">;

/** “Institutions of Kazakhstan, with proven accounts, whose name holds …” */
function Sentence({ filters, states, onFilter }: SentenceProps) {
  const { say } = useWords();
  const kinds = actorKinds.map((kind) => ({ id: kind, text: say(`actors.kinds.${kind}`) }));
  const withStanding = standings.map((standing) => ({ id: standing, text: say(`actors.with.${standing}`) }));
  const every = (text: string) => ({ id: "", text });
  return (
    <div className="sentence">
      <Phrase
        text={say("actors.sentence")}
        parts={{
          kind: (
            <Pick
              label={say("actors.kind")}
              value={filters.kind ?? ""}
              options={[every(say("actors.anyKind")), ...kinds]}
              onPick={(kind) => onFilter({ kind })}
            />
          ),
          state: (
            <Pick
              label={say("actors.state")}
              value={filters.state ?? ""}
              options={[every(say("actors.anyState")), ...states]}
              onPick={(state) => onFilter({ state })}
            />
          ),
          standing: (
            <Pick
              label={say("actors.standing")}
              value={filters.standing ?? ""}
              options={[every(say("actors.anyStanding")), ...withStanding]}
              onPick={(standing) => onFilter({ standing })}
            />
          ),
          text: <Find label={say("actors.find")} value={filters.q ?? ""} onFind={(q) => onFilter({ q })} />,
        }}
      />
      {(filters.host || filters.parent) && (
        <button type="button" className="button" onClick={() => onFilter({ host: "", parent: "" })}>
          {say(filters.host ? "actors.hostFilter" : "actors.parentFilter")} ×
        </button>
      )}
    </div>
  );
}
