import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { Alarm, AlarmById, AlarmMark, AlarmSettings, AlarmsPage, AlarmsQuery } from "../../contract/alarms.ts";
import { alarmSettings, alarmsPage, keepAlarmSettings, setAlarm } from "../answers/alarms.ts";
import { answers } from "../openapi.ts";

const tags = ["collect"];

export const alarmRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    const said = (operationId: string, summary: string) => ({ tags, operationId, summary });
    server.get(
      "/alarms",
      {
        schema: {
          ...said("alarms", "What somebody should hear of, the newest first"),
          querystring: AlarmsQuery,
          response: answers(AlarmsPage),
        },
      },
      ({ query }) => alarmsPage(workspace, query),
    );
    server.patch(
      "/alarms/:id",
      {
        schema: {
          ...said("markAlarm", "Say that an alarm was seen, or is closed, and why"),
          params: AlarmById,
          body: AlarmMark,
          response: answers(Alarm),
        },
      },
      ({ params, body }) => setAlarm(workspace, params.id, body),
    );
    server.get(
      "/alarms/settings",
      { schema: { ...said("alarmSettings", "Where alarms go"), response: answers(AlarmSettings) } },
      () => alarmSettings(workspace),
    );
    server.put(
      "/alarms/settings",
      {
        schema: {
          ...said("keepAlarmSettings", "Choose where alarms go; secrets are keys of the workspace"),
          body: AlarmSettings,
          response: answers(AlarmSettings),
        },
      },
      ({ body }) => keepAlarmSettings(workspace, body),
    );
  };
