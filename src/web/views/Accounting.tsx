import { Fragment } from "react";
import type { Batch } from "../../contract/imports.ts";
import { Num } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** read = stored + duplicates + rejected: every record is somewhere, and this shows where. */
export function Accounting({ batch }: { batch: Batch }) {
  const { say } = useWords();
  const parts = ["stored", "duplicates", "rejected"] as const;
  return (
    <section className="accounting" aria-label={say("batch.accounting")}>
      <div className="equation">
        <Term what={say("imports.read")} count={batch.read} />
        {parts.map((part, place) => (
          <Fragment key={part}>
            <span aria-hidden="true">{place === 0 ? "=" : "+"}</span>
            <Term what={say(`imports.${part}`)} count={batch[part]} part={part} />
          </Fragment>
        ))}
      </div>
      <div className="accounting-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: batch[part] }} />
        ))}
      </div>
    </section>
  );
}

function Term({ what, count, part }: { what: string; count: number; part?: string }) {
  return (
    <span className="term" data-part={part}>
      <span className="term-name">{what}</span>
      <Num of={count} />
    </span>
  );
}
