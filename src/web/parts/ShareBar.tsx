import type { ReactNode } from "react";
import { Num } from "./Values.tsx";

/** A name, its number and a thin bar from zero; the bar says nothing the number does not. */
export function ShareBar({ name, value, most }: { name: ReactNode; value: number; most: number }) {
  return (
    <li>
      <span className="share-name">{name}</span>
      <Num of={value} />
      <span className="share-bar" aria-hidden="true" style={{ inlineSize: `${most ? (100 * value) / most : 0}%` }} />
    </li>
  );
}
