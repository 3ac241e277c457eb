import { useQuery } from "@tanstack/react-query";
import { demonstrate } from "../acts.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { Page, Section } from "../parts/Page.tsx";
import { cards, settings } from "../questions.ts";
import { useAct } from "../use-act.ts";
import { useSettings } from "../use-settings.ts";
import { Cards } from "../views/Cards.tsx";
import { DemonstrationOffer } from "../views/DemonstrationOffer.tsx";
import { useWords } from "../words/use-words.ts";
import { useStates } from "./use-states.ts";

/** So many there are where the world is real. */
const all = 8;

/** What is known without a file, as a page of its own. */
export function CardsScreen() {
  const { say, locale } = useWords();
  const found = useQuery(cards(locale.language));
  const isWhole = (found.data?.rows.length ?? all) >= all;
  return (
    <Page
      title={say("cards.page")}
      heading={say(isWhole ? "cards.heading" : "cards.headingFewer")}
      below={<p className="soft measure">{say("cards.lead")}</p>}
    >
      <CardsInHand />
    </Page>
  );
}

/** The same at the first start, under the heading of the overview. */
export function FirstCards() {
  const { say } = useWords();
  const open = useAct(demonstrate);
  return (
    <>
      <Section title={say("cards.heading")} note={say("cards.lead")}>
        <CardsInHand />
      </Section>
      <DemonstrationOffer open={open} />
    </>
  );
}

function CardsInHand() {
  const { locale } = useWords();
  const answer = useQuery(cards(locale.language));
  const chosen = useQuery(settings());
  const states = useStates();
  const save = useSettings();
  return (
    <Loaded of={answer}>
      {(found) => (
        <Loaded of={chosen}>{(kept) => <Cards found={found} settings={kept} states={states} save={save} />}</Loaded>
      )}
    </Loaded>
  );
}
