import { Loaded } from "../parts/Loaded.tsx";
import { Section } from "../parts/Page.tsx";
import type { SourcesInHand } from "../screens/use-sources.ts";
import { useWords } from "../words/use-words.ts";
import { CoverageCalendar } from "./CoverageCalendar.tsx";
import { GapTable } from "./GapTable.tsx";
import { SourceTable } from "./SourceTable.tsx";

/** The live sources of one account; nothing where it has none. */
export function SourcesSection({ hand }: { hand: SourcesInHand }) {
  const { say } = useWords();
  const rows = hand.sources.data?.rows ?? [];
  if (rows.length === 0) return null;
  const mine = new Set(rows.map(({ id }) => id));
  return (
    <>
      <Section title={say("sources.title")} note={say("sources.means")}>
        <SourceTable rows={rows} hand={hand} />
      </Section>
      <Loaded of={hand.coverage}>{(found) => <CoverageCalendar answer={found} />}</Loaded>
      <Section title={say("sources.openGaps")}>
        <Loaded of={hand.gaps}>
          {(found) => <GapTable rows={found.rows.filter(({ source }) => mine.has(source))} hand={hand} />}
        </Loaded>
      </Section>
    </>
  );
}
