import type { Job } from "../../contract/imports.ts";
import { Mishap } from "../parts/Mishap.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

/** Offers to map imports again, each with one click, and says when that is under way. */
export function MapAgain({
  why,
  batches,
  remap,
}: {
  why: string;
  batches: readonly string[];
  remap: Act<string, Job>;
}) {
  const { say } = useWords();
  if (batches.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p className="measure">{remap.done ? say("batch.remapping") : why}</p>
      {remap.error != null && <Mishap error={remap.error} />}
      <p className="form-acts no-print">
        {batches.slice(0, 10).map((batch) => (
          <button
            key={batch}
            type="button"
            className="button primary"
            disabled={remap.pending}
            onClick={() => remap.run(batch)}
          >
            {say("batch.mapAgain", { batch })}
          </button>
        ))}
      </p>
    </div>
  );
}
