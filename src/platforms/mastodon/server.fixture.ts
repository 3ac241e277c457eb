import { type AskedOf, answering, type Given, run, taskAt } from "../../../test/answering-server.ts";
import type { SourcePage } from "../connector.ts";
import { mastodonConnector as connector } from "./connector.ts";
import { serve, type World } from "./mastodon.fixture.ts";

export async function serverOf(world: World, instead: (asked: AskedOf) => Given | null = () => null) {
  const answers: { path: string; given: Given }[] = [];
  const server = await answering((asked) => {
    const given = instead(asked) ?? serve(world, asked, server.origin);
    answers.push({ path: asked.path, given });
    return given;
  });
  const task = (given = {}) => taskAt(`${server.origin}/@mfa`, given);
  return { ...server, answers, task, collect: (given = {}) => run(connector, task(given), server.web) };
}

export const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => Number(key)));
