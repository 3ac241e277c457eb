import type * as z from "zod";
import { PostFilter, type PostsQuery, PostsQuery as Query } from "../contract/posts.ts";
import { UsageError } from "../domain/errors.ts";

/** What was typed, held to the same rules as a question over HTTP. */
export const queryOf = (given: Record<string, unknown>): PostsQuery => parse(Query, given);
export const filterOf = (given: Record<string, unknown>): PostFilter => parse(PostFilter, given);

function parse<Shape extends z.ZodType>(
  shape: Shape,
  { registered, ...given }: Record<string, unknown>,
): z.output<Shape> {
  const parsed = shape.safeParse({ ...given, ...(registered === undefined ? {} : { registered: String(registered) }) });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = issue?.path.join(".").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(`--${option}: ${issue?.message}. “attache search --help” shows an example.`);
}
