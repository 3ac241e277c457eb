import fc from "fast-check";
import { expect, test } from "vitest";
import { knownKey } from "../../../domain/platform.ts";
import { timeReader } from "../../../domain/time.ts";
import { formatOf } from "../../../platforms/file/mapped-format.ts";
import { Mapping } from "../../../platforms/file/mapping.ts";
import { openDoor } from "../../door.ts";
import type { Block } from "../block.ts";
import type { Layout } from "../layout.ts";
import { blockReader } from "../map-block.ts";
import { stageBlock } from "../stage-block.ts";
import { openLane } from "./lane.ts";
import { momentAt } from "./moment.ts";
import { rowsOfColumns, rowsOfText } from "./rows.fixture.ts";

const columns = ["id", "created_at", "author", "name", "text", "likes", "lang", "other"];
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

const pieces = fc.constantFrom(
  ...["the minister met", "@anna", "@MFA_KZ", "#Қазақстан", "https://x.com/anna/status/12", "x.com/acc7", "RT @anna:"],
  ...[
    '"yes"',
    ", said",
    "\n",
    "\r\n",
    "\u001f",
    "a\tb",
    "anna",
    "ANNA",
    "ſmith",
    "Smith",
    "smith",
    "acc7",
    "did:plc:abc",
  ],
  ...[
    "DID:web:a",
    "anna.bsky.social",
    "+7 701 111 22 33",
    "tel:+77011112233",
    "министр",
    "وزير",
    "＠anna",
    "100%",
    "[id1|A]",
  ],
  ...["\\", "😀", "K", "risky", "a:b", "", "Tom Smith", "é", "\u0000", "null", "NA", "/", "e\u0301"],
);
/** What the byte way reads by itself, and what looks like it. */
const usual = fc.constantFrom(
  ...[
    "@anna",
    "@Anna:",
    "@acc7's",
    "@anna,",
    "@anna.",
    "@anna.bsky.social",
    "@annа",
    "@anna@x",
    "@anna://",
    "@",
    "x@anna.kz",
  ],
  ...[
    "#tag1",
    "#12",
    "#tag:",
    "#tag://",
    "#тег",
    "#tagы",
    "#",
    "a#tag",
    "RT @bob:",
    "@bob",
    "@BOB",
    "@anna/",
    "24/7",
    "what?",
    "a=b",
  ],
  ...[
    "https://t.co/aB3dE",
    "https://t.co/aB3dE.",
    "http://t.co/users",
    "https://kun.uz",
    "https://kun.uz/",
    "https://kun.uz./a",
  ],
  ...[
    "https://kun.uz/a-b/c_d",
    "https://kun.uz/a.html/x",
    "https://kun.uz/users/anna",
    "https://kun.uz/web/anna",
    "https://w.kz/u",
  ],
  ...[
    "https://x.com/anna",
    "https://x.com/Anna/status/12",
    "https://x.com/acc7/status/3",
    "https://x.com/i/status/5",
    "https://x.com/",
  ],
  ...[
    "http://twitter.com/bob/status/",
    "https://x.com/bob/status/9a",
    "https://x.com/bob?s=20",
    "https://x.com/user/bob",
    "HTTPS://x.com/bob",
  ],
  ...[
    "https://t.me/anna",
    "https://anna.t.me/1",
    "https://wa.me/77011112233",
    "xhttps://x.com/bob",
    "https://x.com/https://x.com/bob",
  ],
);
const text = fc.array(fc.oneof(pieces, usual), { maxLength: 6 }).map((parts) => parts.join(" "));
const record = fc.record({
  id: fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String) },
    fc.constantFrom("", "NA", "null", "3kabc", "anna", "9.06E+17", "12_13", "7", "smith", "12345.0", "a:b"),
  ),
  created_at: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
        .map((at) => at.toISOString()),
    },
    fc.constantFrom(
      "",
      "NA",
      "2017-10-23 12:30:00",
      "2017-10-23T12:30:00+00:00",
      "2017-10-23T12:30:00+05:00",
      "1508761800",
    ),
    fc.constantFrom(
      "Mon Oct 23 12:30:00 +0000 2017",
      "2017-02-30 00:00:00",
      "03/04/2017",
      "soon",
      "2017",
      "1508761800000",
    ),
  ),
  author: fc.constantFrom(
    "acc7",
    "@MFA_KZ",
    "anna",
    "Anna",
    "анна",
    "smith",
    "",
    "NA",
    "ann",
    "mfa_kz",
    "2017",
    "~abcdefghijklmnop",
  ),
  name: fc.constantFrom("", "Tom Smith", "Анна Қ", "NaN", "K", "The Minister", "José"),
  text,
  likes: fc.constantFrom(
    "",
    "0",
    "12",
    "1,234",
    "12.0",
    "1.2K",
    "999999999999999",
    "9999999999999999",
    "007",
    "NA",
    " 5",
  ),
  lang: fc.constantFrom("en", "", "NA", "no", "nan", "pt-BR", "kk Cyrl", "null", "und"),
  other: text,
});

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

test("dates read from bytes are those the domain reads", () => {
  const read = timeReader("auto", "UTC");
  const printed = fc.oneof(
    fc.date({ min: new Date("1790-01-01"), max: new Date("2210-01-01"), noInvalidDate: true }).chain((at) => {
      const iso = at.toISOString();
      return fc.constantFrom(
        ...[
          iso,
          iso.slice(0, 19),
          iso.slice(0, 19).replace("T", " "),
          `${iso.slice(0, 19)}Z`,
          `${iso.slice(0, 19)}+00:00`,
        ],
        ...[String(at.getTime()), String(Math.floor(at.getTime() / 1000)), `${iso.slice(0, 10)}x${iso.slice(11, 19)}`],
      );
    }),
    fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-6]\d:[0-6]\d(\.\d{3}Z)?$/),
    fc.stringMatching(/^\d{10}(\d{3})?$/),
  );
  fc.assert(
    fc.property(printed, (date) => {
      const bytes = Buffer.from(`,${date},`);
      const found = momentAt(bytes, 1, bytes.length - 1);
      if (!Number.isNaN(found)) expect(found).toBe(read(date));
    }),
    { numRuns: 2000 },
  );
});
