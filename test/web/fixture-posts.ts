import type { Post, PostHit, PostsAnswer } from "../../src/contract/posts.ts";

const texts = [
  {
    text: "Today the Minister received the Ambassador of Belmare. They spoke about the bridge over the Straits, trade and the exchange of students.",
    language: "en",
    from: 32,
    to: 42,
  },
  {
    text: "Bugun vazir Belmare elchisini qabul qildi. Oʻzaro savdo va talabalar almashinuvi muhokama qilindi.",
    language: "uz",
    from: 20,
    to: 28,
  },
  {
    text: "Сегодня министр принял посла Бельмаре. Обсуждались мост через проливы, торговля и обмен студентами.",
    language: "ru",
    from: 23,
    to: 28,
  },
  {
    text: "استقبل الوزير اليوم سفير بلماري، وبحثا جسر المضائق والتجارة وتبادل الطلبة. @mfa_aurelia #جسر",
    language: "ar",
    from: 20,
    to: 24,
  },
];

export const hits: PostHit[] = texts.map(({ text, language, from, to }, place) => ({
  platform: place === 3 ? "telegram" : "x",
  id: `10000000000000000${place}`,
  account: place === 2 ? null : "acc-1",
  author: place === 2 ? "~k3v9x2m1q8w7e5r4" : "mfa_aurelia",
  holder: place === 2 ? null : { id: "mfa-xa", kind: "institution", name: "Ministry of Foreign Affairs of Aurelia" },
  standing: place === 2 ? null : "proven",
  state: "XA",
  postedAt: place === 1 ? null : Date.UTC(2024, 5, 29 - place, 9, 30),
  title: null,
  text,
  truncated: false,
  kind: place === 0 ? "original" : "reply",
  url: "https://example.org/p/1",
  language,
  batch: "b3",
  snippet: { text, before: false, after: place === 0, ranges: [{ from, to }] },
}));

export const found: PostsAnswer = {
  rows: hits,
  total: 4_120,
  exact: true,
  facetsOf: 2,
  facets: [
    {
      field: "platform",
      rows: [
        { value: "x", label: null, posts: 3_100 },
        { value: "telegram", label: null, posts: 1_020 },
      ],
    },
    {
      field: "state",
      rows: [
        { value: "XA", label: "Aurelia", posts: 2_900 },
        { value: "XB", label: "Belmare", posts: 1_220 },
      ],
    },
    {
      field: "language",
      rows: [
        { value: "en", label: null, posts: 2_000 },
        { value: "ru", label: null, posts: 1_300 },
        { value: "uz", label: null, posts: 700 },
        { value: null, label: null, posts: 120 },
      ],
    },
    { field: "month", rows: [{ value: "2024-06", label: null, posts: 210 }] },
    { field: "account", rows: [{ value: "acc-1", label: "mfa_aurelia", posts: 2_100 }] },
  ],
  next: "c2",
  widened: false,
  milliseconds: 18.4,
  unfinished: [],
};

export function post(id: string): Post {
  const hit = hits.find((one) => one.id === id) ?? (hits[0] as PostHit);
  const { snippet: _snippet, ...summary } = hit;
  return {
    ...summary,
    goneAt: null,
    line: 4_201,
    file: "tweets.js",
    sourceLanguage: "und",
    script: "Latn",
    languageConfidence: 0.97,
    replyToId: null,
    replyToAuthor: null,
    repostOfId: null,
    repostOfAuthor: null,
    quoteOfId: "99",
    quoteOfAuthor: "mfa_belmare",
    mentions: ["mfa_belmare", "~p2m8c4z1"],
    links: ["https://mfa.aurelia.example/en/news/2024/06/29/the-minister-received-the-ambassador-of-belmare"],
    tags: ["bridge"],
    media: ["image", "image"],
    versions: [
      { text: hit.text, title: null, batch: "b3", line: 4_201, seenAt: Date.UTC(2024, 5, 30), current: true },
      {
        text: hit.text.replace("Today", "Yesterday"),
        title: null,
        batch: "b2",
        line: 12,
        seenAt: Date.UTC(2024, 5, 29),
        current: false,
      },
    ],
    counters: [
      { measure: "likes", value: 412, seenAt: Date.UTC(2024, 5, 30, 8), seenKnown: true, batch: "b3" },
      { measure: "replies", value: 0, seenAt: Date.UTC(2024, 5, 30, 8), seenKnown: true, batch: "b3" },
    ],
    archived: true,
    sightings: [{ batch: "b2", file: "mfa-aurelia-telegram.json", line: 12, seenAt: Date.UTC(2024, 5, 30) }],
  };
}
