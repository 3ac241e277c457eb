import type { World } from "../screens/use-world.ts";
import { useWords } from "../words/use-words.ts";

/** What the picture says, and of what: the same over tiles and map. Who shares the lead shares it in the title too. */
export function useFinding(world: World): { title: string; subtitle: string } {
  const { say, locale } = useWords();
  const known = world.rows.filter(({ value }) => value !== null);
  const [first] = known;
  const leading = known.filter(({ value }) => value === first?.value).length;
  const value = first?.value == null ? "" : world.print(first.value);
  const finding = () => {
    if (!first) return say("world.none");
    if (world.best === null) return world.title;
    return leading > 1 ? say("world.lead", { count: leading, value }) : say("world.leads", { name: first.name, value });
  };
  return {
    title: finding(),
    subtitle: `${[world.title, world.unit, world.asked.platform, world.asked.period].filter(Boolean).join(locale.comma)}. ${say("world.known", { known: known.length, of: world.rows.length })}`,
  };
}
