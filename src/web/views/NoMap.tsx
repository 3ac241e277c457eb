import { Link } from "@tanstack/react-router";
import { Empty } from "../parts/Empty.tsx";
import { useWords } from "../words/use-words.ts";

/** Why there is no map, and where to choose one. */
export function NoMap() {
  const { say } = useWords();
  return (
    <Empty title={say("map.none")}>
      <p className="measure">{say("map.noneHow")}</p>
      <p>
        <Link to="/settings" hash="map" className="button">
          {say("map.noneGo")}
        </Link>
      </p>
    </Empty>
  );
}
