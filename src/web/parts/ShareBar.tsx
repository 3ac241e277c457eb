import type { ReactNode } from "react";
import { FewAuthors, Num } from "./Values.tsx";

/** A name, its number (null: of too few authors to be shown) and a thin bar from zero; the bar says nothing the number does not. */
export function ShareBar({ name, value, most }: { name: ReactNode; value: number | null; most: number }) {
  return (
    <li>
      <span className="share-name">{name}</span>
      {value === null ? <FewAuthors /> : <Num of={value} />}
      <span
        className="share-bar"
        aria-hidden="true"
        style={{ inlineSize: `${most ? (100 * (value ?? 0)) / most : 0}%` }}
      />
    </li>
  );
}
