/** An invented state: code of ISO’s user range (AA, QM to QZ, XA to XZ), so that it can never be taken for a real one. */
export type DemoState = {
  code: string;
  names: { en: string; ru: string; uz: string; ar: string };
  capital: string;
  /** Languages its ministry writes in, the first one most. */
  languages: readonly DemoLanguage[];
  region: "Inner Strait" | "Outer Strait";
  /** Posts of the ministry a week on X, and how its readers react. */
  pace: number;
  warmth: number;
  /** States it has embassies in. */
  embassies: readonly string[];
};

export type DemoLanguage = "en" | "ru" | "fr" | "de" | "ar" | "uz" | "es" | "ja";

export const demoStates: readonly DemoState[] = [
  {
    code: "QM",
    names: { en: "Velmora", ru: "Велмора", uz: "Velmora", ar: "فلمورا" },
    capital: "Velm",
    languages: ["en", "fr"],
    region: "Inner Strait",
    pace: 4,
    warmth: 40,
    embassies: ["QN", "QO", "QP", "QQ", "QR", "QS"],
  },
  {
    code: "QN",
    names: { en: "Taskeria", ru: "Таскерия", uz: "Taskeriya", ar: "تاسكيريا" },
    capital: "Taskar",
    languages: ["ru", "en"],
    region: "Inner Strait",
    pace: 5,
    warmth: 25,
    embassies: ["QM", "QO", "QQ", "QR", "QT"],
  },
  {
    code: "QO",
    names: { en: "Ilvania", ru: "Илвания", uz: "Ilvaniya", ar: "إلفانيا" },
    capital: "Ilva",
    languages: ["fr", "en"],
    region: "Inner Strait",
    pace: 2.5,
    warmth: 60,
    embassies: ["QM", "QN", "QP", "QS"],
  },
  {
    code: "QP",
    names: { en: "Norrin", ru: "Норрин", uz: "Norrin", ar: "نورين" },
    capital: "Norrburg",
    languages: ["de", "en"],
    region: "Outer Strait",
    pace: 3,
    warmth: 30,
    embassies: ["QM", "QN", "QO", "QR", "QT"],
  },
  {
    code: "QQ",
    names: { en: "Qasreen", ru: "Касрин", uz: "Qasrin", ar: "قصرين" },
    capital: "Qasra",
    languages: ["ar", "en"],
    region: "Outer Strait",
    pace: 6,
    warmth: 90,
    embassies: ["QM", "QN", "QR", "QS"],
  },
  {
    code: "QR",
    names: { en: "Belhara", ru: "Белхара", uz: "Belhara", ar: "بلهارا" },
    capital: "Belhar",
    languages: ["uz", "ru"],
    region: "Inner Strait",
    pace: 2,
    warmth: 15,
    embassies: ["QM", "QN", "QQ", "QT"],
  },
  {
    code: "QS",
    names: { en: "Sumarin", ru: "Сумарин", uz: "Sumarin", ar: "سومارين" },
    capital: "Sumar",
    languages: ["es", "en"],
    region: "Outer Strait",
    pace: 3.5,
    warmth: 70,
    embassies: ["QM", "QO", "QQ"],
  },
  {
    code: "QT",
    names: { en: "Hoshima", ru: "Хосима", uz: "Hoshima", ar: "هوشيما" },
    capital: "Hosh",
    languages: ["ja", "en"],
    region: "Outer Strait",
    pace: 1.5,
    warmth: 50,
    embassies: ["QN", "QP", "QR"],
  },
];
