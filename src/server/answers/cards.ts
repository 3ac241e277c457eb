import type { Workspace } from "../../app.ts";
import type { CardList } from "../../contract/cards.ts";
import { firstCards, presetStates } from "../../measure/cases/cards.ts";
import { casePapers } from "../../measure/cases/papers.ts";
import { settingsOf } from "./settings.ts";

/** Cards from published studies, and the states the desk is set to (a preset until somebody chooses). */
export function cardsFor(workspace: Workspace): CardList {
  const { ownState, peers } = settingsOf(workspace);
  const chosen = [...new Set([...(ownState ? [ownState] : []), ...peers])];
  return {
    states: chosen.length > 0 ? chosen : [...presetStates],
    preset: chosen.length === 0,
    rows: firstCards().map((card) => ({
      ...card,
      facts: card.facts.map(
        ({
          id,
          what,
          country,
          value,
          unit,
          qualifier,
          date,
          dateBasis,
          reported,
          source,
          figureBy,
          asPrinted,
          quote,
          note,
        }) => ({
          id,
          what,
          country,
          value,
          unit,
          qualifier,
          date,
          dateBasis,
          reported,
          source: casePapers.get(source) ?? source,
          figureBy,
          asPrinted,
          quote,
          note,
        }),
      ),
    })),
  };
}
