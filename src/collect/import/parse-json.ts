/** An integer that a double cannot hold, outside of a string as far as a glance can tell. */
const longNumber = /[:[,]\s*-?\d{16,}/;

/** JSON whose integers beyond 2^53 arrive as text: an id of 18 digits must not lose its last ones. */
export function parseJson(text: string): unknown {
  return longNumber.test(text)
    ? JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown)
    : JSON.parse(text);
}

/** The third argument is the number as written (https://github.com/tc39/proposal-json-parse-with-source). */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
}
