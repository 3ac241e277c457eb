import type { Card, Chosen } from "./card.ts";
import { publicsCard, ranksCard, twoSourcesCard } from "./chosen-cards.ts";
import { disputeCard, nextCard, outletCard, whoseCard } from "./example-cards.ts";
import { unknownCard } from "./unknown-card.ts";

/** Eight cards that need no network and no file. Four follow the states that are chosen, three are examples of others. */
export const firstCards = (chosen: Chosen): Card[] => [
  ranksCard(chosen),
  publicsCard(chosen),
  unknownCard(chosen),
  twoSourcesCard(chosen),
  outletCard(),
  disputeCard(),
  whoseCard(),
  nextCard(),
];
