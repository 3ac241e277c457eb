import type { Workspace } from "../../app.ts";
import type { CardFact, CardList } from "../../contract/cards.ts";
import { type Said, said, spoken } from "../../domain/said.ts";
import { presetStates } from "../../measure/cases/card.ts";
import { firstCards } from "../../measure/cases/cards.ts";
import type { CaseFact } from "../../measure/cases/case-fact.ts";
import { casePapers } from "../../measure/cases/papers.ts";
import { partsOfNote, phrase } from "../../measure/words/card-phrases.ts";
import { speechOf } from "../../measure/words/speech.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import { namesFor } from "./measures.ts";
import { settingsOf } from "./settings.ts";

/** Cards from published studies for the states the desk is set to (a preset until somebody chooses). */
export function cardsFor(workspace: Workspace, asked?: string): CardList {
  const { ownState, peers, language } = settingsOf(workspace);
  const spokenIn = asked ?? language;
  const speech = speechOf(spokenIn);
  const inEnglish = namesFor(workspace, "en");
  const inLanguage = namesFor(workspace, spokenIn);
  const names = (code: string) => inLanguage.get(code) ?? inEnglish.get(code) ?? code;
  const chosen = [...new Set([...(ownState ? [ownState] : []), ...peers])];
  const states = chosen.length > 0 ? chosen : [...presetStates];
  // What studies say of real states has no place beside invented ones; the next step has.
  const all = firstCards({ states, own: ownState, names });
  const cards = isDemonstration(workspace.state) ? all.filter(({ id }) => id === "next-step") : all;
  return {
    states,
    preset: chosen.length === 0,
    rows: cards.map(({ id, title, finding, figures, caution, facts, steps, about }) => ({
      id,
      title: spoken(title, speech),
      finding: spoken(finding, speech),
      figures: figures.map((one) => ({ ...one, label: spoken(one.label, speech), text: spoken(one.text, speech) })),
      caution: spoken(caution, speech),
      facts: facts.map((fact) =>
        factView(fact, (what) => spoken(named(what, names), speech), speech.isolates ? "؛ " : "; "),
      ),
      steps: steps.map(({ text, href }) => ({ text: spoken(text, speech), href })),
      example:
        about.length > 0 && !about.some((code) => states.includes(code))
          ? spoken(phrase("An example; it is about {states}.", { states: about.map(names) }), speech)
          : null,
    })),
  };
}

/** What a fact says with its states called by their names. */
const named = ({ text, values }: Said, names: (code: string) => string): Said =>
  said(
    text,
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        (key === "state" || key === "host") && typeof value === "string" ? names(value) : value,
      ]),
    ),
  );

const factView = ({ source, ...fact }: CaseFact, say: (what: Said) => string, semicolon: string): CardFact => ({
  id: fact.id,
  what: say(fact.what),
  country: fact.country,
  value: fact.value,
  unit: fact.unit,
  qualifier: fact.qualifier,
  date: fact.date,
  dateBasis: fact.dateBasis,
  reported: fact.reported,
  source: casePapers.get(source) ?? source,
  figureBy: fact.figureBy,
  asPrinted: fact.asPrinted,
  quote: fact.quote,
  note:
    fact.note &&
    partsOfNote(fact.note)
      .map((part) => say(said(part)))
      .join(semicolon),
});
