import { InputError } from "../domain/errors.ts";
import type { Failure, FailureCode } from "../domain/failure.ts";
import { checkGeoJson, checkTopology, isRecord, polygonTypes } from "./boundary-shapes.ts";
import { matchCountryCode } from "./match-country.ts";
import { openRegisterFile } from "./register-file.ts";

/** A feature of the file in its order: how the file names it, the ISO code found in it, and the state it is here. */
export type Shape = { name: string; code: string | null; state: string | null };
export type BoundaryReading = {
  kind: "geojson" | "topojson";
  /** TopoJSON: which of its objects holds the states. */
  object: string | null;
  shapes: Shape[];
  content: string;
};

const limit = 24 * 1024 * 1024;

/** Properties under which files of boundaries carry ISO codes; the first that holds one decides. */
const codeProperties = [
  "ISO_A2",
  "ISO_A2_EH",
  "iso_a2",
  "iso_a2_eh",
  "ISO2",
  "iso2",
  "ISO3166-1-Alpha-2",
  "iso_3166_1_alpha_2",
  "country_code",
  "cca2",
  "alpha2",
  "WB_A2",
  "CNTR_ID",
  "CNTR_CODE",
  "ISO_A3",
  "ISO_A3_EH",
  "iso_a3",
  "iso_a3_eh",
  "ISO3",
  "iso3",
  "ISO3CD",
  "iso3cd",
  "ISO3166-1-Alpha-3",
  "iso_3166_1_alpha_3",
  "cca3",
  "alpha3",
  "shapeGroup",
  "GID_0",
  "ADM0_A3",
  "adm0_a3",
  "WB_A3",
  "ISO_N3",
  "iso_n3",
  "UN_A3",
  "ccn3",
];
const nameProperties = [
  "NAME_EN",
  "name_en",
  "NAME",
  "name",
  "ADMIN",
  "admin",
  "COUNTRY",
  "country",
  "shapeName",
  "NAME_0",
  "nam_en",
  "romnam",
];

/** A file of boundaries as its maker drew them: held to its format, and each feature matched to a state by ISO code, never by guess. */
export function readBoundaryFile(file: string, bytes: Uint8Array, states: ReadonlySet<string>): BoundaryReading {
  const wrong = (code: FailureCode, values: Failure["values"], reason: string, mend: string) =>
    new InputError({ file, code, values }, reason, mend);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw wrong(
      "map-archive",
      {},
      "it is a zip archive, perhaps a shapefile",
      "Convert it to GeoJSON or TopoJSON, and add that file.",
    );
  if (bytes.length > limit)
    throw wrong(
      "file-too-large",
      { limit: 24 },
      "it is larger than 24 MB",
      "Simplify it: a map of the world needs 1 MB or less.",
    );
  const opened = openRegisterFile(file, bytes);
  if (opened.text.length > limit)
    throw wrong("file-too-large", { limit: 24 }, "it unpacks to more than 24 MB", "Simplify it.");
  if (!/^\uFEFF?\s*[{[]/.test(opened.text))
    throw wrong(
      "map-kind",
      { type: "—" },
      "it is not JSON",
      "Add a GeoJSON FeatureCollection or a TopoJSON Topology; KML, shapefiles and tables have to be converted first.",
    );
  const json = opened.json();
  const type = isRecord(json) ? json.type : null;
  if (isRecord(json) && type === "Topology") {
    const { object, geometries } = checkTopology(file, json, (found) => matchedIn(found, states));
    return done("topojson", object, geometries);
  }
  if (isRecord(json) && (type === "FeatureCollection" || type === "Feature"))
    return done("geojson", null, checkGeoJson(file, json));
  const isGeometry = typeof type === "string" && [...polygonTypes, "GeometryCollection"].includes(type);
  throw wrong(
    "map-kind",
    { type: JSON.stringify(type)?.slice(0, 40) ?? "—" },
    isGeometry
      ? `it is one ${type} without properties, so nothing in it names a state`
      : `it is JSON, but neither GeoJSON nor TopoJSON: its “type” is ${JSON.stringify(type)?.slice(0, 40) ?? "missing"}`,
    "Add a GeoJSON FeatureCollection or a TopoJSON Topology whose features carry ISO codes.",
  );

  function done(kind: "geojson" | "topojson", object: string | null, features: readonly Record<string, unknown>[]) {
    const shapes = shapesOf(features, states);
    if (shapes.every(({ state }) => state === null)) {
      const first = features[0]?.properties;
      const properties = isRecord(first) ? Object.keys(first).slice(0, 12).join(", ") : "";
      throw wrong(
        "map-codes",
        { features: shapes.length, properties: properties || "—" },
        `none of its ${shapes.length} features carries an ISO code of a state; properties of the first are ${properties || (isRecord(first) ? "empty" : "missing")}`,
        `Add one of ISO_A2, ISO_A3, iso2, iso3 or ISO_N3 to each feature.`,
      );
    }
    return { kind, object, shapes, content: opened.text.replace(/^\uFEFF/, "") };
  }
}

const matchedIn = (features: readonly Record<string, unknown>[], states: ReadonlySet<string>): number =>
  shapesOf(features, states).filter(({ state }) => state !== null).length;

function shapesOf(features: readonly Record<string, unknown>[], states: ReadonlySet<string>): Shape[] {
  const numbers = features.map(({ id }) => id).filter((id) => /^\d+$/.test(String(id)));
  // Running numbers are no ISO codes: only where every numeric id has three digits, as a string, may they be.
  const numeric = numbers.length > 0 && numbers.every((id) => typeof id === "string" && id.length === 3);
  return features.map((feature, at) => {
    const properties = isRecord(feature.properties) ? feature.properties : {};
    const id = String(feature.id ?? "");
    const given = codeProperties.map((name) => properties[name]);
    if (numeric || /^[A-Za-z]{2,3}$/.test(id)) given.push(id);
    const code = firstCode(given);
    const name = nameProperties.map((key) => properties[key]).find((one) => typeof one === "string" && one !== "");
    return {
      name: String(name ?? code ?? `feature ${at + 1}`),
      code,
      state: code !== null && states.has(code) && hasArea(feature) ? code : null,
    };
  });
}

/** A feature may carry a code and nothing to draw (RFC 7946, section 3.2); its state is then missing on the map. */
function hasArea({ geometry, arcs }: Record<string, unknown>): boolean {
  const drawn = isRecord(geometry) ? geometry.coordinates : arcs;
  return Array.isArray(drawn) && drawn.length > 0;
}

function firstCode(given: readonly unknown[]): string | null {
  for (const value of given) {
    const text =
      typeof value === "number" ? String(value).padStart(3, "0") : typeof value === "string" ? value.trim() : "";
    if (!/^([A-Za-z]{2,3}|\d{1,3})$/.test(text)) continue;
    const match = matchCountryCode(text);
    if (match.kind === "country") return match.code;
  }
  return null;
}
