import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Workspace } from "../../app.ts";
import {
  ArrivalList,
  CollectGap,
  CoverageAnswer,
  CoverageQuery,
  Explain,
  GapById,
  GapList,
  GapsQuery,
  LiveSource,
  NewSource,
  RunAsked,
  RunsPage,
  RunsQuery,
  SourceById,
  SourceChange,
  SourceGroup,
  SourceList,
  SourceRemoved,
  SourcesListed,
  SourcesQuery,
  StatesWithoutSource,
} from "../../contract/collect.ts";
import { ConnectorList } from "../../contract/connectors.ts";
import { SourcesFile, SourcesImport } from "../../contract/source-list.ts";
import { arrivals } from "../answers/arrivals.ts";
import { coverage, explainGap, listGaps, retryGap } from "../answers/coverage.ts";
import {
  addListed,
  addSource,
  addSources,
  askRun,
  changeSource,
  dropSource,
  listConnectors,
  listRuns,
  listSources,
  oneSource,
  putGroup,
  statesWithoutSource,
} from "../answers/sources.ts";
import { streamArrivals } from "../events.ts";
import { answers, files } from "../openapi.ts";

const tags = ["collect"];
const listLimit = 8 << 20;
const Groups = z.object({ rows: z.array(SourceGroup) }).meta({ id: "SourceGroupList" });

export const collectRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    const said = (operationId: string, summary: string) => ({ tags, operationId, summary });
    server.get(
      "/connectors",
      {
        schema: {
          ...said("connectors", "What can be followed, what it needs, its limits"),
          response: answers(ConnectorList),
        },
      },
      () => listConnectors(workspace),
    );
    server.get(
      "/sources",
      {
        schema: {
          ...said("sources", "Live sources with last success, next run and open gaps"),
          querystring: SourcesQuery,
          response: answers(SourceList),
        },
      },
      ({ query }) => listSources(workspace, query),
    );
    server.post(
      "/sources",
      { schema: { ...said("addSource", "Follow a source"), body: NewSource, response: answers(LiveSource) } },
      ({ body }) => addSource(workspace, body).source,
    );
    server.put(
      "/sources/schedules",
      { schema: { ...said("putSchedule", "Make or change a schedule"), body: SourceGroup, response: answers(Groups) } },
      ({ body }) => ({ rows: putGroup(workspace, body) }),
    );
    server.post(
      "/sources/import",
      {
        bodyLimit: listLimit,
        schema: {
          ...said("addSources", "Follow the sources of a list; each row is accounted for"),
          body: SourcesFile,
          response: answers(SourcesImport),
        },
      },
      ({ body }) => addSources(workspace, body),
    );
    server.post(
      "/sources/public",
      {
        schema: {
          ...said("followPublic", "Follow the public sources of the first list"),
          response: answers(SourcesListed),
        },
      },
      () => addListed(workspace),
    );
    server.get(
      "/sources/missing",
      {
        schema: {
          ...said("statesWithoutSource", "Member states of the United Nations of which no source is followed"),
          response: answers(StatesWithoutSource),
        },
      },
      () => statesWithoutSource(workspace),
    );
    server.get(
      "/sources/:id",
      { schema: { ...said("source", "One source"), params: SourceById, response: answers(LiveSource) } },
      ({ params }) => oneSource(workspace, params.id),
    );
    server.patch(
      "/sources/:id",
      {
        schema: {
          ...said("changeSource", "Switch a source on or off, change its schedule, account or settings"),
          params: SourceById,
          body: SourceChange,
          response: answers(LiveSource),
        },
      },
      ({ params, body }) => changeSource(workspace, params.id, body),
    );
    server.delete(
      "/sources/:id",
      {
        schema: {
          ...said("removeSource", "Forget a source; what it brought stays"),
          params: SourceById,
          response: answers(SourceRemoved),
        },
      },
      ({ params }) => dropSource(workspace, params.id),
    );
    server.post(
      "/sources/:id/run",
      {
        schema: {
          ...said("runSource", "Ask a source before its time; the collector does it within seconds"),
          params: SourceById,
          body: RunAsked,
          response: answers(LiveSource),
        },
      },
      ({ params, body }) => askRun(workspace, params.id, body.since),
    );
    server.get(
      "/collect/runs",
      { schema: { ...said("collectRuns", "Runs, newest first"), querystring: RunsQuery, response: answers(RunsPage) } },
      ({ query }) => listRuns(workspace, query),
    );
    server.get(
      "/collect/gaps",
      {
        schema: {
          ...said("gaps", "What is known to be missing; open gaps when no state is asked for"),
          querystring: GapsQuery,
          response: answers(GapList),
        },
      },
      ({ query }) => listGaps(workspace, query),
    );
    server.post(
      "/collect/gaps/:id/explain",
      {
        schema: {
          ...said("explainGap", "Say why a gap is there"),
          params: GapById,
          body: Explain,
          response: answers(CollectGap),
        },
      },
      ({ params, body }) => explainGap(workspace, params.id, body.explanation),
    );
    server.post(
      "/collect/gaps/:id/retry",
      { schema: { ...said("retryGap", "Read through a gap again"), params: GapById, response: answers(CollectGap) } },
      ({ params }) => retryGap(workspace, params.id),
    );
    server.get(
      "/coverage",
      {
        schema: {
          ...said("coverage", "What was expected, what is there, what is missing and why; a calendar for each account"),
          querystring: CoverageQuery,
          response: answers(CoverageAnswer),
        },
      },
      ({ query }) => coverage(workspace, query),
    );
    server.get(
      "/collect/arrivals",
      { schema: { ...said("arrivals", "The last things that came in"), response: answers(ArrivalList) } },
      () => ({ rows: arrivals(workspace, 0) }),
    );
    server.get(
      "/collect/events",
      {
        schema: {
          ...said("collectEvents", "What comes in, as server-sent events named “arrivals”"),
          response: files("text/event-stream"),
        },
      },
      (request, reply) => streamArrivals(request, reply, (after) => arrivals(workspace, after)),
    );
  };
