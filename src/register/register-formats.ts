import { accountLists } from "./importers/account-lists.ts";
import { accountsTable } from "./importers/accounts-table.ts";
import { caseAccounts, caseSnapshots } from "./importers/case-accounts.ts";
import { caseContext, caseCosts, caseInstitutions, casePopularity, caseRanks } from "./importers/case-figures.ts";
import { casePublished } from "./importers/case-published.ts";
import { chinaAccounts } from "./importers/china-accounts.ts";
import { diplomaticPulse } from "./importers/diplomatic-pulse.ts";
import { everypolitician } from "./importers/everypolitician.ts";
import { fediverseGerman } from "./importers/fediverse-german.ts";
import { egdi, isoVariables, owidSeries, pressFreedomFopi, pressFreedomRsf } from "./importers/indicators.ts";
import { lowyGeocoded, lowyIndex } from "./importers/lowy.ts";
import { newsMedia } from "./importers/news-media.ts";
import { officialChannels } from "./importers/official-channels.ts";
import { ownCsv, ownJson } from "./importers/own-export.ts";
import { twitterProfiles } from "./importers/twitter-profiles.ts";
import { usExecutive, usLegislators } from "./importers/us-legislators.ts";
import { wikidataMissions } from "./importers/wikidata-missions.ts";
import type { RegisterFormat } from "./register-format.ts";

/** Every layout the register reads; each claims only files it surely knows. */
export const registerFormats: readonly RegisterFormat[] = [
  ownCsv,
  ownJson,
  accountsTable,
  accountLists,
  wikidataMissions,
  lowyIndex,
  lowyGeocoded,
  egdi,
  owidSeries,
  pressFreedomFopi,
  pressFreedomRsf,
  isoVariables,
  usLegislators,
  usExecutive,
  everypolitician,
  fediverseGerman,
  diplomaticPulse,
  officialChannels,
  twitterProfiles,
  chinaAccounts,
  newsMedia,
  caseAccounts,
  caseSnapshots,
  caseContext,
  caseInstitutions,
  casePopularity,
  caseRanks,
  caseCosts,
  ...casePublished,
];
