import type { Change } from "../../contract/accounts.ts";
import { Section } from "../parts/Page.tsx";
import { AsWritten, DayAndTime } from "../parts/Values.tsx";
import { useWords, type WordsInHand } from "../words/use-words.ts";

/** What changed, from what to what, on whose word; the newest first. */
export function Changes({ history }: { history: readonly Change[] }) {
  const words = useWords();
  const { say, sayOr } = words;
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
              {sayOr(`history.${change.what}`, sayOr(`changes.${keyOf(change.what)}`, change.what))}
              {change.field && change.field !== change.what && (
                <>
                  {" · "}
                  <bdi>{sayOr(`fields.${change.field}`, sayOr(`evidenceKinds.${change.field}`, change.field))}</bdi>
                </>
              )}
              {change.field && (
                <>
                  {": "}
                  <del>
                    <AsWritten text={valueIn(change, change.before, words)} />
                  </del>{" "}
                  <span aria-hidden="true" className="arrow">
                    →
                  </span>{" "}
                  <ins>
                    <AsWritten text={valueIn(change, change.after, words)} />
                  </ins>
                </>
              )}
            </span>
            {change.reason && (
              <q className="soft">
                <bdi>{reasonIn(change.reason, words)}</bdi>
              </q>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const keyOf = (printed: string): string => printed.replaceAll(" ", "-");

/** A standing is one of our words; all else stays as it was written. */
const valueIn = ({ what }: Change, value: string | null, { sayOr }: WordsInHand): string | null =>
  what === "standing" && value ? sayOr(`standing.${value}`, value) : value;

/** Reasons the program gives itself; a person’s stay as written. */
function reasonIn(reason: string, { say, sayOr }: WordsInHand): string {
  const [, file, layout] = /^import of (.+) as ([\w-]+)$/.exec(reason) ?? [];
  return file && layout ? say("changes.import", { file, layout }) : sayOr(`changes.${keyOf(reason)}`, reason);
}
