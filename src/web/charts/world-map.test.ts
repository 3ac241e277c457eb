import { geoArea } from "d3-geo";
import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { areasOf, wound } from "./world-map.ts";

const ring = [
  [60, 40],
  [70, 40],
  [70, 50],
  [60, 50],
  [60, 40],
];
const area = (coordinates: number[][][]): Feature => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Polygon", coordinates },
});

test("a polygon wound either way covers its own area and not the rest of the earth", () => {
  const [one, other] = wound([area([ring]), area([[...ring].reverse()])]);
  expect(geoArea(one!)).toBeCloseTo(geoArea(other!));
  expect(geoArea(one!)).toBeLessThan(0.1);
});

test("GeoJSON and TopoJSON give their areas in the file’s order", async () => {
  const two = { type: "FeatureCollection", features: [area([ring]), area([ring])] };
  expect(await areasOf(two, { kind: "geojson", object: null })).toHaveLength(2);
  expect(await areasOf(area([ring]), { kind: "geojson", object: null })).toHaveLength(1);
  const topology = {
    type: "Topology",
    arcs: [ring],
    objects: { states: { type: "GeometryCollection", geometries: [{ type: "Polygon", id: "398", arcs: [[0]] }] } },
  };
  const [found] = await areasOf(topology, { kind: "topojson", object: "states" });
  expect(found?.id).toBe("398");
});
