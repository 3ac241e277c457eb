import { Link } from "@tanstack/react-router";
import { type CSSProperties, type KeyboardEvent, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { type Class, classOf, shade } from "../world/classes.ts";
import { columnsOf, isInvented, neighbour, placesOf } from "../world/tile-layout.ts";
import type { WorldRow } from "../world/world-rows.ts";

type WorldTilesProps = {
  label: string;
  rows: readonly WorldRow[];
  classes: readonly Class[];
  own: string | null;
  print(value: number): string;
};

const ways = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;

/** Colours of a class as variables of its tile; what is not known keeps the hatching. */
export function tileStyle(of: number | null, classes: number): CSSProperties {
  if (of === null) return {};
  const which = shade(of, classes);
  return { "--tile-fill": `var(--shade-${which})`, "--tile-ink": `var(--on-shade-${which})` } as CSSProperties;
}

/** A tile a state in rough positions; strokes beside the colour tell the class, and what is told stands in words below. */
export function WorldTiles({ label, rows, classes, own, print }: WorldTilesProps) {
  const { say, locale } = useWords();
  const [told, setTold] = useState<string | null>(null);
  const codes = rows.map(({ code }) => code);
  const places = placesOf(codes);
  const [entry, setEntry] = useState(own);
  const first = rows.some(({ code }) => code === entry) ? entry : (rows[0]?.code ?? null);
  const collator = new Intl.Collator(locale.language === "uz" ? "en" : locale.language);
  const byName = [...rows].sort((a, b) => collator.compare(a.name, b.name));
  const words = ({ name, value }: WorldRow) => `${name}: ${value === null ? say("values.notKnown") : print(value)}`;
  const shown = rows.find(({ code }) => code === told);

  const go = (event: KeyboardEvent, code: string) => {
    const way = ways[event.key as keyof typeof ways];
    const next = way && neighbour(places, code, way);
    if (!next) return;
    event.preventDefault();
    setEntry(next);
    document.getElementById(`tile-${next}`)?.focus();
  };
  return (
    <div className="lines">
      <ul
        className={isInvented(codes) ? "plain tiles few" : "plain tiles"}
        aria-label={label}
        style={{ "--tile-columns": columnsOf(codes) } as CSSProperties}
      >
        {byName.map((row) => {
          const of = classOf(row.value, classes);
          const place = places.get(row.code);
          return (
            <li
              key={row.code}
              className={row.code === own ? "tile own" : "tile"}
              style={
                {
                  "--place": place && `${place.row} / ${place.column}`,
                  ...tileStyle(of, classes.length),
                } as CSSProperties
              }
            >
              <Link
                id={`tile-${row.code}`}
                to="/actors/$id"
                params={{ id: row.actor }}
                preload={false}
                tabIndex={row.code === first ? 0 : -1}
                onFocus={() => setTold(row.code)}
                onPointerEnter={() => setTold(row.code)}
                onKeyDown={(event) => go(event, row.code)}
              >
                {row.code.replace(/^X-/, "")}
                <span className="visually-hidden"> {words(row)}</span>
                <Ticks of={of} />
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="tile-told small" aria-hidden="true">
        {shown ? <bdi>{words(shown)}</bdi> : <span className="soft no-print">{say("world.keys")}</span>}
      </p>
    </div>
  );
}

/** One stroke for the lowest class, five for the highest. */
export function Ticks({ of }: { of: number | null }) {
  if (of === null) return null;
  return (
    <span className="ticks" aria-hidden="true">
      {[1, 2, 3, 4, 5].slice(0, of).map((stroke) => (
        <i key={stroke} />
      ))}
    </span>
  );
}
