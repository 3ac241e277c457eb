import type { NoteWord } from "../card-phrases.ts";

export const notes: Record<NoteWord, string> = {
  "led the rating": "reytingda birinchi boʻlgan",
  'printed as "followed by"': "bosilgani: “followed by”",
  'printed as "and by"': "bosilgani: “and by”",
  "first of the CIS countries": "MDH davlatlari orasida birinchi",
  "the text gives no year beside this rank": "matnda bu oʻrin yonida yil yoʻq",
  "the year is that of its footnote 19 (Sputnik, 2016)": "yil uning 19-izohidan olingan (Sputnik, 2016)",
  "in the same paragraph stands the 44th place of 2017": "oʻsha xatboshida 2017-yilgi 44-oʻrin turadi",
  "among the CIS countries behind Russia only (that sentence gives no year; its footnote 19 is of 2016)":
    "MDH davlatlari orasida faqat Rossiyadan keyin (oʻsha gapda yil yoʻq; uning 19-izohi 2016-yilniki)",
  "printed twice: once without a year, once for 2016":
    "ikki marta bosilgan: bir marta yilsiz, bir marta 2016-yil uchun",
  "209 is printed for Uzbekistan only": "209 faqat Oʻzbekiston uchun bosilgan",
  "year from footnote 18 (Digital Diplomacy Review, 2017), the sentence sets it beside 2016":
    "yil 18-izohdan (Digital Diplomacy Review, 2017), gap uni 2016-yil bilan yonma-yon qoʻyadi",
  'printed "133d position out of 209"': "bosilgani: “133d position out of 209”",
  '"among the most popular": numbered, not said to be complete':
    "“among the most popular”: raqamlangan, toʻliq ekani aytilmagan",
  '"has pages"': "“has pages” — “sahifalari bor”",
  'looked for and not there: "hasn\'t"': "qidirilgan va yoʻq: “hasn't”",
  'next sentence: "But not all of them are active on S. M."':
    "keyingi gap: “But not all of them are active on S. M.” (hammasi ham faol emas)",
  'the sentence that ends "in particular using Facebook and Twitter sites"':
    "“in particular using Facebook and Twitter sites” bilan tugaydigan gap",
  "printed as members of the network or of a version": "tarmoq yoki versiya aʼzolari deb bosilgan",
  "the paper tells that the US Department of State began to follow it (“tweet” in its words)":
    "maqolaga koʻra AQSH Davlat departamenti unga obuna boʻlgan (uning soʻzida — “tweet”)",
  "undated in the paper": "maqolada sanasiz",
  "month of the dispute from the address of reference 5 (25 October 2020)":
    "bahs oyi 5-havola manzilidan (2020-yil 25-oktabr)",
  "it may be earlier": "undan oldin boʻlishi ham mumkin",
  "date of report from the address of reference 5, whose title names the recall":
    "xabar sanasi 5-havola manzilidan, uning sarlavhasida chaqirib olish aytilgan",
  "the address here is that of reference 6": "bu yerdagi manzil 6-havolaniki",
  'the same sentence goes on to positions published on social networks by "politicians"':
    "oʻsha gap “politicians” ijtimoiy tarmoqlarda eʼlon qilgan nuqtai nazarlar bilan davom etadi",
};
