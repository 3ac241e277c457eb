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
