import type { ReactNode } from "react";
import { Empty } from "../parts/Empty.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import { Page, Section } from "../parts/Page.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords } from "../words/use-words.ts";
import { Alarms } from "./Alarms.tsx";
import { Arrivals } from "./Arrivals.tsx";
import { CoverageCalendar } from "./CoverageCalendar.tsx";
import { GapTable } from "./GapTable.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { SourceListForm } from "./SourceListForm.tsx";
import { SourceTable } from "./SourceTable.tsx";
import { StreamLine } from "./StreamLine.tsx";

/** Live sources: how each is doing, what comes in, which days are covered, and what is missing. */
export function Sources({ hand, alarmSettings }: { hand: SourcesInHand; alarmSettings: ReactNode }) {
  const { say } = useWords();
  const rows = hand.sources.data?.rows;
  const failing = rows?.filter(({ status }) => status === "failing").length ?? 0;
  return (
    <Page
      title={say("sources.title")}
      heading={rows && rows.length > 0 ? say("sources.heading", { count: rows.length, failing }) : undefined}
      above={rows && rows.length > 0 ? say("sources.title") : undefined}
      below={<p className="soft measure">{say("sources.means")}</p>}
    >
      <Loaded of={hand.sources}>
        {(found) =>
          found.rows.length === 0 ? (
            <NothingYet hand={hand} />
          ) : (
            <>
              {found.stream && <StreamLine stream={found.stream} />}
              {found.spool.items > 0 && <p role="status">{say("sources.waiting", { count: found.spool.items })}</p>}
              <SourceTable rows={found.rows} hand={hand} />
            </>
          )
        }
      </Loaded>
      <Section title={say("sources.alarms")} note={`${say("sources.alarmsMeans")} ${say("sources.alarmsGo")}`}>
        <Loaded of={hand.alarms}>{(found) => <Alarms rows={found.rows} hand={hand} />}</Loaded>
        {alarmSettings}
      </Section>
      <Section title={say("sources.add")}>
        <SourceForm act={hand.add} />
        <SourceListForm act={hand.addAll} />
      </Section>
      <Section title={say("sources.arrivals")} note={say("sources.arrivalsMeans")}>
        <Loaded of={hand.arrivals}>{(found) => <Arrivals rows={found.rows} />}</Loaded>
      </Section>
      <Loaded of={hand.coverage}>{(found) => <CoverageCalendar answer={found} />}</Loaded>
      <Section title={say("sources.openGaps")}>
        <Loaded of={hand.gaps}>{(found) => <GapTable rows={found.rows} hand={hand} />}</Loaded>
      </Section>
    </Page>
  );
}

function NothingYet({ hand: { follow } }: { hand: SourcesInHand }) {
  const { say } = useWords();
  return (
    <Empty title={say("sources.none")}>
      <p className="measure">{say("sources.noneHow")}</p>
      {follow.error != null && <Mishap error={follow.error} />}
      <button type="button" className="button primary" disabled={follow.pending} onClick={() => follow.run(undefined)}>
        {say("sources.followPublic")}
      </button>
    </Empty>
  );
}
