import type { Country } from "../countries.ts";

export type DisputedChoice = {
  id: string;
  code: string;
  /** The name a workspace shows when it chooses none and its list has none. */
  label: string;
  /** Names as the lists print them; a list that does not name the entity is not here. */
  names: { list: "UN" | "ISO"; name: string }[];
  /** Whether a new workspace shows it: entities that a list or a code in common use by the UN system names. */
  shown: boolean;
  note: string;
};

/**
 * Entities whose status is disputed. Names of the UN: M49 (Statistics Division) and the list of non-member observer States;
 * of ISO: 3166-1 as published by its maintenance agency. Nothing here says what an entity is.
 */
export const disputedChoices: readonly DisputedChoice[] = [
  {
    id: "entity:PS",
    code: "PS",
    label: "Palestine",
    names: [
      { list: "UN", name: "State of Palestine" },
      { list: "ISO", name: "Palestine, State of" },
    ],
    shown: true,
    note: "UN: non-member observer State (A/RES/67/19, 2012-11-29)",
  },
  {
    id: "entity:TW",
    code: "TW",
    label: "Taiwan",
    names: [{ list: "ISO", name: "Taiwan (Province of China)" }],
    shown: true,
    note: "UN: not in the list of Member States, nor in M49",
  },
  {
    id: "entity:XK",
    code: "XK",
    label: "Kosovo",
    names: [{ list: "UN", name: "Kosovo (under UN Security Council resolution 1244 (1999))" }],
    shown: true,
    note: "UN: not in the list of Member States; ISO: no code, XK is user-assigned",
  },
  {
    id: "entity:EH",
    code: "EH",
    label: "Western Sahara",
    names: [
      { list: "UN", name: "Western Sahara" },
      { list: "ISO", name: "Western Sahara" },
    ],
    shown: true,
    note: "UN: in the list of Non-Self-Governing Territories",
  },
  { id: "entity:X-AB", code: "X-AB", label: "Abkhazia", names: [], shown: false, note: "in no list of the UN or ISO" },
  {
    id: "entity:X-SD",
    code: "X-SD",
    label: "Sahrawi Arab Democratic Republic",
    names: [],
    shown: false,
    note: "in no list of the UN or ISO; member of the African Union",
  },
  {
    id: "entity:X-SO",
    code: "X-SO",
    label: "South Ossetia",
    names: [],
    shown: false,
    note: "in no list of the UN or ISO",
  },
  {
    id: "entity:X-PM",
    code: "X-PM",
    label: "Transnistria",
    names: [],
    shown: false,
    note: "in no list of the UN or ISO",
  },
  {
    id: "entity:X-NC",
    code: "X-NC",
    label: "Northern Cyprus",
    names: [],
    shown: false,
    note: "in no list of the UN or ISO; S/RES/541 (1983), S/RES/550 (1984)",
  },
  {
    id: "entity:X-SL",
    code: "X-SL",
    label: "Somaliland",
    names: [],
    shown: false,
    note: "in no list of the UN or ISO",
  },
];

const printed: Record<string, { others: string[]; ru: string; wikidata: string; region: string; subregion: string }> = {
  "X-AB": {
    others: ["Republic of Abkhazia"],
    ru: "Абхазия",
    wikidata: "Q23334",
    region: "Asia",
    subregion: "Western Asia",
  },
  "X-SD": {
    others: ["Sahrawi Republic", "SADR"],
    ru: "Сахарская Арабская Демократическая Республика",
    wikidata: "Q40362",
    region: "Africa",
    subregion: "Northern Africa",
  },
  "X-SO": {
    others: ["Republic of South Ossetia", "South Ossetia–Alania"],
    ru: "Южная Осетия",
    wikidata: "Q23427",
    region: "Asia",
    subregion: "Western Asia",
  },
  "X-PM": {
    others: ["Transdniestria", "Pridnestrovie"],
    ru: "Приднестровье",
    wikidata: "Q907112",
    region: "Europe",
    subregion: "Eastern Europe",
  },
  "X-NC": {
    others: ["Turkish Republic of Northern Cyprus", "TRNC"],
    ru: "Северный Кипр",
    wikidata: "Q23681",
    region: "Asia",
    subregion: "Western Asia",
  },
  "X-SL": {
    others: ["Republic of Somaliland"],
    ru: "Сомалиленд",
    wikidata: "Q34754",
    region: "Africa",
    subregion: "Eastern Africa",
  },
};

/** Entities without an ISO code, in the form of the list of countries. */
export const entityCodes: Country[] = disputedChoices.flatMap(({ code, label }) => {
  const more = printed[code];
  if (!more) return [];
  const english = [label, ...more.others].map((name) => ({ language: "en", form: "short" as const, name }));
  return [
    {
      code,
      iso3: null,
      isoNumeric: null,
      kind: "disputed" as const,
      un: null,
      region: more.region,
      subregion: more.subregion,
      wikidata: more.wikidata,
      name: label,
      names: [...english, { language: "ru", form: "short" as const, name: more.ru }],
    },
  ];
});
