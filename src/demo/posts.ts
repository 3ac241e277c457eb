import { demonstrationDomain } from "../domain/demonstration.ts";
import { seeded } from "../measure/random.ts";
import { type DemoAccount, demoAccounts } from "./accounts.ts";
import { demoStates } from "./states.ts";
import { phrases } from "./texts.ts";

const first = Date.UTC(2024, 0, 1);
const days = 366;
const columns = [
  "id",
  "author",
  "posted_at",
  "text",
  "url",
  "kind",
  "reply_to_author",
  "media",
  "likes",
  "replies",
  "reposts",
  "views",
  "followers",
  "seen_at",
] as const;
type Row = Record<(typeof columns)[number], string | number>;

/** As it was written: a text that begins with “@” stays so, since no spreadsheet stands between. */
const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")}\n`;

/** How the columns are to be read; the invented files come in by the same door as every other file. */
export const demoMapping = (platform: string): string =>
  JSON.stringify({
    title: `Demonstration (${platform})`,
    platform,
    fields: {
      id: "id",
      author: "author",
      postedAt: "posted_at",
      text: "text",
      url: "url",
      kind: "kind",
      replyToAuthor: "reply_to_author",
      media: { column: "media", optional: true },
      seenAt: "seen_at",
    },
    counters: { likes: "likes", replies: "replies", reposts: "reposts", views: "views" },
    authorCounters: { followers: "followers" },
  });

/** The same posts on every machine: a year of every account, with answers, pictures, counters and a ministry that falls silent. */
export function demoFile(platform: DemoAccount["platform"]): string {
  const rows = demoAccounts()
    .filter((one) => one.platform === platform)
    .flatMap((account, at) => postsOf(account, seeded(at * 7919 + platform.length)));
  return csvLine(columns) + rows.map((row) => csvLine(columns.map((name) => row[name]))).join("");
}

const pick = <One>(list: readonly One[], random: () => number): One => list[Math.floor(random() * list.length)]!;

function postsOf(account: DemoAccount, random: () => number): Row[] {
  const rows: Row[] = [];
  // The ministry of Sumarin says nothing on X after October.
  const last = account.holder === "QS/mfa" && account.platform === "x" ? 300 : days;
  for (let day = 0; day < last; day++) {
    if (random() > account.pace / 7) continue;
    const at = first + day * 86_400_000 + Math.floor(random() * 36_000_000) + 25_200_000;
    rows.push(postOf(account, rows.length, at, day, random));
  }
  return rows;
}

function postOf(account: DemoAccount, count: number, at: number, day: number, random: () => number): Row {
  const { platform, handle, state, host, followers } = account;
  const language = random() < 0.7 ? state.languages[0]! : (state.languages[1] ?? state.languages[0]!);
  const { sentences, topics, thanks } = phrases[language];
  const partner =
    host ??
    pick(
      demoStates.filter(({ code }) => code !== state.code),
      random,
    );
  const mention = `@${partner.names.en.slice(0, 4).toLowerCase()}_mfa`;
  const isReply = platform === "x" && random() < 0.12;
  const isSpeaking = platform === "x" && random() < 0.25;
  const sentence = pick(sentences, random)
    .replace("{topic}", pick(topics, random))
    .replace("{place}", host?.capital ?? pick(demoStates, random).capital);
  const text = isReply ? `${mention} ${pick(thanks, random)}` : isSpeaking ? `${sentence} ${mention}` : sentence;
  const attention = state.warmth * (host === null ? 1 : 0.1) * (0.4 + 1.2 * random());
  const id = `${1_700_000_000_000 + Math.floor(at / 1000)}${String(count).padStart(4, "0")}`;
  return {
    id,
    author: handle,
    posted_at: new Date(at).toISOString(),
    text,
    url: `https://${platform}.${demonstrationDomain}/${handle}/${id}`,
    kind: isReply ? "reply" : "original",
    reply_to_author: isReply ? mention.slice(1) : "",
    media: random() < 0.45 ? "image" : random() < 0.2 ? "video" : "",
    likes: Math.round(attention),
    replies: Math.round(attention * 0.08),
    reposts: Math.round(attention * 0.2),
    views: platform === "telegram" ? Math.round(attention * 60) : "",
    followers: Math.round(followers * (1 + day / 2000)),
    seen_at: new Date(at + 86_400_000).toISOString(),
  };
}
