import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Workspace } from "../../app.ts";
import { readArchive } from "../../collect/web/read-archive.ts";
import type { PostEvidence } from "../../contract/posts.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { onePost, sightingsOfPost } from "../../store/corpus/queries/one-post.ts";

type Place = Pick<Workspace, "folder">;

const day = 86_400_000;
/** Files are unfolded while somebody waits; larger ones are for “attache evidence”, which nobody waits for. */
const mostBytes = 32 << 20;
const archiveName = /^attache-(\d{8})\d{6}-[\w-]+\.warc\.gz$/;

/** Files of evidence written on the days on which the post was met, or the day before: one begun then may hold it. */
function filesAround({ folder }: Place, moments: readonly (number | null)[]): string[] {
  const place = join(folder, "archive");
  const met = moments.flatMap((at) => (at === null ? [] : [at, at - day]));
  const days = new Set(met.map((at) => new Date(at).toISOString().slice(0, 10).replaceAll("-", "")));
  const names = existsSync(place) ? readdirSync(place) : [];
  return names.filter((name) => days.has(archiveName.exec(name)?.[1] ?? "")).sort();
}

/** Whether anything was kept as evidence when the post was met. */
export const mayBeArchived = (place: Place, moments: readonly (number | null)[]): boolean =>
  filesAround(place, moments).length > 0;

/** Answers kept as evidence in which the post stands, by its address or its id, each held against its hash. */
export async function postEvidence(workspace: Workspace, platform: string, id: string): Promise<PostEvidence> {
  const { corpus, folder } = workspace;
  const [post] = await corpus.ask(onePost, { platform, id });
  if (!post) throw new NotFoundError(`There is no post ${id} of ${platform} here. Its batch may have been undone.`);
  const seen = await corpus.ask(sightingsOfPost, { platform, id });
  const signs = [...new Set([post.url, id])].filter((sign) => sign !== null && sign.length >= 6) as string[];
  const rows: PostEvidence["rows"] = [];
  const passed: string[] = [];
  for (const file of filesAround(
    workspace,
    seen.map(({ seen_at }) => seen_at),
  )) {
    const path = join(folder, "archive", file);
    if (statSync(path).size > mostBytes) {
      passed.push(file);
      continue;
    }
    for (const { type, url, date, body, matches } of readArchive(readFileSync(path)).records) {
      if (type !== "response") continue;
      const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
      if (!signs.some((sign) => url === sign || bytes.includes(sign))) continue;
      const sha256 = createHash("sha256").update(body).digest("hex");
      rows.push({ file, url, at: date === null ? null : Date.parse(date), bytes: body.length, sha256, matches });
    }
  }
  return { rows, passed };
}

/** A file of evidence as it lies there. */
export function evidenceFile({ folder }: Place, name: string): Readable {
  const path = join(folder, "archive", name);
  if (!archiveName.test(name) || !existsSync(path))
    throw new NotFoundError(`There is no file of evidence “${name}”. “attache evidence” lists them.`);
  return createReadStream(path);
}
