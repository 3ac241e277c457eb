import { expect, test } from "vitest";
import fc from "../../../../test/random.ts";
import { knownKey } from "../../../domain/platform.ts";
import { formatOf } from "../../../platforms/file/mapped-format.ts";
import { Mapping } from "../../../platforms/file/mapping.ts";
import { openDoor } from "../../door.ts";
import type { Block } from "../block.ts";
import type { Layout } from "../layout.ts";
import { blockReader } from "../map-block.ts";
import { stageBlock } from "../stage-block.ts";
import { openLane } from "./lane.ts";
import { columns, record } from "./records.fixture.ts";
import { rowsOfColumns, rowsOfText } from "./rows.fixture.ts";

const mapping = (container: "table" | "items"): Mapping =>
  Mapping.parse({
    container,
    platform: "x",
    fields: { id: "id", author: "author", authorName: "name", text: "text", postedAt: "created_at", language: "lang" },
    counters: { likes: "likes" },
  });
const table: Layout = { container: "table", dialect: { delimiter: ",", quote: true }, columns };
const lines: Layout = { container: "items", shape: "lines", path: null, head: {} };
const known = new Map([
  [knownKey("x", "MFA_KZ"), "x:mfa_kz"],
  [knownKey("x", "acc7"), "x:acc7"],
]);
const key = new Uint8Array(32).fill(7);

function bothWays(text: string | Buffer, layout: Layout, fileName = "posts") {
  const format = formatOf(mapping(layout.container));
  const context = { account: null, importedAt: 1 };
  const reader = blockReader(format, layout, "utf-8", context);
  const door = () => openDoor({ known, key });
  const block = (): Block => ({ bytes: new Uint8Array(Buffer.from(text)), line: 1, byte: 0, items: null });
  const lane = openLane(format.plain!, layout, { context, door: door(), reader, encoding: "utf-8", fileName })!;
  const { posts, ...fast } = lane.stage(block(), "windows-1252");
  const { posts: staged, observations: _, ...slow } = stageBlock(block(), reader, door(), "windows-1252", fileName);
  const [rows] = staged.values();
  return {
    fast: { ...fast, rows: posts ? rowsOfColumns(posts) : [], firstAt: posts?.firstAt, lastAt: posts?.lastAt },
    slow: { ...slow, rows: rows ? rowsOfText(rows) : [], firstAt: rows?.firstAt, lastAt: rows?.lastAt },
  };
}

const csvCell = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const runs = { numRuns: Number(process.env.ATTACHE_LANE_RUNS ?? 300) };

test("a table gives the same rows and rejects whether it goes by the fast lane or record by record", () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (records, end) => {
      const body = records.map((one) => columns.map((name) => csvCell(one[name as keyof typeof one])).join(","));
      const { fast, slow } = bothWays([columns.join(","), ...body, ""].join(end), table);
      expect(fast).toEqual(slow);
    }),
    runs,
  );
});

test("whatever stands in the bytes of a table, both ways read it alike", () => {
  const soup = fc
    .array(
      fc.constantFrom('"', ",", "\n", "\r", "a", "12", "@anna", '""', "ü", "2017-10-23 12:30:00", ",,,,,,", "\r\n"),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(soup, (rest) => {
      const { fast, slow } = bothWays(`${columns.join(",")}\n${rest}`, table);
      expect(fast).toEqual(slow);
    }),
    runs,
  );
});

test("lines of JSON give the same rows and rejects both ways", () => {
  const value = (one: string) => fc.constantFrom(one, Number(one) || null, [one], true, { a: one }, 1.5, -3, 1e21);
  const line = record.chain((one) =>
    fc
      .tuple(fc.subarray(Object.keys(one)), fc.constantFrom("likes", "other", "id", "created_at"), fc.boolean())
      .chain(([keys, odd, isAscii]) =>
        value(one[odd as keyof typeof one]).map((strange) => {
          const item = Object.fromEntries(
            keys.map((name) => [name, name === odd ? strange : one[name as keyof typeof one]]),
          );
          const json = JSON.stringify({ ...item, nested: { a: [1, { b: "}" }] } });
          return isAscii
            ? json
                .replaceAll("/", "\\/")
                .replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
            : json;
        }),
      ),
  );
  const broken = fc.constantFrom(
    ...[
      "",
      " ",
      "{",
      '{"id":"1"',
      '{"id":"1",}',
      '{"id":01}',
      "[1]",
      "12",
      '{"id":"1","id":"2","text":"x"}',
      '{"text":"\\ud83d"}',
    ],
    ...[
      '{"a":tru}',
      '{"id":"1","text":"a\tb"}',
      ' { "id" : "1" , "text" : "x" } ',
      '{"id":12345678901234567890,"text":"x"}',
    ],
    ...[
      '{"id":"1","text":"\\x"}',
      '{"i\\u0064":"1","text":"x"}',
      '{"id":"1","a":1.}',
      '{"id":"1","a":-}',
      "nul",
      '{"id":"1","text":null}',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: line }, broken), { maxLength: 12 }), (all) => {
      const { fast, slow } = bothWays(all.join("\n"), lines);
      expect(fast).toEqual(slow);
    }),
    runs,
  );
});

test("a block that is not UTF-8 is read in the fallback encoding both ways", () => {
  const bytes = Buffer.concat([
    Buffer.from(`${columns.join(",")}\n1,,anna,,caf`),
    Buffer.from([0xe9]),
    Buffer.from(",,,\n"),
  ]);
  const { fast, slow } = bothWays(bytes, table);
  expect(fast).toEqual(slow);
  expect(fast.rows[0]?.text).toBe("café");
  expect(fast.odd).toBe(1);
});

test("a private author's handle in the file's name is reported both ways", () => {
  const { fast, slow } = bothWays(`${columns.join(",")}\n1,,anna,,hello,,,\n`, table, "Tweets of Anna.csv");
  expect(fast).toEqual(slow);
  expect(fast.inName[0]?.[0]).toBe("anna");
});
