/**
 * Words for small programs in the instructions of WebAssembly, which every Node runs as fast the first time as the thousandth,
 * where a loop of JavaScript has to be compiled after it has begun:
 * https://webassembly.github.io/spec/core/binary/instructions.html
 */

/** Bytes of a program, in as many lists within lists as help to read it. */
export type Code = number | readonly Code[];
export const bytesOf = (code: Code): number[] => (typeof code === "number" ? [code] : code.flatMap(bytesOf));

/** Numbers as WebAssembly writes them: seven bits a byte, the lowest first. */
export const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];

/** Values by their places: what a function is given, then what it keeps. */
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const constant = (value: number): Code => [0x41, signed(value)];
export const add = 0x6a;
/** Of numbers without a sign. */
export const isLess = 0x49;
/** Of numbers with a sign. */
export const isBelow = 0x48;
/** 1 where two numbers are not the same, and where two such answers are 1. */
export const differ = 0x47;
export const both = 0x71;
/** Adds to a value. */
export const step = (local: number, by: Code): Code => [get(local), by, add, set(local)];
export const subtract = 0x6b;
export const multiply = 0x6c;
/** A number of so many bits that stands at the last value, `offset` bytes on. */
export const word = (offset = 0): Code => [0x28, 2, unsigned(offset)];
export const short = (offset = 0): Code => [0x2f, 1, unsigned(offset)];
export const byte = (offset = 0): Code => [0x2d, 0, unsigned(offset)];
export const double = (offset = 0): Code => [0x2b, 3, unsigned(offset)];
/** Puts the last value where the one before it says. */
export const storeDouble: Code = [0x39, 3, 0];
export const addDoubles = 0xa0;
/** A number without a sign as one with a point. */
export const asDouble = 0xb8;
/** The place of a number of 2 to the power of `width` bytes: so many of them on. */
export const placed = (from: Code, count: Code, width: number): Code => [from, count, constant(width), 0x74, add];

/** What is done if the last value is not 0. */
export const when = (...body: Code[]): Code => [0x04, 0x40, body, 0x0b];
/** For each value of a local from where it stands to one that it does not reach. */
export const upTo = (local: number, end: Code, ...body: Code[]): Code => [
  [0x03, 0x40],
  [get(local), end, isLess],
  when(body, step(local, constant(1)), [0x0c, 1]),
  0x0b,
];
/** Again while the last value of the body is not 0. */
export const loop = (...body: Code[]): Code => [0x03, 0x40, body, 0x0d, 0, 0x0b];

export const i32 = 0x7f;
export const v128 = 0x7b;

/** A function that is given numbers of 32 bits; `keeps`: how many values of each kind it keeps beside them. */
export type Procedure = {
  name: string;
  given: number;
  keeps: readonly (readonly [count: number, kind: number])[];
  body: Code;
};

const sized = (code: Code): Code => [unsigned(bytesOf(code).length), code];
const counted = (codes: readonly Code[]): Code => [unsigned(codes.length), codes];
const section = (id: number, code: Code): Code => [id, sized(code)];
const text = (of: string): Code => sized([...Buffer.from(of)]);

/** The functions of a program, which share so much memory, in bytes. */
export function programOf(
  procedures: readonly Procedure[],
): (bytes: number) => { memory: WebAssembly.Memory; run: Record<string, (...given: number[]) => void> } {
  const program = Uint8Array.from(
    bytesOf([
      [0, [...Buffer.from("asm")], 1, 0, 0, 0],
      section(1, counted(procedures.map(({ given }) => [0x60, counted(Array<number>(given).fill(i32)), 0]))),
      section(2, [1, text("own"), text("memory"), 2, 0, 1]),
      section(3, counted(procedures.map((_one, at) => at))),
      section(7, counted(procedures.map(({ name }, at) => [text(name), 0, at]))),
      section(10, counted(procedures.map(({ keeps, body }) => sized([counted(keeps), body, 0x0b])))),
    ]),
  );
  return (bytes) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program), { own: { memory } });
    return { memory, run: exports as Record<string, (...given: number[]) => void> };
  };
}
