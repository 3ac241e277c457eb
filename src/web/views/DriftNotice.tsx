import type { Drift } from "../../contract/imports.ts";
import { useWords } from "../words/use-words.ts";

/** A layout that has moved on, field by field: nothing is guessed, everything is named. */
export function DriftNotice({ drift }: { drift: Drift }) {
  const { say } = useWords();
  if (drift.unknown.length === 0 && drift.missing.length === 0) return null;
  return (
    <div className="notice">
      <p>
        <strong>{say("imports.drifted")}</strong> <span className="soft">{say("imports.driftedMeans")}</span>
      </p>
      {drift.missing.length > 0 && (
        <p className="small">
          {say("imports.missing", { count: drift.missing.length })}{" "}
          <bdi dir="ltr" className="code">
            {drift.missing.join(", ")}
          </bdi>
        </p>
      )}
      {drift.unknown.length > 0 && (
        <p className="small">
          {say("imports.unknown", { count: drift.unknown.length })}{" "}
          <bdi dir="ltr" className="code">
            {drift.unknown.join(", ")}
          </bdi>
        </p>
      )}
    </div>
  );
}
