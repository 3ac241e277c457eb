import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { Diagnosis } from "../../contract/doctor.ts";
import { JobList } from "../../contract/imports.ts";
import { MeasureQuery, MeasureTable, Overview } from "../../contract/overview.ts";
import { Settings, SettingsEdit } from "../../contract/settings.ts";
import { diagnose } from "../answers/doctor.ts";
import { overviewOf, postsByState } from "../answers/overview.ts";
import { changeSettings, settingsOf } from "../answers/settings.ts";
import type { ImportRuns } from "../import-runs.ts";
import { answers } from "../openapi.ts";

const tags = ["overview"];

export const overviewRoutes =
  (workspace: Workspace, runs: ImportRuns): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/overview",
      {
        schema: {
          tags,
          operationId: "overview",
          summary: "What is here and what is missing",
          response: answers(Overview),
        },
      },
      () => overviewOf(workspace),
    );
    server.get(
      "/measures/posts-by-state",
      {
        schema: {
          tags,
          operationId: "postsByState",
          summary: "Posts of each state's known accounts, with the basis of the number",
          querystring: MeasureQuery,
          response: answers(MeasureTable),
        },
      },
      ({ query }) => postsByState(workspace, query),
    );
    server.get(
      "/settings",
      { schema: { tags, operationId: "settings", summary: "Settings of this workspace", response: answers(Settings) } },
      () => settingsOf(workspace),
    );
    server.put(
      "/settings",
      {
        schema: {
          tags,
          operationId: "changeSettings",
          summary: "Change settings; what is not sent stays",
          body: SettingsEdit,
          response: answers(Settings),
        },
      },
      ({ body }) => changeSettings(workspace, body),
    );
    server.get(
      "/jobs",
      {
        schema: {
          tags,
          operationId: "jobs",
          summary: "Imports and stages, running and lately ended",
          response: answers(JobList),
        },
      },
      () => runs.jobs(),
    );
    server.get(
      "/doctor",
      { schema: { tags, operationId: "doctor", summary: "Is this installation sound", response: answers(Diagnosis) } },
      () => diagnose(workspace.folder, { deep: false }),
    );
  };
