import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What is wrong with a value, in words with its place; nothing when it is as published. */
export type Faults = (value: unknown) => string[];

const faultsOf =
  (validate: ValidateFunction): Faults =>
  (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** Requests to and answers of Mastodon, by its OpenAPI document. */
export function mastodonApi(folder: string) {
  const document = JSON.parse(
    gunzipSync(readFileSync(`${folder}/fixtures/mastodon-openapi/dist/schema.json.gz`)).toString(),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat("iso-639-1", /^[a-z]{2,3}(-\w+)*$/);
  ajv.addSchema({ ...document, $id: "mastodon" });
  const at = (pointer: string): Faults => faultsOf(ajv.compile({ $ref: `mastodon#${pointer}` }));
  const escaped = (path: string): string => path.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
  const operationOf = (path: string) =>
    Object.keys(document.paths).find((shape) =>
      new RegExp(`^${shape.replace(/\{\w+\}/g, "(?!lookup$)[^/]+")}$`).test(path),
    );

  return {
    /** Path and parameters of a GET. */
    request(path: string, query: URLSearchParams): string[] {
      const shape = operationOf(path);
      if (!shape) return [`${path} is not described`];
      const known = new Map<string, { schema: { type: string } }>(
        document.paths[shape].get.parameters.map((one: { name: string }) => [one.name, one]),
      );
      return [...query].flatMap(([name, value]) => {
        const type = known.get(name.replace(/\[\]$/, ""))?.schema.type;
        if (!type) return [`${shape}: “${name}” is not described`];
        return type === "integer" && !/^\d+$/.test(value) ? [`${shape}: “${name}” is no whole number`] : [];
      });
    },
    answer(path: string, status: number, json: unknown): string[] {
      const shape = operationOf(path);
      if (!shape) return [`${path} is not described`];
      const said = document.paths[shape].get.responses[String(status)];
      if (!said) return [`${shape}: ${status} is not described`];
      return at(`/paths/${escaped(shape)}/get/responses/${status}/content/application~1json/schema`)(json);
    },
  };
}

/** Requests to and answers of VK's walls, by its own schema; what lies in files we do not have is taken as it is. */
export function vkApi(folder: string) {
  const place = `${folder}/fixtures/vk`;
  const read = (file: string) => JSON.parse(readFileSync(`${place}/${file}`, "utf8"));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const format of ["int64", "value_object"]) ajv.addFormat(format, true);
  for (const file of ["wall/objects.json", "wall/responses.json"])
    ajv.addSchema({ ...(modern(read(file)) as object), $schema: undefined, $id: `https://vk.invalid/${file}` });
  const methods: VkMethod[] = read("wall/methods.json").methods;

  return {
    errors: new Set<number>(Object.values<{ code: number }>(read("errors.json").errors).map(({ code }) => code)),
    answer: (name: string, value: unknown): string[] =>
      faultsOf(ajv.compile({ $ref: `https://vk.invalid/wall/responses.json#/definitions/${name}` }))(value),
    /** The form's fields; `v` and the token belong to every method and stand in no description. */
    request(method: string, form: URLSearchParams): string[] {
      const described = methods.find(({ name }) => name === method)?.parameters ?? [];
      return [...form].flatMap(([name, value]) => {
        const parameter = described.find((one) => one.name === name);
        if (name === "v") return value === "5.199" ? [] : ["v is not the described version"];
        if (!parameter) return [`${method}: “${name}” is not described`];
        const isNumber = [parameter.type].flat().includes("integer") && ![parameter.type].flat().includes("string");
        return isNumber && !(Number(value) >= (parameter.minimum ?? Number.NEGATIVE_INFINITY))
          ? [`${method}: “${name}” is ${value}`]
          : [];
      });
    },
  };
}

type VkMethod = { name: string; parameters: { name: string; type: string | string[]; minimum?: number }[] };

/** `required: true` beside a property, as the oldest drafts had it, becomes the list of names that today's have. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== "object" || schema === null) return schema;
  const given = schema as Record<string, unknown>;
  const { required: _, $ref, ...rest } = given;
  const known = typeof $ref === "string" && /^\.\.\/wall\/\w+\.json#/.test($ref) ? $ref : undefined;
  const made = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, modern(value)]));
  const properties = given.properties as Record<string, { required?: boolean }> | undefined;
  const names = Object.entries(properties ?? {}).flatMap(([name, one]) => (one.required === true ? [name] : []));
  return { ...made, ...(known ? { $ref: known } : {}), ...(names.length > 0 ? { required: names } : {}) };
}
