import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Boundary } from "../../contract/boundary.ts";
import { Chart } from "../charts/Chart.tsx";
import { AsWritten } from "../parts/Values.tsx";
import type { World } from "../screens/use-world.ts";
import { useWords } from "../words/use-words.ts";
import { classesOf } from "../world/classes.ts";
import { useFinding } from "../world/use-finding.ts";
import type { WorldRow } from "../world/world-rows.ts";
import { WorldLegend } from "./WorldLegend.tsx";
import { WorldTable } from "./WorldTable.tsx";

type WorldMapProps = { world: World; boundary: Boundary; content: unknown };

/** The maker’s words and name stand under the map, in the saved picture too: the borders are his. */
export function WorldMap({ world, boundary, content }: WorldMapProps) {
  const { say, locale } = useWords();
  const navigate = useNavigate();
  const { rows, print } = world;
  const classes = useMemo(() => classesOf(rows.map(({ value }) => value)), [rows]);
  const { title, subtitle } = useFinding(world);
  const unknown = rows.filter(({ value }) => value === null).length;
  const draw = useCallback(async () => {
    const { areasOf, worldMap } = await import("../charts/world-map.ts");
    const areas = await areasOf(content, boundary);
    const words = ({ name, value }: WorldRow) => `${name}: ${value === null ? say("values.notKnown") : print(value)}`;
    const onOpen = ({ actor }: WorldRow) => void navigate({ to: "/actors/$id", params: { id: actor } });
    return worldMap({ areas, shapes: boundary.shapes, rows, classes, words, onOpen });
  }, [content, boundary, rows, classes, print, say, navigate]);
  const unmatched = boundary.shapes.filter(({ state }) => state === null);
  return (
    <div className="lines">
      <Chart
        title={title}
        subtitle={subtitle}
        caption={[boundary.disclaimer, say("map.drawn", { source: boundary.source }), world.weighted]
          .filter(Boolean)
          .join(" ")}
        draw={draw}
        fileName={`map-${world.show}`}
        height={360}
        table={<WorldTable world={world} />}
      />
      <WorldLegend classes={classes} unknown={unknown} print={print} />
      {unmatched.length > 0 && (
        <details className="small">
          <summary>{say("map.unmatched", { count: unmatched.length })}</summary>
          <p>
            {unmatched.map(({ name, code }, at) => (
              <span key={`${name}${code}`}>
                {at > 0 && locale.comma}
                <AsWritten text={name} />
              </span>
            ))}
          </p>
        </details>
      )}
    </div>
  );
}
