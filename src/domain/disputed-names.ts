/** Languages of the page besides English, in which the lists print their names. */
const languages = ["ru", "uz", "ar"];

/**
 * Names of disputed entities by the English one that a list gives them. Russian and Arabic are the words of the United Nations
 * where its lists have them; the others say the English name and no more.
 */
const spelled: Readonly<Record<string, readonly [ru: string, uz: string, ar: string]>> = {
  Palestine: ["Палестина", "Falastin", "فلسطين"],
  "State of Palestine": ["Государство Палестина", "Falastin Davlati", "دولة فلسطين"],
  "Palestine, State of": ["Палестина, Государство", "Falastin Davlati", "دولة فلسطين"],
  Taiwan: ["Тайвань", "Tayvan", "تايوان"],
  "Taiwan (Province of China)": ["Тайвань (провинция Китая)", "Tayvan (Xitoy provinsiyasi)", "تايوان (مقاطعة صينية)"],
  Kosovo: ["Косово", "Kosovo", "كوسوفو"],
  "Kosovo (under UN Security Council resolution 1244 (1999))": [
    "Косово (согласно резолюции 1244 (1999) Совета Безопасности ООН)",
    "Kosovo (BMT Xavfsizlik Kengashining 1244 (1999) rezolyutsiyasiga muvofiq)",
    "كوسوفو (بموجب قرار مجلس الأمن 1244 (1999))",
  ],
  "Western Sahara": ["Западная Сахара", "Gʻarbiy Sahroi Kabir", "الصحراء الغربية"],
  Abkhazia: ["Абхазия", "Abxaziya", "أبخازيا"],
  "Sahrawi Arab Democratic Republic": [
    "Сахарская Арабская Демократическая Республика",
    "Sahroi Kabir Arab Demokratik Respublikasi",
    "الجمهورية العربية الصحراوية الديمقراطية",
  ],
  "South Ossetia": ["Южная Осетия", "Janubiy Osetiya", "أوسيتيا الجنوبية"],
  Transnistria: ["Приднестровье", "Dnestrboʻyi", "ترانسنيستريا"],
  "Northern Cyprus": ["Северный Кипр", "Shimoliy Kipr", "شمال قبرص"],
  Somaliland: ["Сомалиленд", "Somalilend", "أرض الصومال"],
};

/** The name in a language of the page; a wording of the workspace's own stays as it was written. */
export const disputedName = (name: string, language: string): string =>
  (Object.hasOwn(spelled, name) && spelled[name]?.[languages.indexOf(language)]) || name;
