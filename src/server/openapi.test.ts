import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { endpoints } from "../contract/endpoints.ts";

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((place, key) => (isObject(place) ? place[key] : undefined), value);

/** Every object of the document, with its place. */
function* objects(value: unknown, place = "#"): Generator<[string, Json]> {
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* objects(one, `${place}/${index}`);
  if (!isObject(value)) return;
  yield [place, value];
  for (const [key, one] of Object.entries(value)) yield* objects(one, `${place}/${key.replaceAll("/", "~1")}`);
}

const types = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);
const methods = ["get", "put", "post", "delete", "patch"];

async function document(): Promise<Json> {
  const { server } = await openDesk();
  const answer = await server.inject("/api/v1/openapi.json");
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

test("the description is OpenAPI 3.1 and every reference in it leads somewhere", async () => {
  const api = await document();
  expect(api.openapi).toMatch(/^3\.1\.\d+$/);
  expect(at(api, "info", "title")).toBe("Attaché");
  expect(at(api, "info", "version")).toBeTypeOf("string");
  const lost = [...objects(api)].flatMap(([place, { $ref }]) => {
    if ($ref === undefined) return [];
    const path = String($ref)
      .replace(/^#\//, "")
      .split("/")
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    return String($ref).startsWith("#/") && isObject(at(api, ...path)) ? [] : [`${place}: ${String($ref)}`];
  });
  expect(lost).toEqual([]);
});

test("every operation has a name of its own, a summary, and says what it answers", async () => {
  const api = await document();
  const operations = Object.entries(api.paths as Json).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      isObject(at(item, method)) ? [{ path, method, operation: at(item, method) as Json }] : [],
    ),
  );
  const wrong: string[] = [];
  for (const { path, method, operation } of operations) {
    const { operationId, summary, responses, parameters = [] } = operation;
    if (!operationId || !summary) wrong.push(`${method} ${path} has no name or summary`);
    if (!isObject(responses) || !responses["200"]) wrong.push(`${method} ${path} does not say what it answers`);
    for (const [status, response] of Object.entries(isObject(responses) ? responses : {})) {
      if (!/^([1-5](\d\d|XX)|default)$/.test(status)) wrong.push(`${method} ${path}: ${status} is no status`);
      if (typeof at(response, "description") !== "string") wrong.push(`${method} ${path} ${status} has no description`);
    }
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = (parameters as Json[]).filter((one) => one.in === "path");
    expect([path, told.map((one) => one.name)]).toEqual([path, inPath]);
    for (const one of told) if (one.required !== true) wrong.push(`${path}: ${String(one.name)} must be required`);
    for (const one of parameters as Json[])
      if (!isObject(one.schema)) wrong.push(`${path}: ${String(one.name)} has no schema`);
  }
  expect(wrong).toEqual([]);
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test("every schema is one of JSON Schema 2020-12", async () => {
  const api = await document();
  const wrong: string[] = [];
  for (const [place, object] of objects(api)) {
    const isSchema =
      /\/(schema|items|additionalProperties|properties\/[^/]+|schemas\/[^/]+|(anyOf|allOf|oneOf)\/\d+)$/.test(place);
    if (!isSchema || place.endsWith("/properties/properties")) continue;
    const { type, properties, required, $ref } = object;
    for (const one of [type].flat())
      if (one !== undefined && !types.has(String(one))) wrong.push(`${place}: type ${String(one)}`);
    if ("nullable" in object) wrong.push(`${place}: nullable is of OpenAPI 3.0`);
    if ($ref !== undefined && typeof $ref !== "string") wrong.push(`${place}: $ref`);
    if (properties !== undefined && !isObject(properties)) wrong.push(`${place}: properties`);
    for (const name of (required as string[] | undefined) ?? [])
      if (!isObject(properties) || !(name in properties)) wrong.push(`${place}: ${name} is required and not described`);
  }
  expect(wrong).toEqual([]);
});

test("the server has every door the contract promises, and no other", async () => {
  const api = await document();
  const doors = Object.entries(api.paths as Json).flatMap(([path, item]) =>
    methods
      .filter((method) => at(item, method))
      .map((method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`),
  );
  expect(doors.sort()).toEqual(endpoints.map((line) => line.split(" → ")[0]).sort());
});
