import { createZstdDecompress, type ZstdDecompress, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** Unfolds one compressed event; throws when it is broken or larger than `most` bytes. The bytes last until the next call. */
export type Unpack = (packed: Uint8Array) => Uint8Array;

/**
 * Jetstream packs each event by itself with a dictionary both sides know. `zstdDecompressSync` loads that dictionary anew for every
 * event, which is most of the work; one context kept open loads it once. Node offers that only as a stream, whose every event
 * takes a round through the thread pool, so the stream's own handle is driven directly. It is not part of Node's
 * promises: it is tried on two events first, and where it does not behave as known the plain way is taken.
 */
export function openUnpack(dictionary: Uint8Array, most: number): Unpack {
  const plain: Unpack = (packed) =>
    zstdDecompressSync(packed, { dictionary, maxOutputLength: most, chunkSize: Math.min(most, 16_384) });
  try {
    return isTrue(openKept(dictionary, most, plain), dictionary) ? openKept(dictionary, most, plain) : plain;
  } catch {
    return plain; // another Node
  }
}

type Handle = {
  writeSync(
    flush: number,
    input: Uint8Array,
    from: number,
    length: number,
    output: Uint8Array,
    at: number,
    room: number,
  ): void;
};
type Inside = ZstdDecompress & { _handle: Handle | null; _writeState: Uint32Array };

const keepGoing = 0;

function openKept(dictionary: Uint8Array, most: number, plain: Unpack): Unpack {
  const output = Buffer.allocUnsafe(Math.min(most, 1 << 20));
  const open = (): Inside => {
    const stream = createZstdDecompress({ dictionary }) as Inside;
    stream.on("error", () => {}); // told by `destroyed` at once
    return stream;
  };
  let inside = open();
  return (packed) => {
    const { _handle: handle, _writeState: state } = inside;
    if (!handle) throw new Error("no handle");
    handle.writeSync(keepGoing, packed, 0, packed.length, output, 0, output.length);
    const [room = 0, left = 0] = state;
    const length = output.length - room;
    const said = contentSize(packed);
    if (!inside.destroyed && left === 0 && room > 0 && (said === null || said === length))
      return output.subarray(0, length);
    // Broken, cut short, or too large for the buffer: the context is of no use any more.
    inside.destroy();
    inside = open();
    return plain(packed);
  };
}

function isTrue(unpack: Unpack, dictionary: Uint8Array): boolean {
  return ["first", "second"].every((word) => {
    const event = Buffer.concat([Buffer.from(word), dictionary.subarray(0, 500)]);
    return event.equals(unpack(zstdCompressSync(event, { dictionary })));
  });
}

/** Length of the content as a frame's header tells it; null where it does not. */
function contentSize(frame: Uint8Array): number | null {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  if (frame.length < 6 || view.getUint32(0, true) !== 0xfd2fb528) return null;
  const descriptor = view.getUint8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const at = 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!;
  const width = descriptor >> 6;
  if (frame.length < at + 8) return null;
  if (width === 0) return isSingle ? view.getUint8(at) : null;
  if (width === 1) return view.getUint16(at, true) + 256;
  return width === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
