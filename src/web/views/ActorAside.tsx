import type { Actor } from "../../contract/actors.ts";
import { AsWritten } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** What always stands with a name: a mission's place, an outlet's owner and sponsor, a person's office. */
export function ActorAside({ actor }: { actor: Actor }) {
  const { say } = useWords();
  if (actor.kind === "outlet")
    return (
      <span className="aside">
        {say("actors.owner")} <AsWritten text={actor.owner} /> · {say("actors.sponsor")}{" "}
        <AsWritten text={actor.sponsor} />
      </span>
    );
  const pieces = [actor.office, actor.missionClass, actor.city].filter((piece) => piece !== null);
  if (actor.inForce === false) pieces.push(say("actors.closed"));
  if (pieces.length === 0) return null;
  return (
    <span className="aside">
      <bdi dir="auto">{pieces.join(" · ")}</bdi>
    </span>
  );
}
