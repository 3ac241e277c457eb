import type { CardList, Card as CardShown } from "../../contract/cards.ts";
import type { Settings, SettingsEdit } from "../../contract/settings.ts";
import { AnywhereLink } from "../parts/AnywhereLink.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import type { Option } from "../parts/Pick.tsx";
import { AsWritten } from "../parts/Values.tsx";
import type { Act } from "../use-act.ts";
import { useWords } from "../words/use-words.ts";
import { CardWords } from "./CardWords.tsx";
import { WhoseState } from "./WhoseState.tsx";

type CardsProps = {
  found: CardList;
  settings: Settings;
  states: readonly Option[];
  save: Act<SettingsEdit>;
};

/** What published studies say; every number can be opened down to the sentence it rests on. */
export function Cards({ found, settings, states, save }: CardsProps) {
  const { say } = useWords();
  return (
    <>
      <section className="section no-print" aria-label={say("settings.whose")}>
        {found.preset && <p className="measure">{say("cards.example")}</p>}
        {save.error != null && <Mishap error={save.error} />}
        <WhoseState settings={settings} states={states} save={save} />
      </section>
      <div className="cards">
        {found.rows.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </div>
    </>
  );
}

function Card({ card }: { card: CardShown }) {
  const { say, sayOr } = useWords();
  return (
    <article className="card" aria-labelledby={`card-${card.id}`}>
      <h2 id={`card-${card.id}`}>
        <bdi>{sayOr(`cards.titles.${card.id}`, card.title)}</bdi>
      </h2>
      <p dir="auto">{sayOr(`cards.findings.${card.id}`, card.finding)}</p>
      {card.figures.map((figure) => (
        <details key={`${figure.label}${figure.text}`}>
          <summary>
            <AsWritten text={`${figure.label}: ${figure.text}`} language="en" />
          </summary>
          <CardWords facts={card.facts.filter(({ id }) => figure.facts.includes(id))} />
        </details>
      ))}
      <p className="soft small">
        <AsWritten text={card.caution} language="en" />
      </p>
      <ul className="plain lines no-print" aria-label={say("cards.next")}>
        {card.steps.map((step) => (
          <li key={step.text}>
            <AnywhereLink href={step.href}>
              <bdi>{sayOr(`cards.steps.${step.text.replaceAll(" ", "-")}`, step.text)}</bdi>
            </AnywhereLink>
          </li>
        ))}
      </ul>
    </article>
  );
}
