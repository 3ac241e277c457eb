import { InputError } from "../domain/errors.ts";

type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const polygonTypes = ["Polygon", "MultiPolygon"];

/** Some files let Asia run on beyond 180°; anything further is no degree. */
const isPlace = (x: unknown, y: unknown): boolean =>
  typeof x === "number" && typeof y === "number" && Math.abs(x) <= 200 && Math.abs(y) <= 90.5;

const projected = "Bring it to longitude and latitude in degrees (WGS 84, EPSG:4326) first.";

/** Features of a GeoJSON file in their order; what is wrong is said with the feature it was found in. */
export function checkGeoJson(file: string, json: Json): Json[] {
  const crs = isRecord(json.crs) && isRecord(json.crs.properties) ? String(json.crs.properties.name ?? "") : "";
  if (crs !== "" && !/CRS:?84|4326/.test(crs))
    throw new InputError(
      { file, code: "map-projected", values: { place: crs.slice(0, 80) } },
      `it is projected (${crs.slice(0, 80)})`,
      projected,
    );
  const features = json.type === "Feature" ? [json] : json.features;
  if (!Array.isArray(features) || features.length === 0)
    throw new InputError({ file, code: "map-empty" }, "it holds no feature", "Add a file with one feature a state.");
  features.forEach((feature: unknown, at) => {
    const where = `feature ${at + 1}`;
    if (!isRecord(feature) || feature.type !== "Feature")
      throw new InputError(
        { file, code: "map-broken", values: { place: where } },
        `${where} is no GeoJSON feature`,
        "The file may be cut off; fetch it again.",
      );
    const { geometry } = feature;
    if (geometry === null) return;
    if (!isRecord(geometry) || !polygonTypes.includes(String(geometry.type)))
      throw new InputError(
        { file, code: "map-areas", values: { place: where } },
        `${where} is ${isRecord(geometry) ? `a ${String(geometry.type)}` : "without a geometry"}, and an area needs Polygon or MultiPolygon`,
        "Add the file of areas, not of lines or places.",
      );
    const fault = faultIn(geometry.coordinates, geometry.type === "Polygon" ? 2 : 3);
    if (fault)
      throw new InputError(
        { file, code: "map-projected", values: { place: where } },
        `${where} has ${fault}`,
        projected,
      );
  });
  return features as Json[];
}

/** What is wrong with nested coordinates, or null. */
function faultIn(value: unknown, depth: number): string | null {
  if (!Array.isArray(value)) return "coordinates that are no list";
  if (depth > 0) {
    for (const one of value) {
      const fault = faultIn(one, depth - 1);
      if (fault) return fault;
    }
    return null;
  }
  const [x, y] = value as unknown[];
  return isPlace(x, y)
    ? null
    : `a coordinate that is no longitude and latitude (${JSON.stringify(value)?.slice(0, 60)})`;
}

/** The object of a topology that holds most states, with its geometries in their order. */
export function checkTopology(
  file: string,
  json: Json,
  matched: (geometries: readonly Json[]) => number,
): { object: string; geometries: Json[] } {
  const { arcs, objects } = json;
  if (!Array.isArray(arcs) || !isRecord(objects))
    throw new InputError(
      { file, code: "map-broken", values: { place: "arcs, objects" } },
      "it is a Topology without arcs or objects",
      "The file may be cut off; fetch it again.",
    );
  checkArcs(file, arcs, json.transform);
  const candidates = Object.entries(objects).flatMap(([object, value]) => {
    const list = isRecord(value) && Array.isArray(value.geometries) ? value.geometries : [];
    const geometries = list.filter(isRecord);
    return geometries.some(({ type }) => polygonTypes.includes(String(type))) ? [{ object, geometries }] : [];
  });
  const [best] = candidates.sort((a, b) => matched(b.geometries) - matched(a.geometries));
  if (!best)
    throw new InputError(
      { file, code: "map-empty" },
      `none of its objects (${Object.keys(objects).join(", ").slice(0, 120) || "there are none"}) holds areas`,
      "Add a topology with one geometry a state, Polygon or MultiPolygon.",
    );
  for (const [at, geometry] of best.geometries.entries())
    for (const arc of [geometry.arcs ?? []].flat(4))
      if (typeof arc !== "number" || !Number.isInteger(arc) || (arc < 0 ? ~arc : arc) >= arcs.length)
        throw new InputError(
          { file, code: "map-broken", values: { place: `arc ${JSON.stringify(arc)}` } },
          `geometry ${at + 1} of “${best.object}” refers to arc ${JSON.stringify(arc)}, and the file has ${arcs.length}`,
          "The file may be cut off; fetch it again.",
        );
  return best;
}

/** Arcs of a quantised topology hold steps from point to point. */
function checkArcs(file: string, arcs: readonly unknown[], transform: unknown): void {
  const by = (name: "scale" | "translate", otherwise: number) =>
    isRecord(transform) && Array.isArray(transform[name]) ? (transform[name] as number[]) : [otherwise, otherwise];
  const [scale, shift] = [by("scale", 1), by("translate", 0)];
  arcs.forEach((arc, at) => {
    let x = 0;
    let y = 0;
    for (const point of Array.isArray(arc) ? (arc as number[][]) : [[]]) {
      x = isRecord(transform) ? x + Number(point[0]) : Number(point[0]);
      y = isRecord(transform) ? y + Number(point[1]) : Number(point[1]);
      const place = [x * (scale[0] ?? 1) + (shift[0] ?? 0), y * (scale[1] ?? 1) + (shift[1] ?? 0)];
      if (!isPlace(place[0], place[1]))
        throw new InputError(
          { file, code: "map-projected", values: { place: `arc ${at}` } },
          `arc ${at} has a coordinate that is no longitude and latitude (${place.map((n) => n.toFixed(1)).join(", ")})`,
          projected,
        );
    }
  });
}
