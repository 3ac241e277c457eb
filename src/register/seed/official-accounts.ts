/**
 * Accounts of foreign ministries and of the offices of heads of state and government on social platforms: facts restated
 * from dated public data sets, so that a fresh workspace knows who speaks. Institutions only; whoever holds an office in
 * person is registered by whoever brings the evidence. None was looked up for this list, so each is claimed, and whether it
 * still speaks for its institution is not known.
 */
export type OfficialAccount = {
  platform: "x" | "telegram" | "mastodon";
  handle: string;
  holder: string;
  since?: string;
  userId?: string;
  note?: string;
};

/** Offices and bodies that hold some of them; foreign ministries stand in the first list. */
export type OfficialBody = {
  id: string;
  /** null: a body of an organisation, which is its parent. */
  state: string | null;
  parent?: string;
  name: string;
  role: "government" | "head of state" | "head of government" | null;
  until?: string;
  note?: string;
};

export type OfficialList = {
  kind: "study" | "other";
  source: string;
  url: string | null;
  /** When the list said so; null: it bears no date. */
  date: string | null;
  accounts: readonly OfficialAccount[];
};

export const officialBodies: readonly OfficialBody[] = [
  { id: "AR/presidency", state: "AR", name: "Presidency of Argentina", role: "head of state" },
  { id: "AZ/presidency", state: "AZ", name: "President of Azerbaijan", role: "head of state" },
  { id: "CL/government", state: "CL", name: "Government of Chile", role: "government" },
  { id: "CM/presidency", state: "CM", name: "Presidency of Cameroon", role: "head of state" },
  { id: "CO/presidency", state: "CO", name: "Presidency of Colombia", role: "head of state" },
  { id: "CR/presidency", state: "CR", name: "Presidency of Costa Rica", role: "head of state" },
  { id: "DO/presidency", state: "DO", name: "Presidency of the Dominican Republic", role: "head of state" },
  { id: "EC/presidency", state: "EC", name: "Presidency of Ecuador", role: "head of state" },
  {
    id: "GB/prime-minister",
    state: "GB",
    name: "Prime Minister's Office, 10 Downing Street",
    role: "head of government",
  },
  { id: "GR/prime-minister", state: "GR", name: "Prime Minister's Office of Greece", role: "head of government" },
  { id: "GT/government", state: "GT", name: "Government of Guatemala", role: "government" },
  { id: "HR/government", state: "HR", name: "Government of Croatia", role: "government" },
  { id: "IL/prime-minister", state: "IL", name: "Prime Minister's Office of Israel", role: "head of government" },
  { id: "KR/presidency", state: "KR", name: "Office of the President of South Korea", role: "head of state" },
  { id: "MY/prime-minister", state: "MY", name: "Prime Minister's Office of Malaysia", role: "head of government" },
  { id: "NL/prime-minister", state: "NL", name: "Prime Minister of the Netherlands", role: "head of government" },
  { id: "NO/prime-minister", state: "NO", name: "Office of the Prime Minister of Norway", role: "head of government" },
  { id: "PE/presidency", state: "PE", name: "Presidency of Peru", role: "head of state" },
  { id: "PT/government", state: "PT", name: "Government of Portugal", role: "government" },
  { id: "SG/government", state: "SG", name: "Government of Singapore", role: "government" },
  {
    ...{ id: "TR/prime-minister", state: "TR", name: "Prime Ministry of Türkiye", role: "head of government" },
    until: "2018-07",
    note: "The office ended in July 2018, when the constitution as amended in 2017 came into force.",
  },
  { id: "UA/presidency", state: "UA", name: "Administration of the President of Ukraine", role: "head of state" },
  { id: "UY/presidency", state: "UY", name: "Presidency of Uruguay", role: "head of state" },
  { id: "ZA/presidency", state: "ZA", name: "Presidency of South Africa", role: "head of state" },
  { id: "EU/commission", state: null, parent: "org:EU", name: "European Commission", role: null },
  { id: "EU/council", state: null, parent: "org:EU", name: "Council of the European Union", role: null },
  { id: "EU/european-council", state: null, parent: "org:EU", name: "European Council", role: null },
];

const between = "https://github.com/rishabhranawat/BetweenTheLines";

export const officialLists: readonly OfficialList[] = [
  {
    kind: "study",
    source: "BetweenTheLines, posts of seven foreign ministries (TwiNet/deeper_dive/mofo_tweets.json)",
    url: between,
    date: "2017",
    accounts: [
      { platform: "x", handle: "StateDept", holder: "US/mfa" },
      { platform: "x", handle: "IsraelMFA", holder: "IL/mfa" },
      { platform: "x", handle: "IndianDiplomacy", holder: "IN/mfa" },
      { platform: "x", handle: "francediplo_EN", holder: "FR/mfa" },
      {
        ...{ platform: "x", handle: "germanydiplo", holder: "DE/mfa" },
        note: "The data set labels it “Iran”; it is the account of the German ministry, as its handle and posts say.",
      },
      { platform: "x", handle: "mfa_russia", holder: "RU/mfa" },
      { platform: "x", handle: "MofaJapan_en", holder: "JP/mfa" },
    ],
  },
  {
    kind: "study",
    source: "BetweenTheLines, posts of governments and their heads (TwiNet/batch_1 to batch_3)",
    url: between,
    date: "2017-02",
    accounts: [
      { platform: "x", handle: "DutchMFA", holder: "NL/mfa" },
      { platform: "x", handle: "APUkraine", holder: "UA/presidency" },
      { platform: "x", handle: "CasaRosada", holder: "AR/presidency" },
      { platform: "x", handle: "govpt", holder: "PT/government" },
      { platform: "x", handle: "govsingapore", holder: "SG/government" },
      { platform: "x", handle: "GuatemalaGob", holder: "GT/government" },
      { platform: "x", handle: "infopresidencia", holder: "CO/presidency" },
      { platform: "x", handle: "IsraeliPM", holder: "IL/prime-minister" },
      { platform: "x", handle: "PMOMalaysia", holder: "MY/prime-minister" },
      { platform: "x", handle: "prc_cellcom", holder: "CM/presidency" },
      { platform: "x", handle: "prensapalacio", holder: "PE/presidency" },
      { platform: "x", handle: "PresidenciaRD", holder: "DO/presidency" },
      { platform: "x", handle: "PrimeministerGR", holder: "GR/prime-minister" },
      { platform: "x", handle: "SCpresidenciauy", holder: "UY/presidency" },
      { platform: "x", handle: "Statsmin_kontor", holder: "NO/prime-minister" },
      { platform: "x", handle: "TC_Basbakan", holder: "TR/prime-minister" },
      { platform: "x", handle: "VladaRH", holder: "HR/government" },
    ],
  },
  {
    kind: "study",
    source: "world-leader-vis, profiles of world leaders and their offices (data/worldLeaders.json)",
    url: "https://github.com/grantat/world-leader-vis",
    date: "2017-10",
    accounts: [
      {
        ...{ platform: "x", handle: "azpresident", holder: "AZ/presidency", since: "2010-07-27", userId: "171357785" },
        note: "describes itself as the official channel of the President",
      },
      {
        ...{
          platform: "x",
          handle: "bluehousekorea",
          holder: "KR/presidency",
          since: "2010-04-14",
          userId: "132800515",
        },
        note: "describes itself as the account of the Office of the President",
      },
      {
        ...{ platform: "x", handle: "eucopresident", holder: "EU/european-council", since: "2010-09-30" },
        userId: "196994616",
        note: "Of the President of the European Council, managed by the media team; another data set labels it “France”.",
      },
      {
        ...{ platform: "x", handle: "GobiernodeChile", holder: "CL/government", since: "2009-05-23" },
        userId: "42102939",
      },
      {
        ...{ platform: "x", handle: "MinPres", holder: "NL/prime-minister", since: "2010-06-14", userId: "155507136" },
        note: "edited by the government's information service",
      },
      {
        ...{
          platform: "x",
          handle: "Number10gov",
          holder: "GB/prime-minister",
          since: "2008-03-26",
          userId: "14224719",
        },
        note: "describes itself as the official channel of the Prime Minister's office",
      },
      {
        ...{ platform: "x", handle: "Presidencia_Ec", holder: "EC/presidency", since: "2010-01-04" },
        userId: "101895924",
      },
      {
        ...{ platform: "x", handle: "presidenciacr", holder: "CR/presidency", since: "2010-05-17" },
        userId: "144875363",
      },
      { platform: "x", handle: "SAPresident", holder: "ZA/presidency", since: "2011-05-09", userId: "295663598" },
    ],
  },
  {
    kind: "study",
    source: "china-twiplomacy-2020-2022, tables 2 and 3",
    url: "https://github.com/centre-for-humanities-computing/china-twiplomacy-2020-2022",
    date: "2022-04-30",
    accounts: [{ platform: "x", handle: "MFA_China", holder: "CN/mfa", since: "2019-10" }],
  },
  {
    kind: "study",
    source: "eucomm-twitter, posts and follower counts of institutions of the European Union",
    url: "https://github.com/rbroc/eucomm-twitter",
    date: "2021",
    accounts: [
      { platform: "x", handle: "EU_Commission", holder: "EU/commission" },
      { platform: "x", handle: "EUCouncil", holder: "EU/council" },
    ],
  },
  {
    kind: "study",
    source: "fedipol, list of German institutions and politicians in the fediverse",
    url: "https://github.com/rstockm/fedipol",
    date: "2025-10",
    accounts: [
      { platform: "mastodon", handle: "AuswaertigesAmt@social.bund.de", holder: "DE/mfa", since: "2022-10-28" },
    ],
  },
  {
    kind: "other",
    source: "a published list of official Telegram channels of Uzbekistan's state bodies",
    url: null,
    date: null,
    accounts: [
      {
        ...{ platform: "telegram", handle: "uzbekmfa", holder: "UZ/mfa" },
        note: "typed in from the list; nobody has checked it against the state's own",
      },
    ],
  },
];
