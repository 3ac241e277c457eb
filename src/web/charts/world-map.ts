import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Position } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Boundary } from "../../contract/boundary.ts";
import { type Class, classOf, shade } from "../world/classes.ts";
import { shadesNow } from "../world/shades.ts";
import type { WorldRow } from "../world/world-rows.ts";
import type { Draw } from "./Chart.tsx";
import { element } from "./picture.ts";

/** Areas of the file in its order, whichever of the two formats it has. */
export async function areasOf(
  content: unknown,
  { kind, object }: Pick<Boundary, "kind" | "object">,
): Promise<Feature[]> {
  if (kind === "geojson") {
    const json = content as FeatureCollection | Feature;
    return json.type === "Feature" ? [json] : json.features;
  }
  const { feature } = await import("topojson-client");
  const topology = content as Topology;
  const collection = topology.objects[object ?? ""] as GeometryCollection;
  return feature(topology, collection).features;
}

type Shown = {
  areas: readonly Feature[];
  shapes: Boundary["shapes"];
  rows: readonly WorldRow[];
  classes: readonly Class[];
  words(row: WorldRow): string;
  onOpen(row: WorldRow): void;
};

/** Equal Earth keeps areas true to each other; every line of it is the file's, none is ours. */
export function worldMap({ areas, shapes, rows, classes, words, onOpen }: Shown): Draw {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return ({ width, ink }) => {
    const collection: FeatureCollection = { type: "FeatureCollection", features: wound(areas) };
    const projection = geoEqualEarth();
    projection.fitWidth(width, { type: "Sphere" });
    const path = geoPath(projection).digits(1);
    const [, [, bottom]] = path.bounds({ type: "Sphere" });
    const height = Math.ceil(bottom);
    const svg = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "map" });
    const shades = shadesNow();
    svg.append(element("path", { d: path({ type: "Sphere" }) ?? "", fill: "none", stroke: ink.line }));
    const defs = element("defs", {});
    const pattern = element("pattern", {
      id: "map-unknown",
      width: 5,
      height: 5,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    pattern.append(element("rect", { width: 5, height: 5, fill: ink.paper }));
    pattern.append(element("line", { y2: 5, stroke: ink.hatch, "stroke-width": 1.5 }));
    defs.append(pattern);
    svg.append(defs);
    collection.features.forEach((area, at) => {
      const row = byCode.get(shapes[at]?.state ?? "");
      const of = row ? classOf(row.value, classes) : null;
      const fill = of === null ? "url(#map-unknown)" : (shades[shade(of, classes.length) - 1]?.fill ?? ink.line);
      const drawn = element("path", { d: path(area) ?? "", fill, stroke: ink.soft, "stroke-width": 0.5 });
      const title = element("title", {});
      title.textContent = row ? words(row) : (shapes[at]?.name ?? "");
      drawn.append(title);
      if (row) {
        drawn.setAttribute("data-state", row.code);
        drawn.addEventListener("click", () => onOpen(row));
      }
      svg.append(drawn);
    });
    return svg;
  };
}

/**
 * GeoJSON winds its rings one way and d3 the other: a polygon wound for RFC 7946 would cover the whole sphere but its area.
 * Whatever covers more than half the earth is turned round, all its rings together; no state is as large.
 */
export const wound = (areas: readonly Feature[]): Feature[] =>
  areas.map((area) => {
    const { geometry } = area;
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return area;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return { ...area, geometry: { type: "MultiPolygon", coordinates: polygons.map(turned) } };
  });

const turned = (rings: Position[][]): Position[][] =>
  geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI ? rings.map((ring) => [...ring].reverse()) : rings;
