import type { ReactNode } from "react";

/** One line of a short profile. */
export function Pair({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
