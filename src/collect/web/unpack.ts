import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from "node:zlib";
import { SourceError } from "../../platforms/connector.ts";

type Unpacker = (packed: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const inflateWrapped = promisify(inflate) as Unpacker;
const inflateBare = promisify(inflateRaw) as Unpacker;
const gunzipped = promisify(gunzip) as Unpacker;

const unpackers: Record<string, Unpacker> = {
  gzip: gunzipped,
  "x-gzip": gunzipped,
  br: promisify(brotliDecompress) as Unpacker,
  zstd: promisify(zstdDecompress) as Unpacker,
  // Some servers send what RFC 1950 wraps, some send it bare.
  deflate: (packed, options) =>
    inflateWrapped(packed, options).catch((cause: unknown) => {
      if (isTooLarge(cause)) throw cause;
      return inflateBare(packed, options);
    }),
};

export type Packed = { body: Uint8Array; packings: string; bytes: number; ratio: number; depth: number };

/** A body out of its packings; a bomb is stopped where it passes the limits, whatever it claims to hold. */
export async function unpack({ body, packings, bytes, ratio, depth }: Packed, shown: string): Promise<Uint8Array> {
  const names = packings
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  let unpacked = body;
  let layers = 0;
  const open = async (name: string): Promise<void> => {
    const unpacker = unpackers[name];
    if (!unpacker) throw new SourceError("unreadable", `${shown} is packed as “${name}”, which is not known`);
    if (++layers > depth)
      throw new SourceError("too large", `${shown} is packed more than ${depth} times over; it was left packed`);
    const limit = Math.min(bytes, Math.max(1 << 20, unpacked.length * ratio));
    try {
      unpacked = await unpacker(unpacked, { maxOutputLength: limit });
    } catch (cause) {
      if (isTooLarge(cause))
        throw new SourceError("too large", `${shown} unfolds to more than ${limit} bytes (${unpacked.length} came)`, {
          cause,
        });
      throw new SourceError("unreadable", `${shown}: what was packed as ${name} cannot be unpacked`, { cause });
    }
  };
  for (const name of names.reverse()) if (unpacked.length > 0) await open(name);
  // A file that is itself packed, as sitemaps are.
  while (unpacked[0] === 0x1f && unpacked[1] === 0x8b) await open("gzip");
  return unpacked;
}

const isTooLarge = (cause: unknown): boolean => (cause as NodeJS.ErrnoException)?.code === "ERR_BUFFER_TOO_LARGE";
