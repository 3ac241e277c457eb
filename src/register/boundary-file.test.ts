import { expect, test } from "vitest";
import { readBoundaryFile } from "./boundary-file.ts";

const states = new Set(["KZ", "UZ", "FR", "XK"]);
const read = (json: unknown, name = "world.geojson") =>
  readBoundaryFile(name, Buffer.from(typeof json === "string" ? json : JSON.stringify(json)), states);

const square = {
  type: "Polygon",
  coordinates: [
    [
      [60, 40],
      [70, 40],
      [70, 50],
      [60, 40],
    ],
  ],
};
const feature = (properties: object, geometry: unknown = square, id?: unknown) => ({
  type: "Feature",
  id,
  properties,
  geometry,
});
const world = (...features: object[]) => ({ type: "FeatureCollection", features });

test("features are states by any of the usual ISO properties; −99 is no code, and who has none is listed by name", () => {
  const { shapes } = read(
    world(
      feature({ ISO_A2: "KZ", NAME: "Kazakhstan" }),
      feature({ ISO_A2: "-99", ISO_A2_EH: "FR", NAME: "France" }),
      feature({ iso3: "UZB", name: "Uzbekistan" }),
      feature({ ISO_A2: "-99", NAME: "Somaliland" }),
      feature({ iso_a2: "GL", name: "Greenland" }),
    ),
  );
  expect(shapes).toEqual([
    { name: "Kazakhstan", code: "KZ", state: "KZ" },
    { name: "France", code: "FR", state: "FR" },
    { name: "Uzbekistan", code: "UZ", state: "UZ" },
    { name: "Somaliland", code: null, state: null },
    { name: "Greenland", code: "GL", state: null },
  ]);
});

test("three-digit ids are ISO numbers, running numbers are not", () => {
  const topology = (ids: string[]) => ({
    type: "Topology",
    arcs: [
      [
        [60, 40],
        [70, 40],
        [70, 50],
        [60, 40],
      ],
    ],
    objects: {
      land: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]] }] },
      countries: {
        type: "GeometryCollection",
        geometries: ids.map((id) => ({ type: "Polygon", id, properties: { name: `n${id}` }, arcs: [[0]] })),
      },
    },
  });
  const found = read(topology(["398", "860"]), "world.json");
  expect([found.kind, found.object, found.shapes.map(({ state }) => state)]).toEqual([
    "topojson",
    "countries",
    ["KZ", "UZ"],
  ]);
  expect(() => read(topology(["8", "398"]))).toThrow(/carries an ISO code/);
});

test.each([
  ["{", /JSON cannot be read/],
  ["PK\u0003\u0004", /zip archive, perhaps a shapefile/],
  [{ name: "x" }, /neither GeoJSON nor TopoJSON: its “type” is missing/],
  [square, /one Polygon without properties/],
  [world(), /holds no feature/],
  [world(feature({ ISO_A2: "KZ" }, { type: "Point", coordinates: [60, 40] })), /feature 1 is a Point/],
  [
    world(feature({ ISO_A2: "KZ" }, { type: "Polygon", coordinates: [[[6679169, 4865942]]] })),
    /feature 1 has a coordinate that is no longitude and latitude \(\[6679169,4865942\]\)/,
  ],
  [
    { ...world(feature({ ISO_A2: "KZ" })), crs: { properties: { name: "urn:ogc:def:crs:EPSG::3857" } } },
    /projected \(urn:ogc:def:crs:EPSG::3857\)/,
  ],
  [
    world(feature({ who: "Kazakhstan" })),
    /none of its 1 features carries an ISO code of a state; properties of the first are who/,
  ],
  [
    {
      type: "Topology",
      arcs: [[[0, 0]]],
      objects: { a: { geometries: [{ type: "Polygon", id: "398", arcs: [[7]] }] } },
    },
    /geometry 1 of “a” refers to arc 7, and the file has 1/,
  ],
  [{ type: "Topology", arcs: [], objects: {} }, /none of its objects \(there are none\) holds areas/],
])("a file that is no map says why: %#", (json, reason) => {
  expect(() => read(json)).toThrow(reason);
});

test("a feature without an area is no state on the map, though it carries a code", () => {
  const { shapes } = read(
    world(
      feature({ ISO_A2: "KZ" }),
      feature({ ISO_A2: "UZ" }, null),
      feature({ ISO_A2: "FR" }, { type: "Polygon", coordinates: [] }),
    ),
  );
  expect(shapes.map(({ code, state }) => [code, state])).toEqual([
    ["KZ", "KZ"],
    ["UZ", null],
    ["FR", null],
  ]);
});

test.each([
  ["a table", "iso,rank\nKZ,1\n"],
  ["a KML file", '<?xml version="1.0"?><kml></kml>'],
  ["a script", "var world = {};"],
])("%s is refused as something else than JSON, not as a file cut off", (_what, text) => {
  expect(() => read(text)).toThrow(/it is not JSON.*have to be converted first/);
});
