import type { CardList, Card as CardShown } from "../../contract/cards.ts";
import type { Settings } from "../../contract/settings.ts";
import { AnywhereLink } from "../parts/AnywhereLink.tsx";
import { Mishap } from "../parts/Mishap.tsx";
import type { Option } from "../parts/Pick.tsx";
import { PrintButton } from "../parts/PrintButton.tsx";
import type { Act } from "../use-act.ts";
import type { SettingsChange } from "../use-settings.ts";
import { useWords } from "../words/use-words.ts";
import { CardWords } from "./CardWords.tsx";
import { WhoseState } from "./WhoseState.tsx";

type CardsProps = {
  found: CardList;
  settings: Settings;
  states: readonly Option[];
  save: Act<SettingsChange>;
};

/** What published studies say; every number can be opened down to the sentence it rests on. */
export function Cards({ found, settings, states, save }: CardsProps) {
  const { say } = useWords();
  return (
    <>
      <section className="section no-print" aria-label={say("settings.whose")}>
        {found.preset && (
          <>
            <p className="measure">{say("cards.example")}</p>
            <StartWith codes={found.states} states={states} save={save} />
          </>
        )}
        {save.error != null && <Mishap error={save.error} />}
        <WhoseState settings={settings} states={states} save={save} />
        <p>
          <PrintButton />
        </p>
      </section>
      <div className="cards">
        {found.rows.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </div>
    </>
  );
}

/** One press takes a state of the preset as one’s own and the others as its peers; any other state can be chosen below. */
function StartWith({ codes, states, save }: { codes: readonly string[] } & Pick<CardsProps, "states" | "save">) {
  const { say } = useWords();
  const name = (code: string) => states.find(({ id }) => id === code)?.text ?? code;
  return (
    <p className="acts">
      <span>{say("cards.startWith")}</span>{" "}
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="button"
          disabled={save.pending}
          onClick={() => save.run({ ownState: code, peers: codes.filter((one) => one !== code) })}
        >
          <bdi>{name(code)}</bdi>
        </button>
      ))}
    </p>
  );
}

function Card({ card }: { card: CardShown }) {
  const { say, locale } = useWords();
  // Said in the reader's language: a line that begins with a Latin name runs as the others do.
  const written = (text: string) => <span dir={locale.dir}>{text}</span>;
  return (
    <article className="card" aria-labelledby={`card-${card.id}`}>
      <h2 id={`card-${card.id}`}>{written(card.title)}</h2>
      <p>{written(card.finding)}</p>
      {card.example && <p className="soft small">{written(card.example)}</p>}
      {card.figures.map((figure) => (
        <details key={`${figure.label}${figure.text}`}>
          <summary>{written(`${figure.label}: ${figure.text}`)}</summary>
          <CardWords facts={card.facts.filter(({ id }) => figure.facts.includes(id))} />
        </details>
      ))}
      <p className="soft small">{written(card.caution)}</p>
      <ul className="plain lines no-print" aria-label={say("cards.next")}>
        {card.steps.map((step) => (
          <li key={step.text}>
            <AnywhereLink href={step.href}>{written(step.text)}</AnywhereLink>
          </li>
        ))}
      </ul>
    </article>
  );
}
