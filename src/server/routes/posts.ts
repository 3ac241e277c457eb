import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import {
  EvidenceName,
  NamesIn,
  Post,
  PostArticle,
  PostEvidence,
  PostExportQuery,
  PostKey,
  PostsAnswer,
  PostsQuery,
} from "../../contract/posts.ts";
import { postArticle } from "../answers/post-article.ts";
import { evidenceFile, postEvidence } from "../answers/post-evidence.ts";
import { exportStream, exportTypes } from "../answers/post-export.ts";
import { postOf, searchPosts } from "../answers/posts.ts";
import { answers, files } from "../openapi.ts";

const tags = ["posts"];

const csvNote =
  "In CSV a text that a spreadsheet would run as a formula (it begins with = + - @, tab or carriage return) has an " +
  "apostrophe before it; importing the file takes it off again. NDJSON and Parquet hold the texts as they are.";

export const postRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/posts",
      {
        schema: {
          tags,
          operationId: "posts",
          summary: "Search posts, with counts by platform, state and language",
          querystring: PostsQuery,
          response: answers(PostsAnswer),
        },
      },
      ({ query }) => searchPosts(workspace, query),
    );
    server.get(
      "/posts/export",
      {
        schema: {
          tags,
          operationId: "exportPosts",
          summary: "All posts that match, streamed without a cap",
          description: csvNote,
          querystring: PostExportQuery,
          response: files(...Object.values(exportTypes)),
        },
      },
      async ({ query: { format, ...filter } }, reply) => {
        const name = `attache-posts.${format}`;
        reply.header("content-disposition", `attachment; filename="${name}"`).type(exportTypes[format]);
        return reply.send(await exportStream(workspace, filter, format));
      },
    );
    server.get(
      "/posts/:platform/:id",
      {
        schema: {
          tags,
          operationId: "post",
          summary: "A post with its versions, counters, batch, line and sightings",
          params: PostKey,
          querystring: NamesIn,
          response: answers(Post),
        },
      },
      ({ params, query }) => postOf(workspace, params.platform, params.id, query.namesIn),
    );
    server.get(
      "/posts/:platform/:id/evidence",
      {
        schema: {
          tags,
          operationId: "postEvidence",
          summary: "Answers kept as evidence in which the post stands, each held against its hash",
          params: PostKey,
          response: answers(PostEvidence),
        },
      },
      ({ params }) => postEvidence(workspace, params.platform, params.id),
    );
    server.get(
      "/evidence/:file",
      {
        schema: {
          tags,
          operationId: "evidenceFile",
          summary: "A file of evidence (WARC) as it was written",
          params: EvidenceName,
          response: files("application/warc"),
        },
      },
      ({ params }, reply) => {
        reply.header("content-disposition", `attachment; filename="${params.file}"`).type("application/warc");
        return reply.send(evidenceFile(workspace, params.file));
      },
    );
    server.get(
      "/posts/:platform/:id/article",
      {
        schema: {
          tags,
          operationId: "postArticle",
          summary: "A collected statement with its paragraphs and links, as HTML that may be shown",
          params: PostKey,
          response: answers(PostArticle),
        },
      },
      async ({ params }) => ({ html: await postArticle(workspace, params.platform, params.id) }),
    );
  };
