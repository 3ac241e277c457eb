import type { NoteWord } from "../card-phrases.ts";

export const notes: Record<NoteWord, string> = {
  "led the rating": "возглавила рейтинг",
  'printed as "followed by"': "напечатано: «followed by»",
  'printed as "and by"': "напечатано: «and by»",
  "first of the CIS countries": "первая среди стран СНГ",
  "the text gives no year beside this rank": "рядом с этим местом в тексте нет года",
  "the year is that of its footnote 19 (Sputnik, 2016)": "год взят из её сноски 19 (Sputnik, 2016)",
  "in the same paragraph stands the 44th place of 2017": "в том же абзаце стоит 44-е место 2017 года",
  "among the CIS countries behind Russia only (that sentence gives no year; its footnote 19 is of 2016)":
    "среди стран СНГ уступает только России (в том предложении года нет; его сноска 19 — 2016 года)",
  "printed twice: once without a year, once for 2016": "напечатано дважды: раз без года, раз за 2016 год",
  "209 is printed for Uzbekistan only": "209 напечатано только для Узбекистана",
  "year from footnote 18 (Digital Diplomacy Review, 2017), the sentence sets it beside 2016":
    "год из сноски 18 (Digital Diplomacy Review, 2017), предложение ставит его рядом с 2016-м",
  'printed "133d position out of 209"': "напечатано: «133d position out of 209»",
  '"among the most popular": numbered, not said to be complete':
    "«among the most popular»: пронумеровано, но не сказано, что список полный",
  '"has pages"': "«has pages» — «имеет страницы»",
  'looked for and not there: "hasn\'t"': "искали, нет: «hasn't»",
  'next sentence: "But not all of them are active on S. M."':
    "следующее предложение: «But not all of them are active on S. M.» (не все они активны)",
  'the sentence that ends "in particular using Facebook and Twitter sites"':
    "предложение, которое кончается словами «in particular using Facebook and Twitter sites»",
  "printed as members of the network or of a version": "напечатано как участники сети или версии",
  "the paper tells that the US Department of State began to follow it (“tweet” in its words)":
    "статья говорит, что Госдепартамент США стал читать его (в её словах — «tweet»)",
  "undated in the paper": "в статье без даты",
  "month of the dispute from the address of reference 5 (25 October 2020)":
    "месяц спора — по адресу ссылки 5 (25 октября 2020 года)",
  "it may be earlier": "возможно, раньше",
  "date of report from the address of reference 5, whose title names the recall":
    "дата сообщения — по адресу ссылки 5, в заголовке которой назван отзыв посла",
  "the address here is that of reference 6": "адрес здесь — из ссылки 6",
  'the same sentence goes on to positions published on social networks by "politicians"':
    "то же предложение говорит далее о позициях, которые публикуют в соцсетях «politicians»",
};
