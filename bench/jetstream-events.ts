/** Invented events as Jetstream sends them, in its usual mix; the same for the same numbers. */
export const watchedAccounts = 3000;

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** A small generator of numbers, so that a run can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const word = (length: number, next: (below: number) => number): string =>
  Array.from({ length }, () => letters[next(32)]).join("");

export const didOf = (account: number): string => `did:plc:${word(24, chance(account * 7919 + 1))}`;

const phrases = [
  "The Minister received the ambassador and spoke about trade and water.",
  "Бүгін Астанада келіссөздер өтті, тараптар ынтымақтастықты талқылады.",
  "Ўзбекистон ва Тожикистон ўртасида янги битим имзоланди.",
  "وزارة الخارجية تصدر بيانا حول القمة المقبلة",
  "Just had the best coffee of my life, highly recommend the new place downtown",
  "今日はとても良い天気ですね。散歩に行きましょう。",
  "A thread about why the model keeps failing on long inputs, and what to do",
];

/** One event; `hitEvery` of them is by a watched account. */
export function madeEvent(number: number, hitEvery: number): string {
  const next = chance(number + 1);
  const account = number % hitEvery === 0 ? (number / hitEvery) % watchedAccounts : watchedAccounts + next(2_000_000);
  const did = didOf(account);
  const time_us = 1_780_000_000_000_000 + number * 10;
  const rkey = `3m${word(11, next)}`;
  const cid = `bafyrei${word(52, next)}`;
  const createdAt = new Date(time_us / 1000).toISOString();
  const subject = {
    cid: `bafyrei${word(52, next)}`,
    uri: `at://did:plc:${word(24, next)}/app.bsky.feed.post/3m${word(11, next)}`,
  };
  const kind = account < watchedAccounts ? 70 : next(100);
  const rev = revOf(number);
  const commit = (operation: string, collection: string, record?: unknown) => ({
    did,
    time_us,
    kind: "commit",
    commit: { rev, operation, collection, rkey, ...(record ? { record, cid } : {}) },
  });
  const event =
    kind < 60
      ? commit("create", "app.bsky.feed.like", { $type: "app.bsky.feed.like", createdAt, subject })
      : kind < 80
        ? commit("create", "app.bsky.feed.post", {
            $type: "app.bsky.feed.post",
            createdAt,
            langs: ["en"],
            text: textOf(next),
          })
        : kind < 90
          ? commit("create", "app.bsky.feed.repost", { $type: "app.bsky.feed.repost", createdAt, subject })
          : kind < 96
            ? commit("create", "app.bsky.graph.follow", {
                $type: "app.bsky.graph.follow",
                createdAt,
                subject: `did:plc:${word(24, next)}`,
              })
            : kind < 99
              ? commit("delete", "app.bsky.feed.like")
              : {
                  did,
                  time_us,
                  kind: "identity",
                  identity: { did, handle: `${word(8, next)}.bsky.social`, seq: number, time: createdAt },
                };
  return JSON.stringify(event);
}

const textOf = (next: (below: number) => number): string =>
  `${phrases[next(phrases.length)]} ${phrases[next(phrases.length)]} ${word(6, next)}`;

/** A revision that grows with the number, as TIDs do. */
export function revOf(number: number): string {
  let rest = number;
  let rev = "";
  for (let place = 0; place < 8; place++) {
    rev = "234567abcdefghijklmnopqrstuvwxyz"[rest % 32] + rev;
    rest = Math.floor(rest / 32);
  }
  return `3m222${rev}`;
}
