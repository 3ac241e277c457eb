import { Refusal } from "../client.ts";
import { useWords } from "../words/use-words.ts";

/** An error: what happened, where, what to do. */
export function Mishap({ error, again }: { error: unknown; again?: () => void }) {
  const { say, sayOr } = useWords();
  const refusal = error instanceof Refusal ? error : null;
  const unreachable = refusal?.status === 0;
  const what = unreachable ? say("errors.unreachable") : error instanceof Error ? error.message : String(error);
  const failure = refusal?.problem.failure;
  const named = failure
    ? sayOr(`refusals.${failure.code}`, sayOr(`failures.${failure.code}`, what, failure.values), failure.values)
    : what;
  const mend = unreachable ? say("errors.unreachableMend") : named === what ? refusal?.problem.mend : null;
  return (
    <div className="mishap" role="alert">
      <p>
        <strong dir="auto">{named}</strong>
      </p>
      {refusal?.problem.where && !unreachable && (
        <p className="soft">
          {say("errors.where")} <bdi className="code">{refusal.problem.where}</bdi>
        </p>
      )}
      {mend && <p dir="auto">{mend}</p>}
      {refusal?.problem.list && (
        <ul>
          {refusal.problem.list.slice(0, 50).map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          {say("errors.again")}
        </button>
      )}
    </div>
  );
}
