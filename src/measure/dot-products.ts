import {
  add,
  type Code,
  constant,
  get,
  i32,
  isLess,
  loop,
  programOf,
  set,
  step,
  unsigned,
  v128,
} from "../domain/webassembly.ts";

/**
 * Sums of products of whole numbers of 16 bits, eight at a time (i32x4.dot_i16x8_s and its like): the one loop of the
 * drawings that JavaScript has no words for, and that decides how long an index takes.
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

const program = programOf([
  {
    name: "multiply",
    given: 6,
    keeps: [
      [2, i32],
      [8 + 3, v128],
    ],
    body,
  },
]);

/** With so much memory of its own, in bytes. */
export function dotProducts(bytes: number): DotProducts {
  const { memory, run } = program(bytes);
  return { memory, multiply: run.multiply as DotProducts["multiply"] };
}
