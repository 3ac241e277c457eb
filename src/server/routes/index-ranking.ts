import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { ByState, Explanation } from "../../contract/explanation.ts";
import { GradeList, NewGrade } from "../../contract/grades.ts";
import {
  ByName,
  IndexAnswer,
  IndexQuery,
  NewProfile,
  Profile,
  ProfileList,
  Removed,
} from "../../contract/index-ranking.ts";
import { explain } from "../answers/explain.ts";
import { addGrade, listGrades } from "../answers/grades.ts";
import { deleteProfile, listProfiles, saveProfile } from "../answers/index-profiles.ts";
import { indexAnswer } from "../answers/index-ranking.ts";
import { answers, files } from "../openapi.ts";
import { rankingSvg } from "../report/ranking-svg.ts";
import { rankingCsv } from "../report/report.ts";

const tags = ["index"];
const about = (operationId: string, summary: string) => ({ tags, operationId, summary });

export const indexRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/index",
      {
        schema: {
          ...about("index", "Scores and ranks, with intervals, ranges and published ranks beside"),
          querystring: IndexQuery,
          response: answers(IndexAnswer),
        },
      },
      ({ query }) => indexAnswer(workspace, query),
    );
    server.get(
      "/index/export",
      {
        schema: {
          ...about("indexExport", "The ranking as CSV; each row carries profile, default rank and range"),
          querystring: IndexQuery,
          response: files("text/csv"),
        },
      },
      async ({ query }, reply) => {
        const csv = await rankingCsv(workspace, query);
        reply.header("content-disposition", 'attachment; filename="attache-ranking.csv"');
        return reply.type("text/csv; charset=utf-8").send(csv);
      },
    );
    server.get(
      "/index/picture",
      {
        schema: {
          ...about("indexPicture", "The ranking as SVG; profile, default rank and range stand in the picture itself"),
          querystring: IndexQuery,
          response: files("image/svg+xml"),
        },
      },
      async ({ query }, reply) => {
        const svg = await rankingSvg(workspace, query);
        reply.header("content-disposition", 'attachment; filename="attache-ranking.svg"');
        return reply.type("image/svg+xml; charset=utf-8").send(svg);
      },
    );
    server.get(
      "/index/explain/:state",
      {
        schema: {
          ...about("explain", "From a state’s score to stages, criteria, measures, accounts and posts"),
          params: ByState,
          querystring: IndexQuery,
          response: answers(Explanation),
        },
      },
      ({ params, query }) => explain(workspace, params.state, query),
    );
    server.get(
      "/index/profiles",
      { schema: { ...about("profiles", "Saved weights; the first is the default"), response: answers(ProfileList) } },
      () => listProfiles(workspace),
    );
    server.put(
      "/index/profiles/:name",
      {
        schema: {
          ...about("saveProfile", "Save weights under a name"),
          params: ByName,
          body: NewProfile,
          response: answers(Profile),
        },
      },
      ({ params, body }) => saveProfile(workspace, params.name, body),
    );
    server.delete(
      "/index/profiles/:name",
      { schema: { ...about("deleteProfile", "Remove saved weights"), params: ByName, response: answers(Removed) } },
      ({ params }) => deleteProfile(workspace, params.name),
    );
    server.get(
      "/index/grades",
      {
        schema: {
          ...about("grades", "Grades of the nine signifiers by persons, and how far they agree"),
          response: answers(GradeList),
        },
      },
      () => listGrades(workspace),
    );
    server.post(
      "/index/grades",
      {
        schema: {
          ...about("addGrade", "Grade a signifier, with a reason"),
          body: NewGrade,
          response: answers(GradeList),
        },
      },
      ({ body }) => addGrade(workspace, body),
    );
  };
