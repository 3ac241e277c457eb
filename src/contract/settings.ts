import * as z from "zod";

/** Which disputed entities appear, under which name, after which list. */
export const DisputedSetting = z
  .object({ id: z.string(), shown: z.boolean(), name: z.string().min(1) })
  .meta({ id: "DisputedSetting" });
export type DisputedSetting = z.infer<typeof DisputedSetting>;

export const settingFields = {
  ownState: z.string().nullable(),
  peers: z.array(z.string()),
  referenceList: z.enum(["UN", "ISO"]),
  disputed: z.array(DisputedSetting),
  retentionDays: z.number().int().min(1).max(3650),
  language: z.enum(["en", "ru", "uz", "ar"]),
  provenOnly: z.boolean(),
};

export const Settings = z
  .object({
    ...settingFields,
    /** What may be chosen for `disputed`, with the names the lists give. */
    disputedChoices: z.array(
      z.object({ id: z.string(), names: z.array(z.object({ list: z.string(), name: z.string() })) }),
    ),
    languages: z.array(z.object({ id: z.string(), name: z.string(), rightToLeft: z.boolean() })),
  })
  .meta({ id: "Settings" });
export type Settings = z.infer<typeof Settings>;

export const SettingsEdit = z.object(settingFields).partial().meta({ id: "SettingsEdit" });
export type SettingsEdit = z.infer<typeof SettingsEdit>;
