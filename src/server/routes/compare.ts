import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Workspace } from "../../app.ts";
import {
  CompareQuestion,
  Comparison,
  NewPairing,
  NewStudy,
  PairingList,
  PairingQuery,
  ReportQuery,
  StudyAgain,
  StudyList,
  StudyView,
} from "../../contract/compare.ts";
import { ByName, IndexQuery, Removed } from "../../contract/index-ranking.ts";
import { SinceQuery } from "../../contract/since.ts";
import { compare } from "../answers/compare.ts";
import { addPairing, deletePairing, listPairings } from "../answers/pairings.ts";
import { deleteStudy, listStudies, repeatStudy, savedStudy, saveStudy } from "../answers/studies.ts";
import { answers, files } from "../openapi.ts";
import { indexReportHtml, reportHtml, sinceReportHtml } from "../report/report.ts";

/** A file to keep, not a page to stay on. */
const sheetOf = (reply: FastifyReply, html: string) =>
  reply
    .header("content-disposition", 'attachment; filename="attache-report.html"')
    .type("text/html; charset=utf-8")
    .send(html);

const tags = ["compare"];
const about = (operationId: string, summary: string) => ({ tags, operationId, summary });

export const compareRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/compare",
      {
        schema: {
          ...about("compare", "Several measures of several states, missions or accounts side by side"),
          querystring: CompareQuestion,
          response: answers(Comparison),
        },
      },
      ({ query }) => compare(workspace, query),
    );
    server.get("/studies", { schema: { ...about("studies", "Saved comparisons"), response: answers(StudyList) } }, () =>
      listStudies(workspace),
    );
    server.post(
      "/studies",
      {
        schema: {
          ...about("saveStudy", "Save a comparison under a name, with its numbers"),
          body: NewStudy,
          response: answers(StudyView),
        },
      },
      ({ body }) => saveStudy(workspace, body),
    );
    server.get(
      "/studies/:name",
      {
        schema: {
          ...about("repeatStudy", "Work a saved comparison again, and say whether the numbers are the same"),
          params: ByName,
          response: answers(StudyAgain),
        },
      },
      ({ params }) => repeatStudy(workspace, params.name),
    );
    server.get(
      "/studies/:name/saved",
      {
        schema: {
          ...about("savedStudy", "A saved comparison with its numbers as they were then"),
          params: ByName,
          response: answers(StudyView),
        },
      },
      ({ params }) => savedStudy(workspace, params.name),
    );
    server.delete(
      "/studies/:name",
      { schema: { ...about("deleteStudy", "Remove a saved comparison"), params: ByName, response: answers(Removed) } },
      ({ params }) => deleteStudy(workspace, params.name),
    );
    server.get(
      "/pairings",
      {
        schema: {
          ...about("pairings", "Mentions and events a person paired with an answer, or marked as waiting"),
          querystring: PairingQuery,
          response: answers(PairingList),
        },
      },
      ({ query }) => listPairings(workspace, query.subject ?? null),
    );
    server.post(
      "/pairings",
      {
        schema: {
          ...about("addPairing", "Confirm that a post answers a mention or event, or that it waits"),
          body: NewPairing,
          response: answers(PairingList),
        },
      },
      ({ body }) => addPairing(workspace, body),
    );
    server.delete(
      "/pairings/:id",
      {
        schema: {
          ...about("deletePairing", "Take a pairing back"),
          params: z.object({ id: z.coerce.number().int() }),
          response: answers(Removed),
        },
      },
      ({ params }) => deletePairing(workspace, params.id),
    );
    server.get(
      "/report",
      {
        schema: {
          ...about("report", "A comparison as one self-contained HTML file"),
          querystring: ReportQuery,
          response: files("text/html"),
        },
      },
      async ({ query }, reply) => sheetOf(reply, await reportHtml(workspace, query)),
    );
    server.get(
      "/report/since",
      {
        schema: {
          ...about("reportSince", "What is new since a day as one self-contained HTML file"),
          querystring: SinceQuery,
          response: files("text/html"),
        },
      },
      async ({ query }, reply) => sheetOf(reply, await sinceReportHtml(workspace, query)),
    );
    server.get(
      "/report/index",
      {
        schema: {
          ...about("reportIndex", "A ranking as one self-contained HTML file, with weights, default rank and range"),
          querystring: IndexQuery,
          response: files("text/html"),
        },
      },
      async ({ query }, reply) => sheetOf(reply, await indexReportHtml(workspace, query)),
    );
  };
