import type { StageState } from "../../contract/activity.ts";
import { Failed } from "../parts/Failed.tsx";
import { Section } from "../parts/Page.tsx";
import { useWords } from "../words/use-words.ts";

/** What is done to posts after an import: how far each stage is, and how fast. */
export function Stages({ stages }: { stages: readonly StageState[] }) {
  const { say, sayOr } = useWords();
  if (stages.length === 0) return null;
  return (
    <Section title={say("overview.work")}>
      <ul className="plain stages">
        {stages.map((stage) => {
          const name = sayOr(`stages.${stage.stage}`, stage.title);
          return (
            <li key={stage.stage}>
              <span>{name}</span>
              {stage.backlog === 0 ? (
                <span className="soft">{say("overview.upToDate")}</span>
              ) : (
                <>
                  <span className="soft">
                    {say("overview.waiting", { backlog: stage.backlog, total: stage.total })}
                  </span>
                  <progress aria-label={name} value={stage.done} max={Math.max(1, stage.total)} />
                </>
              )}
              <Failed error={stage.error} failure={stage.failure} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
