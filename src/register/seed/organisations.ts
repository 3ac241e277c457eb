/** Intergovernmental organisations and other subjects of diplomatic relations; names as their own sites print them. */
export const organisations: readonly {
  code: string;
  name: string;
  names: Record<string, string>;
  others?: readonly string[];
  site: string;
}[] = [
  {
    code: "UN",
    name: "United Nations",
    names: {
      ru: "Организация Объединённых Наций",
      fr: "Organisation des Nations Unies",
      es: "Naciones Unidas",
      ar: "الأمم المتحدة",
      zh: "联合国",
    },
    others: ["U.N.", "ООН", "ONU"],
    site: "un.org",
  },
  {
    code: "EU",
    name: "European Union",
    names: { ru: "Европейский союз", fr: "Union européenne", es: "Unión Europea", ar: "الاتحاد الأوروبي" },
    others: ["E.U.", "ЕС", "UE"],
    site: "europa.eu",
  },
  {
    code: "OSCE",
    name: "Organization for Security and Co-operation in Europe",
    names: { ru: "Организация по безопасности и сотрудничеству в Европе" },
    others: ["ОБСЕ"],
    site: "osce.org",
  },
  {
    code: "SCO",
    name: "Shanghai Cooperation Organisation",
    names: { ru: "Шанхайская организация сотрудничества", zh: "上海合作组织" },
    others: ["ШОС"],
    site: "sectsco.org",
  },
  {
    code: "CIS",
    name: "Commonwealth of Independent States",
    names: { ru: "Содружество Независимых Государств" },
    others: ["СНГ"],
    site: "cis.minsk.by",
  },
  {
    code: "OTS",
    name: "Organization of Turkic States",
    names: { tr: "Türk Devletleri Teşkilatı", ru: "Организация тюркских государств" },
    others: ["Turkic Council"],
    site: "turkicstates.org",
  },
  {
    code: "CSTO",
    name: "Collective Security Treaty Organization",
    names: { ru: "Организация Договора о коллективной безопасности" },
    others: ["ОДКБ"],
    site: "odkb-csto.org",
  },
  {
    code: "EAEU",
    name: "Eurasian Economic Union",
    names: { ru: "Евразийский экономический союз" },
    others: ["ЕАЭС"],
    site: "eaeunion.org",
  },
  {
    code: "NATO",
    name: "North Atlantic Treaty Organization",
    names: { fr: "Organisation du traité de l'Atlantique nord" },
    others: ["НАТО", "OTAN"],
    site: "nato.int",
  },
  { code: "AU", name: "African Union", names: { fr: "Union africaine", ar: "الاتحاد الأفريقي" }, site: "au.int" },
  { code: "ASEAN", name: "Association of Southeast Asian Nations", names: {}, site: "asean.org" },
  {
    code: "OIC",
    name: "Organisation of Islamic Cooperation",
    names: { ar: "منظمة التعاون الإسلامي", fr: "Organisation de la coopération islamique" },
    site: "oic-oci.org",
  },
  {
    code: "LAS",
    name: "League of Arab States",
    names: { ar: "جامعة الدول العربية" },
    others: ["Arab League"],
    site: "lasportal.org",
  },
  {
    code: "OAS",
    name: "Organization of American States",
    names: { es: "Organización de los Estados Americanos" },
    others: ["OEA"],
    site: "oas.org",
  },
  { code: "COE", name: "Council of Europe", names: { fr: "Conseil de l'Europe" }, others: ["CoE"], site: "coe.int" },
  {
    code: "OECD",
    name: "Organisation for Economic Co-operation and Development",
    names: { fr: "Organisation de coopération et de développement économiques" },
    others: ["OCDE"],
    site: "oecd.org",
  },
  {
    code: "UNESCO",
    name: "United Nations Educational, Scientific and Cultural Organization",
    names: {},
    site: "unesco.org",
  },
  { code: "WTO", name: "World Trade Organization", names: {}, site: "wto.org" },
  { code: "FAO", name: "Food and Agriculture Organization of the United Nations", names: {}, site: "fao.org" },
  { code: "IAEA", name: "International Atomic Energy Agency", names: {}, others: ["МАГАТЭ"], site: "iaea.org" },
  { code: "ICAO", name: "International Civil Aviation Organization", names: {}, site: "icao.int" },
  { code: "OPCW", name: "Organisation for the Prohibition of Chemical Weapons", names: {}, site: "opcw.org" },
  { code: "ICRC", name: "International Committee of the Red Cross", names: {}, site: "icrc.org" },
  {
    code: "SMOM",
    name: "Sovereign Military Order of Malta",
    names: { it: "Sovrano Militare Ordine di Malta" },
    others: ["Sovereign Order of Malta", "Order of Malta"],
    site: "orderofmalta.int",
  },
];
