import type { Workspace } from "../../app.ts";
import type { Fact, FactChoice, FactsPage, FactsQuery } from "../../contract/facts.ts";
import { chooseFactSource, listFacts as list } from "../../register/facts.ts";

export function listFacts({ state }: Workspace, { differing, ...query }: FactsQuery): FactsPage {
  return list(state, { ...query, differing: differing === "true" });
}

export const chooseFact = ({ state }: Workspace, choice: FactChoice): Fact =>
  chooseFactSource(state, choice, { by: "user", at: Date.now() });
