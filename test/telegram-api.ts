import { readFileSync } from "node:fs";

type Field = { name: string; types: string[]; required: boolean };
type Kind = { fields?: Field[]; subtypes?: string[] };
type Api = { methods: Record<string, Kind & { returns: string[] }>; types: Record<string, Kind> };

/** What is wrong with a call or an answer by the published Bot API, place by place. */
export function telegramApi(folder: string) {
  const api: Api = JSON.parse(readFileSync(`${folder}/fixtures/telegram/api.json`, "utf8"));

  const faults = (value: unknown, types: readonly string[], at: string): string[] => {
    const each = types.map((type) => faultsOf(value, type, at));
    return each.find((found) => found.length === 0) ?? each[0] ?? [];
  };

  function faultsOf(value: unknown, type: string, at: string): string[] {
    const inner = /^Array of (.+)$/.exec(type)?.[1];
    if (inner)
      return Array.isArray(value)
        ? value.flatMap((one, place) => faults(one, [inner], `${at}[${place}]`))
        : [`${at} is no list`];
    if (type === "Integer") return Number.isSafeInteger(value) ? [] : [`${at} is no whole number`];
    if (type === "Float") return typeof value === "number" ? [] : [`${at} is no number`];
    if (type === "String") return typeof value === "string" ? [] : [`${at} is no text`];
    if (type === "Boolean") return typeof value === "boolean" ? [] : [`${at} is neither true nor false`];
    const kind = api.types[type];
    if (!kind) return [`${at}: the type ${type} is not described`];
    return kind.subtypes ? faults(value, kind.subtypes, at) : fieldsOf(value, kind.fields ?? [], at);
  }

  function fieldsOf(value: unknown, fields: readonly Field[], at: string): string[] {
    if (typeof value !== "object" || value === null) return [`${at} is no object`];
    const given = value as Record<string, unknown>;
    const strange = Object.keys(given).filter((name) => !fields.some((field) => field.name === name));
    return [
      ...strange.map((name) => `${at}.${name} is not described`),
      ...fields.flatMap(({ name, types, required }) =>
        given[name] === undefined
          ? required
            ? [`${at}.${name} is missing`]
            : []
          : faults(given[name], types, `${at}.${name}`),
      ),
    ];
  }

  return {
    request: (method: string, given: unknown): string[] => fieldsOf(given, api.methods[method]?.fields ?? [], method),
    answer: (method: string, result: unknown): string[] => faults(result, api.methods[method]?.returns ?? [], method),
  };
}
