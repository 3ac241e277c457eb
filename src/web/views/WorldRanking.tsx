import { Link } from "@tanstack/react-router";
import type { World } from "../screens/use-world.ts";
import { useWords } from "../words/use-words.ts";
import type { WorldRow } from "../world/world-rows.ts";

const shown = 10;

/** Own state and peers first, with both ranks; then whoever leads. A rank in the world never stands without the one among peers. */
export function WorldRanking({ world }: { world: World }) {
  const { say } = useWords();
  const known = world.rows.filter(({ value }) => value !== null);
  const peers = world.rows.filter(({ code }) => world.peers.includes(code));
  return (
    <div className="world-side">
      <section className="lines">
        <h3>{say("world.peers")}</h3>
        {world.peers.length > 1 ? (
          <ol className="plain world-list">
            {peers.map((row) => (
              <Line key={row.code} row={row} print={world.print} of={known.length} isOwn={row.code === world.own} />
            ))}
          </ol>
        ) : (
          <p className="soft small">
            {say("world.noPeers")} <Link to="/settings">{say("missingGo.peers")}</Link>
          </p>
        )}
      </section>
      <section className="lines">
        <h3>{say("world.ranking")}</h3>
        <ol className="plain world-list">
          {known.slice(0, shown).map((row) => (
            <Line key={row.code} row={row} print={world.print} of={null} isOwn={row.code === world.own} />
          ))}
        </ol>
        {world.show === "index" ? (
          <Link to="/index">{say("world.whole")}</Link>
        ) : (
          world.show !== "posts" && (
            <Link to="/methods/$id" params={{ id: world.show }} search={{ who: "all" }}>
              {say("world.whole")}
            </Link>
          )
        )}
      </section>
    </div>
  );
}

type LineProps = { row: WorldRow; print(value: number): string; of: number | null; isOwn: boolean };

function Line({ row: { name, actor, value, rank, peer }, print, of, isOwn }: LineProps) {
  const { say } = useWords();
  return (
    <li>
      <Link to="/actors/$id" params={{ id: actor }} className={isOwn ? "own" : undefined}>
        <bdi>{name}</bdi>
      </Link>
      {value === null ? (
        <span className="not-known">{say("values.notKnown")}</span>
      ) : (
        <bdi className="number">{print(value)}</bdi>
      )}
      {of !== null && rank !== null && peer && (
        <span className="aside">
          {say("world.place", { rank, of })}; {say("world.amongPeers", peer)}
        </span>
      )}
    </li>
  );
}
