import type { BatchDetail, FormatInfo, Job, Preview, Reject } from "../../src/contract/imports.ts";
import type { Settings } from "../../src/contract/settings.ts";
import { batch, overview } from "./fixture-world.ts";

export const formats: FormatInfo[] = [
  {
    id: "x-archive",
    title: "X archive (tweets.js)",
    version: "2",
    container: "items",
    source: "https://help.x.com",
    example: "tweets.js",
    fields: [],
    required: [],
  },
  {
    id: "crowdtangle",
    title: "CrowdTangle CSV",
    version: "1",
    container: "table",
    source: "https://help.crowdtangle.com",
    example: "posts.csv",
    fields: [],
    required: [],
  },
];

const noId = { reason: "no id in “nr”", why: { code: "id-missing-in", values: { field: "“nr”" } } };
const openQuote = { reason: "a quotation mark is opened and never closed", why: { code: "quote-open", values: {} } };

export const batchDetail = (id: string): BatchDetail => ({
  ...(overview.newest.find((one) => one.id === id) ?? batch(id, "tweets.js")),
  drift: { unknown: ["edit_info", "views_count"], missing: ["lang"] },
  firstPostAt: Date.UTC(2016, 0, 4),
  lastPostAt: Date.UTC(2024, 5, 29),
  platforms: [{ platform: "x", posts: 12_480 }],
  unregistered: { posts: 1_204 },
  registeredSince: 2,
  rejectReasons: [
    { ...noId, records: 5 },
    { ...openQuote, records: 3 },
  ],
});

export const rejects: Reject[] = Array.from({ length: 8 }, (_, row) => ({
  file: "tweets.js",
  firstLine: 1_200 + row * 41,
  lastLine: 1_200 + row * 41 + (row % 3),
  firstByte: row,
  ...(row < 5 ? noId : openQuote),
}));

export const job: Job = {
  id: "j1",
  kind: "import",
  title: "embassies-2024.csv",
  state: "running",
  done: 48_000_000,
  total: 112_000_000,
  unit: "bytes",
  ratePerSecond: 5_200_000,
  secondsLeft: 12.3,
  startedAt: Date.UTC(2024, 6, 1),
  endedAt: null,
  batch: null,
  error: null,
  failure: null,
  unregistered: null,
};

export const settings: Settings = {
  ownState: "XA",
  peers: ["XB", "XC"],
  referenceList: "UN",
  disputed: [{ id: "XZ", shown: true, name: "Free Straits Territory" }],
  retentionDays: 30,
  language: "en",
  provenOnly: false,
  follow: null,
  demonstration: false,
  disputedChoices: [
    {
      id: "XZ",
      names: [
        { list: "UN", name: "Free Straits Territory" },
        { list: "ISO", name: "Straits, Free" },
      ],
      note: "Observer at the invented assembly; recognised by some.",
    },
  ],
  languages: [{ id: "en", name: "English", rightToLeft: false }],
};

const row = (line: number, id: string, author: string, date: string, text: string) => ({
  line,
  kind: "post" as const,
  reason: null,
  why: null,
  values: { platform: "x", id, author, date, text },
});

/** A table nobody recognises: its columns have to be named by hand. */
export const preview = (file: string, isMapped: boolean): Preview =>
  ({
    token: "t1",
    file,
    bytes: 48_210,
    container: "table",
    encoding: "windows-1251",
    encodingDetected: true,
    delimiter: ";",
    format: null,
    candidates: [{ id: "crowdtangle", title: "CrowdTangle CSV", score: 0.31 }],
    columns: ["nr", "who", "what", "when", "likes"],
    sample: [
      { line: 2, cells: ["1", "mfa_aurelia", "Today the Minister received the Ambassador", "29.06.2024 09:30", "412"] },
      { line: 3, cells: ["2", "some_reader", "Прекрасная новость", "29.06.2024 10:02", "3"] },
    ],
    mapped: isMapped
      ? [
          row(2, "1", "mfa_aurelia", "2024-06-29T09:30:00Z", "Today the Minister received the Ambassador"),
          row(3, "2", "~h2k9d7s1", "2024-06-29T10:02:00Z", "Прекрасная новость"),
          { line: 4, kind: "reject", ...noId, values: {} },
        ]
      : [],
    drift: { unknown: [], missing: [] },
    suggested: { platform: "x", container: "table", fields: { id: "nr", author: "who", text: "what" } },
    needsAccount: false,
    frequentAuthors: [
      { platform: "x", handle: "minister_of_belmare", name: "Minister of Belmare", url: null, posts: 212 },
    ],
    authorsOf: { records: 2_000, whole: false },
    warnings: [],
  }) as unknown as Preview;
