import * as z from "zod";
import { Moment, PageQuery, pageOf, Several } from "./common.ts";

export const AlarmKind = z
  .enum(["renamed", "suspended", "silent", "hour", "language", "mention", "source"])
  .meta({ id: "AlarmKind" });
export type AlarmKind = z.infer<typeof AlarmKind>;
export const AlarmState = z.enum(["new", "seen", "closed"]).meta({ id: "AlarmState" });

export const Alarm = z
  .object({
    id: z.int(),
    kind: AlarmKind,
    account: z.string().nullable(),
    holder: z.string().nullable(),
    source: z.string().nullable(),
    foundAt: Moment,
    /** Values that fill the words of its kind: who, what before and after, how many days, at which hour. */
    details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    /** The same in one sentence: in English, or to mail and webhook in the language chosen for them. */
    said: z.string(),
    state: AlarmState,
    remark: z.string().nullable(),
  })
  .meta({ id: "Alarm" });
export type Alarm = z.infer<typeof Alarm>;

export const AlarmsQuery = PageQuery.extend({ state: Several.optional() });
export type AlarmsQuery = z.output<typeof AlarmsQuery>;
export const AlarmsPage = pageOf(Alarm).meta({ id: "AlarmsPage" });
export type AlarmsPage = z.infer<typeof AlarmsPage>;
export const AlarmById = z.object({ id: z.coerce.number().int() });
export const AlarmMark = z
  .object({ state: z.enum(["seen", "closed", "new"]), remark: z.string().trim().min(1).max(1000).optional() })
  .meta({ id: "AlarmMark" });
export type AlarmMark = z.infer<typeof AlarmMark>;

/** Where alarms go. Passwords and secrets are keys of the workspace: “alarms.smtp” and “alarms.webhook”, write-only. */
export const AlarmSettings = z
  .object({
    /** Of mail and webhook; null: the language of the workspace. */
    language: z.enum(["en", "ru", "uz", "ar"]).nullable().default(null),
    /** Kinds nobody wants to hear of. */
    muted: z.array(AlarmKind).default([]),
    mail: z
      .object({
        to: z.email(),
        from: z.email(),
        host: z.string().min(1).max(253),
        port: z.int().min(1).max(65_535).default(587),
        user: z.string().max(200).nullable().default(null),
        /** Hour of the day (UTC) at which one message tells of all that is new. */
        hour: z.int().min(0).max(23).default(6),
      })
      .nullable()
      .default(null),
    webhook: z
      .object({ url: z.url({ protocol: /^https?$/ }).max(2000) })
      .nullable()
      .default(null),
  })
  .meta({ id: "AlarmSettings" });
export type AlarmSettings = z.output<typeof AlarmSettings>;
