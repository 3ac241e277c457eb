import { Fragment } from "react";
import type { Actor } from "../../contract/actors.ts";
import { AsWritten } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** What always stands with a name: a mission's place, an outlet's owner and sponsor, a person's office. */
export function ActorAside({ actor }: { actor: Actor }) {
  const { say, sayOr } = useWords();
  if (actor.kind === "outlet")
    return (
      <span className="aside">
        {say("actors.owner")} <AsWritten text={actor.owner} /> · {say("actors.sponsor")}{" "}
        <AsWritten text={actor.sponsor} />
      </span>
    );
  const { missionClass: printed } = actor;
  const missionClass = printed && sayOr(`missionClasses.${printed.toLowerCase().replaceAll(" ", "-")}`, printed);
  const pieces = [actor.office, missionClass, actor.city].filter((piece) => piece !== null);
  if (actor.inForce === false) pieces.push(say("actors.closed"));
  if (pieces.length === 0) return null;
  return (
    <span className="aside">
      {pieces.map((piece, at) => (
        <Fragment key={piece}>
          {at > 0 && " · "}
          <bdi>{piece}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
