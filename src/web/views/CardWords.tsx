import type { CardFact } from "../../contract/cards.ts";
import { Pair } from "../parts/Pair.tsx";
import { AsWritten, Dated } from "../parts/Values.tsx";
import { useWords } from "../words/use-words.ts";

/** The sentence a figure rests on: who printed it, whom it cites, and the dates of event and report apart. */
export function CardWords({ facts }: { facts: readonly CardFact[] }) {
  const { say } = useWords();
  if (facts.length === 0) return <p className="not-known">{say("cards.noWords")}</p>;
  return (
    <ul className="plain evidence" aria-label={say("cards.words")}>
      {facts.map((fact) => (
        <li key={fact.id}>
          <strong>{fact.what}</strong>
          {fact.quote && (
            <p>
              <span className="soft small">{say("cards.begins")}</span>{" "}
              <q>
                <AsWritten text={`${fact.quote} …`} language="en" />
              </q>
            </p>
          )}
          <dl className="pairs small">
            <Pair what={say("methods.source")}>
              <AsWritten text={fact.source} />
            </Pair>
            {fact.figureBy && (
              <Pair what={say("cards.figureBy")}>
                <AsWritten text={fact.figureBy} />
              </Pair>
            )}
            {fact.asPrinted && (
              <Pair what={say("cards.printed")}>
                <AsWritten text={fact.asPrinted} />
              </Pair>
            )}
            <Pair what={say("cards.event")}>
              <Dated on={fact.date} />
              {fact.dateBasis === "inferred" && ` (${say("cards.inferred")})`}
              {fact.dateBasis === "reference" && ` (${say("cards.fromReference")})`}
            </Pair>
            <Pair what={say("cards.reported")}>
              <Dated on={fact.reported} />
            </Pair>
          </dl>
          {fact.note && (
            <p className="soft small">
              <bdi>{fact.note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
