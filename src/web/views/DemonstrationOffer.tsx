import type { DemonstrationAddress } from "../../contract/demonstration.ts";
import { Mishap } from "../parts/Mishap.tsx";
import { Section } from "../parts/Page.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";

/** An invented world to look around in; it opens beside this workspace and never mixes with it. */
export function DemonstrationOffer({ open }: { open: Act<void, DemonstrationAddress> }) {
  const { say } = useWords();
  return (
    <Section title={say("demonstration.title")} note={say("demonstration.means")}>
      {open.error != null && <Mishap error={open.error} />}
      <p className="acts no-print" role="status">
        {open.answer ? (
          <a href={open.answer.address} target="_blank" rel="noopener" className="button primary">
            {say("demonstration.go")}
          </a>
        ) : (
          <button type="button" className="button" disabled={open.pending} onClick={() => open.run()}>
            {say(open.pending ? "demonstration.making" : "demonstration.open")}
          </button>
        )}
      </p>
    </Section>
  );
}
