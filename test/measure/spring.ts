import type { Desk } from "../open-desk.ts";
import { newWorld, say } from "./world.ts";

/** The two weeks of the invented spring. */
export const march = "from=2024-03-01&to=2024-03-15";

/** A desk at which three ministries spoke for two weeks on X, and one of them on Telegram too. */
export async function newSpring(): Promise<Desk> {
  const desk = await newWorld();
  await say(desk, "x", [
    {
      id: "1",
      who: "mfa_kz",
      at: "2024-03-01T08:00:00Z",
      text: "Water talks with @mfa_uz opened in Astana today",
      likes: 10,
      reposts: 2,
      replies: 0,
      media: "image",
      followers: 100,
    },
    {
      id: "2",
      who: "mfa_kz",
      at: "2024-03-08T08:00:00Z",
      text: "@mfa_uz thank you for the visit of your delegation",
      replyTo: "mfa_uz",
      likes: 4,
      reposts: 0,
      replies: 0,
      followers: 110,
    },
    {
      id: "3",
      who: "mfa_kz",
      at: "2024-03-14T08:00:00Z",
      text: "The minister spoke about trade and transport",
      likes: 1,
      reposts: 1,
      replies: 0,
      followers: 90,
    },
    {
      id: "4",
      who: "mfa_uz",
      at: "2024-03-02T08:00:00Z",
      text: "@mfa_kz we were glad to welcome your minister",
      replyTo: "mfa_kz",
      likes: 6,
      reposts: 3,
      replies: 0,
      media: "image",
    },
    {
      id: "5",
      who: "mfa_uz",
      at: "2024-03-03T08:00:00Z",
      text: "A new consulate opens in Samarkand next week",
      likes: 0,
      reposts: 0,
      replies: 0,
    },
    {
      id: "6",
      who: "mfa_kg",
      at: "2024-03-14T09:00:00Z",
      text: "One statement on the border talks",
      likes: 3,
      reposts: 1,
      replies: 2,
    },
    {
      id: "7",
      who: "mfa_kz",
      at: "2094-01-01T00:00:00Z",
      text: "A post from the future",
      likes: 1000,
      reposts: 1,
      replies: 1,
    },
    { id: "8", who: "mfa_kz", at: "", text: "A post without a date", likes: 1000, reposts: 1, replies: 1 },
  ]);
  await say(desk, "telegram", [
    {
      id: "t1",
      who: "mfakz",
      at: "2024-03-05T08:00:00Z",
      text: "Statement of the ministry on Telegram",
      likes: 7,
      reposts: 0,
      replies: 0,
    },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
  return desk;
}

/** Asks over HTTP; whatever is refused fails the test. */
export async function asked<Answer>(desk: Desk, url: string): Promise<Answer> {
  const answer = await desk.server.inject(`/api/v1${url}`);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json();
}
