import type { Evidence } from "../../contract/accounts.ts";
import { useWords } from "../words/use-words.ts";
import { DaysAgo } from "./Age.tsx";
import { Source } from "./Source.tsx";
import { StandingWord } from "./StandingWord.tsx";
import { AsWritten, Dated } from "./Values.tsx";

export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { say } = useWords();
  if (evidence.length === 0) return <p className="soft">{say("standing.noEvidence")}</p>;
  return (
    <ul className="plain evidence">
      {evidence.map((one) => (
        <li key={one.id}>
          <div>
            <strong>{say(`evidenceKinds.${one.kind}`)}</strong> <span className="soft">{say("standing.supports")}</span>{" "}
            <StandingWord standing={one.supports} />
          </div>
          <div>
            <Source of={one.source} />
          </div>
          <div className="soft small">
            <Dated on={one.source.date ?? one.source.seen} />
            {one.ageDays !== null && (
              <>
                {" · "}
                <DaysAgo days={one.ageDays} />
              </>
            )}
          </div>
          {one.note && (
            <div className="small">
              <AsWritten text={one.note} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
