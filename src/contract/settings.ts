import * as z from "zod";

/** Which disputed entities appear, under which name, after which list. */
export const DisputedSetting = z
  .object({ id: z.string(), shown: z.boolean(), name: z.string().min(1) })
  .meta({ id: "DisputedSetting" });
export type DisputedSetting = z.infer<typeof DisputedSetting>;

const settings = {
  ownState: z.string().nullable(),
  peers: z.array(z.string()),
  referenceList: z.enum(["UN", "ISO"]),
  disputed: z.array(DisputedSetting),
  /** Days after which raw is rewritten without the items of private persons. */
  retentionDays: z.number().int().min(1).max(3650),
  language: z.enum(["en", "ru", "uz", "ar"]),
  provenOnly: z.boolean(),
  /** Whom “since yesterday” follows: states, actors, accounts; null: own state and peers. */
  follow: z.array(z.string()).nullable(),
};

export const Settings = z
  .object({
    ...settings,
    /** The invented world: everything in it says so. */
    demonstration: z.boolean(),
    /** What may be chosen for `disputed`, with the names the lists give and where its status stands. */
    disputedChoices: z.array(
      z.object({
        id: z.string(),
        names: z.array(z.object({ list: z.string(), name: z.string() })),
        note: z.string(),
      }),
    ),
    languages: z.array(z.object({ id: z.string(), name: z.string(), rightToLeft: z.boolean() })),
  })
  .meta({ id: "Settings" });
export type Settings = z.infer<typeof Settings>;

export const SettingsEdit = z.object(settings).partial().meta({ id: "SettingsEdit" });
export type SettingsEdit = z.infer<typeof SettingsEdit>;
