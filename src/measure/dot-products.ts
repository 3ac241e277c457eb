/**
 * Sums of products of whole numbers of 16 bits, eight at a time: the one loop of the drawings that JavaScript has no words
 * for, and that decides how long an index takes. A program for it is written here in the instructions of
 * https://webassembly.github.io/spec/core/binary/instructions.html (dot_i16x8_s and its like), which every Node runs.
 *
 * Rows lie in pairs and drawings in fours: eight days of each beside the same eight days of the next.
 */
export const together = { rows: 2, draws: 4, days: 8 } as const;

export type DotProducts = {
  memory: WebAssembly.Memory;
  /**
   * For each pair of rows between two places in memory and each four drawings between two others: the first row's sums with
   * the four drawings, then the second row's, 32 bits each, one after the other from `into` on. At least one of each.
   */
  multiply(rows: number, rowsEnd: number, pairBytes: number, draws: number, drawsEnd: number, into: number): void;
};

/** Bytes of a program, in as many lists within lists as help to read it. */
type Code = number | readonly Code[];
const bytesOf = (code: Code): number[] => (typeof code === "number" ? [code] : code.flatMap(bytesOf));

/** Numbers as WebAssembly writes them: seven bits a byte, the lowest first. */
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const constant = (value: number): Code => [0x41, signed(value)];
const add = 0x6a;
const isLess = 0x49;
const vector = (code: number, ...more: Code[]): Code => [0xfd, unsigned(code), more];
const load = (offset: number): Code => vector(0x00, 4, unsigned(offset));
const store = (offset: number): Code => vector(0x0b, 4, unsigned(offset));
const zeros = vector(0x0c, Array<number>(16).fill(0));
const addLanes = vector(0xae);
const products = vector(0xba);
/** Lanes of 32 bits of two vectors: 0 to 3 of the first, 4 to 7 of the second. */
const lanes = (...of: number[]): Code =>
  vector(
    0x0d,
    of.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)),
  );
/** Again while the last value of the body is not 0. */
const loop = (...body: Code[]): Code => [0x03, 0x40, body, 0x0d, 0, 0x0b];
const step = (local: number, by: Code): Code => [get(local), by, add, set(local)];

// What the program is given, then what it keeps: a place each, then vectors.
const [rows, rowsEnd, pairBytes, draws, drawsEnd, into] = [0, 1, 2, 3, 4, 5] as const;
const [row, drawing] = [6, 7] as const;
const sums = 8;
const [first, second, drawn] = [16, 17, 18] as const;

const fours = [0, 1, 2, 3];
const addProducts = (sum: number, values: number): Code => [
  [get(sum), get(drawn), get(values), products, addLanes, set(sum)],
];

/** The lanes of each of four sums added up, as the four lanes of one vector. */
function addedUp(from: number): Code {
  const pair = (a: number, low: number[], b: number, high: number[]): Code => [
    [get(a), get(b), lanes(...low)],
    [get(a), get(b), lanes(...high)],
    addLanes,
  ];
  const half = (a: number): Code => pair(a, [0, 4, 1, 5], a + 1, [2, 6, 3, 7]);
  return [[half(from), set(first)], [half(from + 2), set(second)], pair(first, [0, 1, 4, 5], second, [2, 3, 6, 7])];
}

const body = loop(
  [get(draws), set(drawing)],
  loop(
    [get(rows), set(row)],
    [...fours, 4, 5, 6, 7].map((at) => [zeros, set(sums + at)]),
    loop(
      [get(row), load(0), set(first)],
      [get(row), load(16), set(second)],
      fours.map((at) => [
        [get(drawing), load(16 * at), set(drawn)],
        addProducts(sums + at, first),
        addProducts(sums + 4 + at, second),
      ]),
      step(drawing, constant(64)),
      step(row, constant(32)),
      [get(row), get(rows), get(pairBytes), add, isLess],
    ),
    [get(into), addedUp(sums), store(0)],
    [get(into), addedUp(sums + 4), store(16)],
    step(into, constant(32)),
    [get(drawing), get(drawsEnd), isLess],
  ),
  step(rows, get(pairBytes)),
  [get(rows), get(rowsEnd), isLess],
);

const i32 = 0x7f;
const v128 = 0x7b;
const sized = (code: Code): Code => [unsigned(bytesOf(code).length), code];
const section = (id: number, code: Code): Code => [id, sized(code)];
const name = (text: string): Code => sized([...Buffer.from(text)]);
const locals: Code = [2, 2, i32, 8 + 3, v128];
const program = Uint8Array.from(
  bytesOf([
    [0, [...Buffer.from("asm")], 1, 0, 0, 0],
    section(1, [1, 0x60, 6, Array<number>(6).fill(i32), 0]),
    section(2, [1, name("own"), name("memory"), 2, 0, 1]),
    section(3, [1, 0]),
    section(7, [1, name("multiply"), 0, 0]),
    section(10, [1, sized([locals, body, 0x0b])]),
  ]),
);

/** With so much memory of its own, in bytes. */
export function dotProducts(bytes: number): DotProducts {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program), { own: { memory } });
  return { memory, multiply: exports.multiply as DotProducts["multiply"] };
}
