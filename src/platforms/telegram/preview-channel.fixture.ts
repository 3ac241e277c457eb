import { type AskedOf, answering, type Given, run, taskAt } from "../../../test/answering-server.ts";
import type { SourcePage } from "../connector.ts";
import { doorHtml, type Invented, pageBefore, pageHtml } from "./preview.fixture.ts";
import { telegramPreviewConnector as connector } from "./preview.ts";

export const channel = "MfaAtlantis";
const address = "https://t.me/s/mfaatlantis";
export const numbers = (from: number, to: number): Invented[] =>
  Array.from({ length: to - from + 1 }, (_, place) => ({ id: from + place, text: `Statement ${from + place}` }));

export async function channelOf(messages: readonly Invented[], instead: (asked: AskedOf) => Given | null = () => null) {
  const server = await answering((asked) => {
    const other = instead(asked);
    if (other) return other;
    if (asked.path !== "/s/mfaatlantis")
      return { html: doorHtml("MFA of Atlantis", "12 345 subscribers", "View in Telegram") };
    return { html: pageHtml(channel, pageBefore(messages, asked.query.get("before"))) };
  });
  const task = (given = {}) => taskAt(address, { options: { base: server.origin }, ...given });
  return { ...server, task, collect: (given = {}) => run(connector, task(given), server.web) };
}

export const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => Number(key)));
export const gaps = (pages: readonly SourcePage[]) =>
  pages.flatMap((page) => page.gaps.map(({ kind, from, to }) => `${kind} ${from}–${to}`));
