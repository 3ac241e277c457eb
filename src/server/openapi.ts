import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import * as z from "zod";
import { Problem } from "../contract/common.ts";

const tags = [
  { name: "overview", description: "What is here, what is missing, what is running." },
  { name: "register", description: "Who speaks officially, with evidence and history." },
  { name: "facts", description: "Facts with all their sources." },
  { name: "activity", description: "Posts and counters of an actor or account over time." },
  { name: "measures", description: "How much, compared with whom: every number with its formula, basis and period." },
  {
    name: "index",
    description: "How states compare: scores that can be opened down to the post, weights that can be moved.",
  },
  { name: "compare", description: "States, missions and accounts side by side; saved studies, pairings, reports." },
  { name: "posts", description: "Search, a post with its origin, exports." },
  { name: "imports", description: "Files in: preview, progress, accounting, undo." },
  { name: "collect", description: "Live sources, what they brought, what is missing and why; keys, write-only." },
];

const description = `The desk's own API. Times are milliseconds since 1970 (UTC); unknown is null, never 0.
A change must come from Attaché's own page (same Origin), or carry a JSON body or the header “X-Attache: 1”.
Every answer of 400 and above has the shape of Problem.`;

export async function describe(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Attaché", version, description, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
      servers: [{ url: "/" }],
      tags,
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** What a route answers when it works, and that all else is a Problem. */
export const answers = <Answer extends z.ZodType>(answer: Answer) => ({ 200: answer, default: Problem });

/** A route that streams a file: what it holds is said by its content type. */
export const files = (...types: string[]) => ({
  200: {
    description: "The file, streamed",
    content: Object.fromEntries(types.map((type) => [type, { schema: z.any() }])),
  },
  default: Problem,
});

/** A form with one file; the fields beside it are text. Read as a stream, so nothing of it is checked before. */
export const upload = (fields: z.ZodObject) => ({
  consumes: ["multipart/form-data"],
  body: z.any().meta({
    type: "object",
    required: ["file"],
    properties: {
      file: { type: "string", format: "binary" },
      ...Object.fromEntries(Object.keys(fields.shape).map((name) => [name, { type: "string" }])),
    },
  }),
});
