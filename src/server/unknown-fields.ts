import * as z from "zod";
import { UsageError } from "../domain/errors.ts";

/** A field of what was sent that its schema does not have, and those that stand beside it. */
type Stranger = { path: string; within: string; known: string[] };

/** Left out in silence, a misspelt field would do something else than was asked: it is refused by its path, however deep it lies. */
export function refuseUnknownFields(schema: unknown, given: unknown, what = "The body"): void {
  const found = strangers(schema, given, "");
  const [first] = found;
  if (!first) return;
  const fields = found
    .map(({ path }) => path)
    .join(", ")
    .slice(0, 200);
  const takes = first.within === "" ? "It takes" : `“${first.within}” takes`;
  throw new UsageError(
    `${what} has a field that does not exist here: ${fields}. ${takes}: ${first.known.join(", ")}.`,
    { failure: { code: "wrong-fields", values: { fields } } },
  );
}

function strangers(schema: unknown, given: unknown, within: string): Stranger[] {
  if (typeof given !== "object" || given === null) return [];
  if (schema instanceof z.ZodObject) return strangersIn(schema, given, within);
  if (schema instanceof z.ZodArray)
    return Array.isArray(given) ? given.flatMap((one, at) => strangers(schema.element, one, `${within}[${at}]`)) : [];
  if (schema instanceof z.ZodRecord)
    return Object.entries(given).flatMap(([key, value]) => strangers(schema.valueType, value, joined(within, key)));
  if (schema instanceof z.ZodUnion)
    return schema.options
      .map((option) => strangers(option, given, within))
      .reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
  if (schema instanceof z.ZodPipe) return strangers(schema.in, given, within);
  // Optional, nullable, with a default, and their opposites: what is wrapped counts.
  const wrapped = schema instanceof z.ZodType && "innerType" in schema.def ? schema.def.innerType : null;
  return wrapped ? strangers(wrapped, given, within) : [];
}

function strangersIn({ shape, def }: z.ZodObject, given: object, within: string): Stranger[] {
  const open = def.catchall !== undefined && !(def.catchall instanceof z.ZodNever);
  return Object.entries(given).flatMap(([key, value]) => {
    if (Object.hasOwn(shape, key)) return strangers(shape[key], value, joined(within, key));
    return open ? [] : [{ path: joined(within, key), within, known: Object.keys(shape) }];
  });
}

const joined = (within: string, key: string): string => (within === "" ? key : `${within}.${key}`);
