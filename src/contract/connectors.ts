import * as z from "zod";
import { Moment } from "./common.ts";

/** A key's value goes in and never comes out. */
export const KeyName = z.object({ name: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/) });
export const KeyValue = z
  .object({ value: z.string().min(1).max(10_000).meta({ writeOnly: true }) })
  .meta({ id: "KeyValue" });
export const KeyBudget = z.object({ cap: z.number().min(0), unit: z.string().min(1).max(20) }).nullable();

export const KeyCap = z.object({ budget: KeyBudget }).meta({ id: "KeyCap" });

export const KeyList = z
  .object({
    rows: z.array(
      z.object({
        name: z.string(),
        title: z.string().nullable(),
        how: z.string().nullable(),
        optional: z.boolean(),
        connectors: z.array(z.string()),
        setAt: Moment.nullable(),
        budget: KeyBudget,
        spent: z.object({ month: z.string(), amount: z.number(), requests: z.number().int() }),
      }),
    ),
  })
  .meta({ id: "KeyList" });
export type KeyList = z.infer<typeof KeyList>;

export const ConnectorList = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        platform: z.string(),
        example: z.string(),
        can: z.array(z.string()),
        needs: z.array(z.object({ key: z.string(), title: z.string(), how: z.string(), optional: z.boolean() })),
        limits: z.array(
          z.object({
            what: z.string(),
            value: z.number(),
            unit: z.string(),
            per: z.string().nullable(),
            source: z.string(),
            asOf: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "ConnectorList" });
export type ConnectorList = z.infer<typeof ConnectorList>;
