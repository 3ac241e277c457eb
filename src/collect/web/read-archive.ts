import { createHash } from "node:crypto";
import { constants, gunzipSync } from "node:zlib";

export type ArchivedRecord = {
  type: string;
  url: string | null;
  /** As the record says; ISO 8601. */
  date: string | null;
  /** What stands after the HTTP headers, or the whole block where it has none. */
  body: Uint8Array;
  /** Whether the body is the one the record's own digest was taken of; null where it names none that can be checked. */
  matches: boolean | null;
  /** False where the record is shorter or longer than it says. */
  whole: boolean;
};

export type ReadArchive = { records: ArchivedRecord[]; faults: string[] };

/** Reads a WARC file as far as it can be read; what is wrong with it is said and not thrown. */
export function readArchive(file: Uint8Array, largest = 1 << 30): ReadArchive {
  const faults: string[] = [];
  const bytes = unfolded(file, largest, faults);
  const records: ArchivedRecord[] = [];
  for (let at = start(bytes, 0); at >= 0; ) {
    const headEnd = bytes.indexOf("\r\n\r\n", at);
    if (headEnd < 0) {
      faults.push(`record ${records.length + 1}: the file ends within its headers`);
      break;
    }
    const headers = fields(bytes.toString("utf8", at, headEnd));
    const length = Number(headers.get("content-length") ?? Number.NaN);
    const blockStart = headEnd + 4;
    const claimed = Number.isInteger(length) && length >= 0 ? blockStart + length : -1;
    const next = start(bytes, blockStart);
    const isWhole = claimed >= 0 && claimed <= bytes.length && endsThere(bytes, claimed);
    // Where the length is wrong, the next record's own first line says where this one ends.
    const blockEnd = isWhole ? claimed : next < 0 ? bytes.length : withoutBreaks(bytes, next);
    if (!isWhole)
      faults.push(
        `record ${records.length + 1}: it says ${headers.get("content-length") ?? "nothing"} of its length and has ${blockEnd - blockStart} bytes`,
      );
    const record = recordOf(headers, bytes.subarray(blockStart, blockEnd), isWhole);
    if (record.matches === false) faults.push(`record ${records.length + 1}: the body is not the one it was hashed of`);
    records.push(record);
    at = start(bytes, isWhole ? claimed : blockEnd);
  }
  if (records.length === 0 && faults.length === 0) faults.push("no record was found");
  return { records, faults };
}

function unfolded(file: Uint8Array, largest: number, faults: string[]): Buffer {
  const plain = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (file[0] !== 0x1f || file[1] !== 0x8b) return plain;
  try {
    return gunzipSync(plain, { maxOutputLength: largest });
  } catch (cause) {
    faults.push(`the packing is broken (${(cause as Error).message})`);
  }
  try {
    return gunzipSync(plain, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Where a record begins: “WARC/” at the start of a line. */
function start(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf("WARC/", from); at >= 0; at = bytes.indexOf("WARC/", at + 1))
    if ((at === 0 || bytes[at - 1] === 10) && /^WARC\/\d\.\d\r?\n/.test(bytes.toString("latin1", at, at + 12)))
      return at;
  return -1;
}

const endsThere = (bytes: Buffer, end: number): boolean =>
  bytes.toString("latin1", end, end + 4) === "\r\n\r\n" || end === bytes.length;

function withoutBreaks(bytes: Buffer, end: number): number {
  let at = end;
  while (at > 0 && end - at < 4 && (bytes[at - 1] === 10 || bytes[at - 1] === 13)) at--;
  return at;
}

function fields(head: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) found.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return found;
}

function recordOf(headers: Map<string, string>, block: Buffer, whole: boolean): ArchivedRecord {
  const isHttp = /^application\/http/i.test(headers.get("content-type") ?? "");
  const headEnd = isHttp ? block.indexOf("\r\n\r\n") : -1;
  const payload = headEnd < 0 ? block : block.subarray(headEnd + 4);
  const isChunked = isHttp && /^transfer-encoding:\s*chunked/im.test(block.toString("latin1", 0, Math.max(0, headEnd)));
  return {
    type: headers.get("warc-type") ?? "",
    url: headers.get("warc-target-uri") ?? null,
    date: headers.get("warc-date") ?? null,
    body: payload,
    matches:
      digestMatches(headers.get("warc-block-digest"), block) ??
      (isChunked || headers.get("warc-type") === "revisit"
        ? null
        : digestMatches(headers.get("warc-payload-digest"), payload)),
    whole,
  };
}

function digestMatches(claim: string | undefined, bytes: Uint8Array): boolean | null {
  const [, name, value] = /^(sha-?1|sha-?256):(\S+)$/i.exec(claim ?? "") ?? [];
  if (!name || !value) return null;
  const digest = createHash(name.toLowerCase().replace("-", "")).update(bytes).digest();
  return value.toLowerCase() === digest.toString("hex") || value.toUpperCase() === base32(digest);
}

function base32(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}
