import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { ById } from "../../contract/accounts.ts";
import { Activity, ActivityQuery } from "../../contract/activity.ts";
import { ActorEdit, ActorProfile, ActorsPage, ActorsQuery, NewAbsence, NewActor } from "../../contract/actors.ts";
import { activityOfActor } from "../answers/activity.ts";
import { actorProfile, addAbsence, addActor, changeActor, listActors } from "../answers/actors.ts";
import { answers } from "../openapi.ts";

const tags = ["register"];

export const actorRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/actors",
      {
        schema: {
          tags,
          operationId: "actors",
          summary: "States, institutions, missions, persons in office, outlets",
          querystring: ActorsQuery,
          response: answers(ActorsPage),
        },
      },
      ({ query }) => listActors(workspace, query),
    );
    server.post(
      "/actors",
      {
        schema: {
          tags,
          operationId: "addActor",
          summary: "Add an actor with evidence; a person needs an office",
          body: NewActor,
          response: answers(ActorProfile),
        },
      },
      ({ body }) => addActor(workspace, body),
    );
    server.get(
      "/actors/:id",
      {
        schema: {
          tags,
          operationId: "actor",
          summary: "Everything known about an actor, with its sources",
          params: ById,
          querystring: ActorsQuery.pick({ language: true }),
          response: answers(ActorProfile),
        },
      },
      ({ params, query }) => actorProfile(workspace, params.id, query.language),
    );
    server.patch(
      "/actors/:id",
      {
        schema: {
          tags,
          operationId: "changeActor",
          summary: "Edit an actor; the change is kept in its history",
          params: ById,
          body: ActorEdit,
          response: answers(ActorProfile),
        },
      },
      ({ params, body }) => changeActor(workspace, params.id, body),
    );
    server.post(
      "/actors/:id/absences",
      {
        schema: {
          tags,
          operationId: "addAbsence",
          summary: "Record that an account was looked for on a date and not found",
          params: ById,
          body: NewAbsence,
          response: answers(ActorProfile),
        },
      },
      ({ params, body }) => addAbsence(workspace, params.id, body),
    );
    server.get(
      "/actors/:id/activity",
      {
        schema: {
          tags: ["activity"],
          operationId: "actorActivity",
          summary: "Posts, counters and languages of all accounts of an actor over time",
          params: ById,
          querystring: ActivityQuery,
          response: answers(Activity),
        },
      },
      ({ params, query }) => activityOfActor(workspace, params.id, query),
    );
  };
