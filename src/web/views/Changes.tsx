import type { Change } from "../../contract/accounts.ts";
import { Section } from "../parts/Page.tsx";
import { AsWritten, DayAndTime } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** What changed, from what to what, on whose word; the newest first. */
export function Changes({ history }: { history: readonly Change[] }) {
  const { say, sayOr } = useWords();
  if (history.length === 0) return null;
  return (
    <Section title={say("history.title")}>
      <ol className="plain changes">
        {history.map((change) => (
          <li key={change.id}>
            <span className="soft small">
              <DayAndTime at={change.at} /> · <bdi>{change.by}</bdi>
            </span>
            <span>
              {sayOr(`history.${change.what}`, change.what)}
              {change.field && (
                <>
                  {" · "}
                  <bdi>{sayOr(`fields.${change.field}`, change.field)}</bdi>
                  {": "}
                  <del>
                    <AsWritten text={change.before} />
                  </del>{" "}
                  <span aria-hidden="true" className="arrow">
                    →
                  </span>{" "}
                  <ins>
                    <AsWritten text={change.after} />
                  </ins>
                </>
              )}
            </span>
            {change.reason && (
              <q className="soft">
                <bdi>{change.reason}</bdi>
              </q>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
