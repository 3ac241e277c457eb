import { egdi, isoVariables, owidSeries, pressFreedomFopi, pressFreedomRsf } from "./importers/indicators.ts";
import { lowyGeocoded, lowyIndex } from "./importers/lowy.ts";
import { wikidataMissions } from "./importers/wikidata-missions.ts";
import type { RegisterFormat } from "./register-format.ts";

/** Every layout the register reads; each claims only files it surely knows. */
export const registerFormats: readonly RegisterFormat[] = [
  wikidataMissions,
  lowyIndex,
  lowyGeocoded,
  egdi,
  owidSeries,
  pressFreedomFopi,
  pressFreedomRsf,
  isoVariables,
];
