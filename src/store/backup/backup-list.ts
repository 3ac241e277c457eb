import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AttacheError } from "../../domain/errors.ts";

export const listName = "backup.json";

/** What a backup holds; written last, so a folder without it is no backup. */
const BackupList = z.object({
  format: z.literal(1),
  /** Of attache.db: an older program does not restore a newer one's. */
  schema: z.number().int(),
  createdAt: z.number().int(),
  keys: z.boolean(),
  files: z.array(
    z.object({
      // Below the folder and nowhere else, whoever wrote the list.
      path: z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\\0]+(?:\/[^/\\\0]+)*$/),
      bytes: z.number().int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type BackupList = z.infer<typeof BackupList>;
export type Listed = BackupList["files"][number];

export function readList(folder: string): BackupList {
  const path = join(folder, listName);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new AttacheError(`${folder} holds no finished backup: ${listName} is missing. Choose another folder.`, {
      cause,
    });
  }
  const list = BackupList.safeParse(json(text));
  if (!list.success)
    throw new AttacheError(
      `${path} is damaged or was written by a newer Attaché. Choose another backup, or use that version.`,
    );
  return list.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
