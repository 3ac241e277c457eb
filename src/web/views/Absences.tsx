import type { Absence } from "../../contract/actors.ts";
import { Source } from "../parts/Source.tsx";
import { AsWritten, Dated } from "../parts/Values.tsx";
import { platformTitle } from "../words/platform-name.ts";
import { useWords } from "../words/use-words.ts";

/** Somebody looked and found no account: a dated observation, unlike an account nobody looked for. */
export function Absences({ absences }: { absences: readonly Absence[] }) {
  const words = useWords();
  const { say } = words;
  if (absences.length === 0) return null;
  return (
    <div>
      <h3>{say("absences.title")}</h3>
      <ul className="plain lines">
        {absences.map((absence) => (
          <li key={absence.id}>
            {platformTitle(absence.platform, words)} · <Dated on={absence.observed} /> · <Source of={absence.source} />
            {absence.note && (
              <span className="aside">
                <AsWritten text={absence.note} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
