import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFile } from "../../src/collect/import/import-file.ts";
import { addAccount } from "../../src/server/answers/accounts.ts";
import { type Desk, newDesk } from "../open-desk.ts";

/** A post of the invented world: who, when, what, whom it answers, mentions, and its counters ("" where unknown). */
export type Said = {
  id: string;
  who: string;
  at: string;
  text?: string;
  replyTo?: string;
  likes?: number | string;
  reposts?: number;
  replies?: number;
  media?: string;
  followers?: number;
  /** When the counters were seen; without it, when they were brought in. */
  seen?: string;
};

const columns = [
  "id",
  "who",
  "at",
  "text",
  "replyTo",
  "likes",
  "reposts",
  "replies",
  "media",
  "followers",
  "seen",
] as const;

/** A desk where three ministries and a mission have one account each on X, and one of them on Telegram too. */
export async function newWorld(): Promise<Desk> {
  const desk = await newDesk();
  const add = (platform: string, handle: string, holder: string) =>
    addAccount(desk.workspace, {
      platform,
      handle,
      holder,
      languages: [],
      evidence: { kind: "study", source: "invented", date: "2024-01-01" },
    });
  await add("x", "mfa_kz", "KZ/mfa");
  await add("x", "mfa_uz", "UZ/mfa");
  await add("x", "mfa_kg", "KG/mfa");
  await add("telegram", "mfakz", "KZ/mfa");
  return desk;
}

let files = 0;

/** Brings posts in as one batch of a platform, the way a file comes. */
export async function say(
  { workspace, folder }: Pick<Desk, "workspace" | "folder">,
  platform: string,
  posts: readonly Said[],
): Promise<void> {
  const place = join(folder, `posts-${++files}.csv`);
  const cell = (value: string | number | undefined) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  writeFileSync(
    place,
    [columns.join(","), ...posts.map((post) => columns.map((name) => cell(post[name])).join(","))].join("\n"),
  );
  const mapping = {
    name: "world.json",
    text: JSON.stringify({
      platform,
      fields: {
        id: "id",
        author: "who",
        postedAt: "at",
        text: "text",
        replyToAuthor: "replyTo",
        media: { column: "media", optional: true },
        seenAt: "seen",
      },
      counters: { likes: "likes", reposts: "reposts", replies: "replies" },
      authorCounters: { followers: "followers" },
      byText: true,
    }),
  };
  const { rejected } = await importFile(workspace.importRoom(), place, { mapping });
  if (rejected > 0) throw new Error(`${rejected} invented posts were rejected`);
}
