import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArchive } from "../../collect/web/read-archive.ts";

export type EvidenceFile = {
  file: string;
  bytes: number;
  /** Answers of sites and platforms; what else stands in the file describes it. */
  records: { url: string | null; date: string | null; bytes: number; sha256: string; matches: boolean | null }[];
  /** What is wrong with the file: cut off, changed since, of another length than it says. */
  faults: string[];
};

/** Everything kept as evidence, each answer held against the hash that was taken when it came. */
export function evidenceFiles({ folder }: { folder: string }, part = ""): EvidenceFile[] {
  const place = join(folder, "archive");
  const files = existsSync(place) ? readdirSync(place).filter((name) => /\.warc(\.gz)?$/.test(name)) : [];
  return files.sort().map((file) => {
    const bytes = readFileSync(join(place, file));
    const { records, faults } = readArchive(bytes);
    const answers = records.filter(({ type, url }) => type === "response" && (url ?? "").includes(part));
    return {
      ...{ file, bytes: bytes.length, faults },
      records: answers.map(({ url, date, body, matches }) => ({
        ...{ url, date, bytes: body.length, matches },
        sha256: createHash("sha256").update(body).digest("hex"),
      })),
    };
  });
}
