import type { AccountCheck } from "../../contract/accounts.ts";
import { Mishap } from "../parts/Mishap.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

/** Asks platform and institution's site whether they name each other; what they say stands among the evidence at once. */
export function ProofCheck({ account, check }: { account: string; check: Act<string, AccountCheck> }) {
  const { say } = useWords();
  return (
    <div className="proof no-print">
      {check.error != null && <Mishap error={check.error} />}
      <p className="acts">
        <button type="button" className="button" disabled={check.pending} onClick={() => check.run(account)}>
          {say("proof.check")}
        </button>
        <span role="status">{check.pending ? say("proof.asking") : check.answer && say(outcome(check.answer))}</span>
      </p>
      <p className="soft small measure">{say("proof.means")}</p>
      {check.answer && check.answer.notes.length > 0 && (
        <ul className="soft small">
          {check.answer.notes.map((note) => (
            <li key={note}>
              <bdi dir="ltr">{note}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function outcome({ evidence, standing }: AccountCheck) {
  if (evidence.length === 0) return "proof.silent" as const;
  if (!evidence.some(({ kind }) => kind === "two-way-link")) return "proof.oneWay" as const;
  return standing === "proven" ? ("proof.bothWays" as const) : ("proof.notOwn" as const);
}
