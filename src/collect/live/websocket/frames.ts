/** The other end does not speak RFC 6455, or sends more than it may. The code is what it is told in closing. */
export class FrameError extends Error {
  override readonly name = "FrameError";
  readonly code: 1002 | 1009;

  constructor(code: 1002 | 1009, message: string) {
    super(message);
    this.code = code;
  }
}

export type FrameEvents = {
  /** A whole message, from `start` to `end` of these bytes; they are valid until this returns. */
  message(bytes: Uint8Array, start: number, end: number, isBinary: boolean): void;
  ping(payload: Uint8Array): void;
  pong(): void;
  close(code: number | null): void;
};

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/**
 * Cuts what a server sends into messages, without copying those that lie whole within what was read: the caller may read
 * into one buffer for ever, so that a fast stream makes no garbage, not even a view of each message. `most` bounds a message. That text is valid UTF-8 is not
 * checked here; whoever decodes it sees.
 */
export function openFrames(most: number, events: FrameEvents): (chunk: Uint8Array) => void {
  /** The beginning of a frame whose rest has not come. */
  let carry = Buffer.allocUnsafe(4096);
  let carried = 0;
  /** Earlier fragments of a message. */
  let fragments: Buffer[] = [];
  let fragmentsLength = 0;
  let fragmentsBinary = false;
  let inMessage = false;

  /** Length of the frame that begins at `at`, header included; 0: too little of it is there to tell. */
  const frameLength = (bytes: Uint8Array, at: number, end: number): number => {
    if (end - at < 2) return 0;
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if ((first & 0x70) !== 0) throw new FrameError(1002, "a reserved bit is set though nothing was agreed");
    if ((second & 0x80) !== 0) throw new FrameError(1002, "a server must not mask");
    const short = second & 0x7f;
    const isControl = (first & 0x08) !== 0;
    if (isControl && (short > 125 || (first & 0x80) === 0))
      throw new FrameError(1002, "a control frame is too long or in parts");
    if (short < 126) return checked(2, short);
    if (short === 126) return end - at < 4 ? 0 : checked(4, (bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end - at < 10) return 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at + 2, 8);
    return checked(10, view.getUint32(0) * 2 ** 32 + view.getUint32(4));
  };
  const checked = (header: number, payload: number): number => {
    if (payload + fragmentsLength > most) throw new FrameError(1009, `a message is longer than ${most} bytes`);
    return header + payload;
  };

  /** A whole frame. */
  const take = (bytes: Uint8Array, at: number, end: number): void => {
    const first = bytes[at]!;
    const short = bytes[at + 1]! & 0x7f;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    const opcode = first & 0x0f;
    const isLast = (first & 0x80) !== 0;
    if (isLast && !inMessage && (opcode === opcodes.text || opcode === opcodes.binary)) {
      events.message(bytes, start, end, opcode === opcodes.binary);
      return;
    }
    const payload = bytes.subarray(start, end);
    if (opcode === opcodes.text || opcode === opcodes.binary) {
      if (inMessage) throw new FrameError(1002, "a message begins within another");
      fragmentsBinary = opcode === opcodes.binary;
      keep(payload);
    } else if (opcode === opcodes.continuation) {
      if (!inMessage) throw new FrameError(1002, "a message goes on that never began");
      keep(payload);
      if (!isLast) return;
      const whole = Buffer.concat(fragments);
      fragments = [];
      fragmentsLength = 0;
      inMessage = false;
      events.message(whole, 0, whole.length, fragmentsBinary);
    } else if (opcode === opcodes.ping) events.ping(payload);
    else if (opcode === opcodes.pong) events.pong();
    else if (opcode === opcodes.close) {
      if (payload.length === 1) throw new FrameError(1002, "a close frame holds half a code");
      events.close(payload.length >= 2 ? (payload[0]! << 8) | payload[1]! : null);
    } else throw new FrameError(1002, `opcode ${opcode} has no meaning`);
  };
  const keep = (payload: Uint8Array): void => {
    inMessage = true;
    fragments.push(Buffer.from(payload));
    fragmentsLength += payload.length;
  };

  /** Adds to the carried frame until it is as long as `wanted`; returns how much of the chunk that took. */
  const carryOn = (chunk: Uint8Array, at: number, wanted: number): number => {
    const taken = Math.min(wanted - carried, chunk.length - at);
    if (carried + taken > carry.length) {
      const larger = Buffer.allocUnsafe(Math.max(wanted, 2 * carry.length));
      carry.copy(larger, 0, 0, carried);
      carry = larger;
    }
    carry.set(chunk.subarray(at, at + taken), carried);
    carried += taken;
    return taken;
  };

  return (chunk) => {
    let at = 0;
    while (carried > 0 && at < chunk.length) {
      const length = frameLength(carry, 0, carried);
      if (length === 0) at += carryOn(chunk, at, carried + 1);
      else if (carried < length) at += carryOn(chunk, at, length);
      if (length > 0 && carried === length) {
        carried = 0;
        take(carry, 0, length);
      }
    }
    while (at < chunk.length) {
      const length = frameLength(chunk, at, chunk.length);
      if (length === 0 || at + length > chunk.length) {
        at += carryOn(chunk, at, carried + chunk.length - at);
        // A frame may be whole with the last byte of its header.
        continue;
      }
      take(chunk, at, at + length);
      at += length;
    }
  };
}
