import type { World } from "../screens/use-world.ts";
import { useWords } from "../words/use-words.ts";

/** What the picture says, and of what: the same over tiles and map. */
export function useFinding(world: World): { title: string; subtitle: string } {
  const { say } = useWords();
  const known = world.rows.filter(({ value }) => value !== null);
  const [first] = known;
  const value = first?.value == null ? "" : world.print(first.value);
  return {
    title: first ? say("world.leads", { name: first.name, value }) : say("world.none"),
    subtitle: `${[world.title, world.unit].filter(Boolean).join(", ")}. ${say("world.known", { known: known.length, of: world.rows.length })}`,
  };
}
