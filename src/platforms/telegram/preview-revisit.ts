import type { CollectTask, SourcePage } from "../connector.ts";
import { sourcePage } from "../source-page.ts";
import type { History } from "./preview-history.ts";
import { isPost, itemOf } from "./preview-items.ts";

/** One page shows twenty messages below a number, so neighbours are looked for together. */
export async function* revisited(
  { revisit }: CollectTask,
  history: (before: string | null) => Promise<History>,
): AsyncGenerator<SourcePage, void, void> {
  const left = revisit
    .map(Number)
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b);
  for (let highest = left.pop(); highest !== undefined; highest = left.pop()) {
    const page = await history(String(highest + 1));
    const lowest = page.ids.length === 0 ? 0 : Math.min(...page.ids.map(Number));
    const asked = [highest];
    while (left.length > 0 && (left.at(-1) ?? 0) >= lowest) asked.push(left.pop() ?? 0);
    const found = page.shown.messages.filter(({ ids }) => ids.some((id) => asked.includes(Number(id))));
    const there = new Set(found.flatMap(({ ids }) => ids.map(Number)));
    yield sourcePage({
      items: found.filter(isPost).map((message) => itemOf(message, page.fetchedAt)),
      gone: asked.filter((id) => !there.has(id)).map(String),
    });
  }
}
