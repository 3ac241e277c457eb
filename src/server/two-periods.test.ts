import { expect, onTestFinished, test } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";
import { addAccount } from "./answers/accounts.ts";

test("two periods are compared on X, which both hold, and not on Telegram, which came with the second", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };
  const telegram = { platform: "telegram", handle: "mfauz", holder: "UZ/mfa", languages: [], evidence };
  await addAccount(desk.workspace, telegram);
  const posts = (who: string, month: number): Said[] =>
    [2, 9, 20].map((day) => ({
      id: `${who}-${month}-${day}`,
      who,
      at: new Date(Date.UTC(2024, month - 1, day, 8)).toISOString(),
      text: "We met @mfa_uz and @mfa_kz and spoke about trade and transit",
      likes: day * (who.endsWith("kz") ? 1 : month),
      media: "image",
      replyTo: "somebody",
    }));
  await say(desk, "x", [...posts("mfa_kz", 3), ...posts("mfa_uz", 3), ...posts("mfa_kz", 4), ...posts("mfa_uz", 4)]);
  await say(desk, "telegram", [...posts("mfakz", 4), ...posts("mfauz", 4)]);
  await desk.workspace.runStages(new AbortController().signal);
  const ask = async <Answer>(path: string, more = ""): Promise<Answer> =>
    (await desk.server.inject(`/api/v1/index${path}?state=KZ&state=UZ&from=2024-04-01&to=2024-05-01${more}`)).json();
  const before = "&beforeFrom=2024-03-01&beforeTo=2024-04-01";

  expect((await ask<IndexAnswer>("")).platforms).toEqual(["telegram", "x"]);
  const both = await ask<IndexAnswer>("", before);
  expect(both.platforms).toEqual(["x"]);
  expect(both.dropped).toEqual([{ platform: "telegram", collected: 2, of: 2 }]);
  const alone = await ask<IndexAnswer>("", "&platform=x");
  expect(both.rows.map(({ score }) => score)).toEqual(alone.rows.map(({ score }) => score));
  for (const { change, score } of both.rows) expect(change?.score).toBeCloseTo(score! - change!.before.score, 10);
  const opened = await ask<Explanation>("/explain/KZ", before);
  expect(opened.accounts.map(({ account }) => account)).toEqual(["x:mfa_kz"]);
});
