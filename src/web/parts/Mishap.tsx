import { Link } from "@tanstack/react-router";
import { Refusal } from "../client.ts";
import { useWords } from "../words/use-words.ts";

/** Where that can be mended without which the question has no answer, by the code of the failure. */
const places = {
  "no-own-state": { to: "/settings", words: "missingGo.own-state" },
  "no-population": { to: "/actors", words: "frame.actors" },
  "no-missions": { to: "/actors", words: "frame.actors" },
} as const;

const isMendable = (code: string | undefined): code is keyof typeof places =>
  code !== undefined && Object.hasOwn(places, code);

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
      {isMendable(failure?.code) && (
        <p>
          <Link to={places[failure.code].to}>{say(places[failure.code].words)}</Link>
        </p>
      )}
      {again && refusal?.status !== 400 && (
        <button type="button" className="button" onClick={again}>
          {say("errors.again")}
        </button>
      )}
    </div>
  );
}
