import { useWords } from "../words/use-words.ts";
import { type Class, shade } from "../world/classes.ts";
import { Ticks, tileStyle } from "./WorldTiles.tsx";

type WorldLegendProps = { classes: readonly Class[]; unknown: number; print(value: number): string };

const words = ["1", "2", "3", "4", "5"] as const;

/** What a colour and its strokes mean, as a word and as numbers. */
export function WorldLegend({ classes, unknown, print }: WorldLegendProps) {
  const { say } = useWords();
  return (
    <ul className="plain legend small">
      {classes.map(({ from, to }, at) => {
        const word = say(`world.classes.${words[shade(at + 1, classes.length) - 1] ?? "5"}`);
        return (
          <li key={from}>
            <span className="legend-key" style={tileStyle(at + 1, classes.length)}>
              <Ticks of={at + 1} />
            </span>
            {from === to ? `${word}: ${print(from)}` : say("world.span", { word, from: print(from), to: print(to) })}
          </li>
        );
      })}
      {unknown > 0 && (
        <li>
          <span className="legend-key" />
          {say("world.unknown", { count: unknown })}
        </li>
      )}
    </ul>
  );
}
