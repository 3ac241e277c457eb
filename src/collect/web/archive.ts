import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { WARCRecord, WARCSerializer } from "warcio";
import type { WebAnswer } from "../../platforms/connector.ts";
import { shownAddress } from "./shown-address.ts";

/** Evidence: answers as they came, with hash and time, in files that other tools read (WARC 1.1, ISO 28500). */
export type Archive = {
  /** Resolves when the record is on the disk. */
  keep(answer: WebAnswer): Promise<Kept>;
  close(): Promise<void>;
};

/** What the web does with an answer that becomes evidence, now or when it is known who speaks in it. */
export type Keeping = { keep(answer: WebAnswer): Promise<unknown> };

/** Where a record stands: name of the file, first byte, bytes; and the SHA-256 of the body. */
export type Kept = { file: string; offset: number; length: number; sha256: string };

/** Opens `folder` (made on first use); a new file each day and each process, at most about `largest` bytes. */
export function openArchive(folder: string, software: string, now: () => number, largest = 256 << 20): Archive {
  let open: { handle: number; file: string; size: number; day: string } | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  let count = 0;

  const append = (bytes: Uint8Array): { file: string; offset: number; length: number } => {
    if (!open) throw new Error("the archive has no file open");
    for (let at = 0; at < bytes.length; ) at += writeSync(open.handle, bytes, at);
    const offset = open.size;
    open.size += bytes.length;
    return { file: open.file, offset, length: bytes.length };
  };
  const file = async (): Promise<void> => {
    const moment = new Date(now()).toISOString();
    const day = moment.slice(0, 10);
    if (open && open.day === day && open.size < largest) return;
    if (open) closeSync(open.handle);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = `attache-${moment.replace(/\D/g, "").slice(0, 14)}-${process.pid}-${++count}.warc.gz`;
    open = { handle: openSync(join(folder, name), "ax", 0o600), file: name, size: 0, day };
    const info = WARCRecord.createWARCInfo(
      { filename: name, warcVersion: "WARC/1.1", date: moment },
      { software, format: "WARC File Format 1.1" },
    );
    append(await WARCSerializer.serialize(info, { gzip: true }));
  };
  const write = async (answer: WebAnswer): Promise<Kept> => {
    await file();
    const record = WARCRecord.create(
      {
        // Some interfaces want their key in the address, and no key stands where others read.
        url: shownAddress(new URL(answer.url)),
        date: new Date(answer.fetchedAt).toISOString(),
        type: "response",
        warcVersion: "WARC/1.1",
        statusline: `HTTP/1.1 ${answer.status} ${answer.status === 200 ? "OK" : ""}`.trimEnd(),
        httpHeaders: headersOf(answer),
        keepHeadersCase: true,
      },
      [answer.body],
    );
    const place = append(await WARCSerializer.serialize(record, { gzip: true, digest: { algo: "sha-256" } }));
    if (open) fsyncSync(open.handle);
    return { ...place, sha256: createHash("sha256").update(answer.body).digest("hex") };
  };

  return {
    keep(answer) {
      // One record after the other: two answers at once must not be woven into each other.
      const kept = tail.then(() => write(answer));
      tail = kept.catch(() => {});
      return kept;
    },
    async close() {
      await tail;
      if (open) closeSync(open.handle);
      open = null;
    },
  };
}

/** Headers that fit the body as it is kept: unpacked and whole. */
function headersOf({ headers, body }: WebAnswer): Record<string, string> {
  const kept = [...headers].filter(
    ([name]) => !/^(content-encoding|content-length|transfer-encoding|set-cookie|connection|keep-alive)$/.test(name),
  );
  return { ...Object.fromEntries(kept), "content-length": String(body.length) };
}
