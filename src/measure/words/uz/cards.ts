import type { CardPhrase, CaseWord } from "../card-phrases.ts";

export const cards: Record<CardPhrase | CaseWord, string> = {
  "{name}": "{name}",
  "{first} {second}": "{first} {second}",
  "not known": "maʼlum emas",
  "not known: no study here prints it": "maʼlum emas: bu yerda hech bir tadqiqot buni bosmagan",
  "An example; it is about {states}.": "Misol; u boshqalar haqida: {states}.",

  "Places in the Digital Diplomacy Review": "Digital Diplomacy Review oʻrinlari",
  "All three lost places from 2016 to 2017, and nobody can say why.":
    "Uchalasi ham 2016-yildan 2017-yilgacha oʻrin yoʻqotdi va sababini hech kim ayta olmaydi.",
  "Of {known} states with a place in both years {lost} lost places, and nobody can say why.":
    "Ikkala yilda oʻrni bor {known} ta davlatdan {lost} tasi oʻrin yoʻqotdi va sababini hech kim ayta olmaydi.",
  "No study here prints a place of these states in both years.":
    "Bu yerda hech bir tadqiqot bu davlatlarning ikkala yildagi oʻrnini bosmagan.",
  "{before} in 2016, {after} in 2017 ({change})": "2016-yilda {before}, 2017-yilda {after} ({change})",
  "{place} in {year}; no study here prints the other year": "{year}-yilda {place}; ikkinchi yil bu yerda bosilmagan",
  "The review shows no posts, no criteria and no weights behind a place.":
    "Sharh oʻrin ortidagi postlarni ham, mezonlarni ham, vaznlarni ham koʻrsatmaydi.",
  "“Out of 209” is printed for Uzbekistan only.": "“209 tadan” faqat Oʻzbekiston uchun bosilgan.",
  "See how each measure is worked out": "Har bir koʻrsatkich qanday hisoblanishini koʻrish",

  "Where the public is, and where the ministry is": "Auditoriya qayerda va vazirlik qayerda",
  "On none of the {of} networks most used in {state} is its ministry known to have an account.":
    "{state}: eng koʻp ishlatiladigan {of} ta tarmoqning birortasida vazirlikning akkaunti maʼlum emas.",
  "Of the {of} networks named as most used in {state}, its ministry is known to be on {on}.":
    "{state}: eng koʻp ishlatiladi deb atalgan {of} ta tarmoqdan {on} tasida vazirlikning akkaunti maʼlum.",
  "No study here says which networks are used most in these states.":
    "Bu yerda hech bir tadqiqot bu davlatlarda qaysi tarmoqlar eng koʻp ishlatilishini aytmaydi.",
  "{state} ({year})": "{state} ({year})",
  "{on} of {of}; no known account on {rest}": "{of} tadan {on} tasi; maʼlum akkaunt yoʻq — {rest}",
  "{on} of {of}: on {there}; no known account on {rest}":
    "{of} tadan {on} tasi: bor — {there}; maʼlum akkaunt yoʻq — {rest}",
  "{on} of {of}: on {there}": "{of} tadan {on} tasi: bor — {there}",
  "not known: no study here names the networks used most":
    "maʼlum emas: bu yerda hech bir tadqiqot eng koʻp ishlatiladigan tarmoqlarni atamaydi",
  "No known account is not the same as none.": "Maʼlum akkaunt yoʻqligi akkaunt yoʻqligi bilan bir emas.",
  "For Kazakhstan the paper counts users of three networks and ranks only the first.":
    "Qozogʻiston uchun maqola uch tarmoq foydalanuvchilarini sanaydi va faqat birinchisini oʻringa qoʻyadi.",
  "For Kyrgyzstan it says “among the most popular”.": "Qirgʻiziston uchun “eng ommaboplar orasida” deyiladi.",
  "Add the accounts you know": "Bilgan akkauntlaringizni qoʻshish",

  "Unknown is not zero": "Nomaʼlum nol degani emas",
  "Of the embassies of {state}, {looked} were looked for on {platform}; found: {there}.":
    "{state}: {looked} ta elchixona {platform} tarmogʻida qidirilgan; topilgani: {there}.",
  "Of the embassies of {state} a study counts accounts, and names none of them: which were checked is not known.":
    "{state}: tadqiqot elchixonalar akkauntlarini sanaydi, lekin birortasini atamaydi: qaysilari tekshirilgani maʼlum emas.",
  "Of the embassies of {state} a study names only some that have an account.":
    "{state}: tadqiqot faqat akkaunti bor baʼzi elchixonalarni ataydi.",
  "No study here looked for embassies of these states.":
    "Bu yerda hech bir tadqiqot bu davlatlar elchixonalarini qidirmagan.",
  "{state}, on {platform}": "{state}, {platform}",
  "{state}, looked for on {platform} and not there": "{state}, {platform} tarmogʻida qidirilgan va yoʻq",
  "{state}, the rest": "{state}, qolganlari",
  "{state}, embassies": "{state}, elchixonalar",
  "{count}: {hosts}": "{count}: {hosts}",
  "accounts in {count} countries, which ones is not printed; not all are active":
    "{count} ta davlatda akkauntlar; qaysilari ekani bosilmagan; hammasi ham faol emas",
  "not known: no study here looked for them": "maʼlum emas: bu yerda hech bir tadqiqot ularni qidirmagan",
  "A share of all embassies cannot be formed from this: the others were not looked for.":
    "Bundan barcha elchixonalar ulushini chiqarib boʻlmaydi: qolganlari qidirilmagan.",
  "Add my missions": "Vakolatxonalarimni qoʻshish",

  "Two sources, two figures": "Ikki manba, ikki son",
  "For {state} in 2016 a paper says {paper} % of the population are internet users, the World Bank {bank} %.":
    "{state}, 2016: maqola aholining {paper} % ini, Jahon banki esa {bank} % ini internet foydalanuvchisi deydi.",
  "No two sources here give the internet users of these states.":
    "Bu yerda bu davlatlarning internet foydalanuvchilari haqida ikki manba yoʻq.",
  "{state}, {source}": "{state}, {source}",
  "World Bank": "Jahon banki",
  "{source} (footnote {number})": "{source} ({number}-izoh)",
  "{source} (footnote {number}, which closes the paragraph)": "{source} (xatboshini yopuvchi {number}-izoh)",
  "{value} %": "{value} %",
  "about {value} %": "taxminan {value} %",
  "Both stand. You choose which one feeds a measure; there is never a mean.":
    "Ikkalasi ham qoladi. Koʻrsatkichga qaysi biri kirishini siz tanlaysiz; oʻrtachasi hech qachon olinmaydi.",
  "Choose a source": "Manbani tanlash",

  "An outlet taken apart: Caravanserai": "Nashr qismlarga ajratilganda: Karvonsaroy",
  "Sponsored by the {sponsor}; five accounts had more than {sum} followers on 2024-03-18, as a sum of accounts.":
    "Homiysi — {sponsor}; 2024-03-18 kuni besh akkauntda {sum} dan ortiq obunachi bor edi, akkauntlar yigʻindisi.",
  "sum of five accounts": "besh akkaunt yigʻindisi",
  "more than {sum}, sum of accounts, not people": "{sum} dan ortiq, akkauntlar yigʻindisi, odamlar emas",
  "{platform}, {edition}": "{platform}, {edition}",
  Russian: "rus nashri",
  Uzbek: "oʻzbek nashri",
  "more than {value} ({share} % of the sum)": "{value} dan ortiq (yigʻindining {share} %)",
  "{value} ({share} % of the sum)": "{value} (yigʻindining {share} %)",
  "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.":
    "Ikki akkauntga obuna boʻlgan ikki marta sanaladi. Ikki son “dan ortiq”, shuning uchun ulushlar taxminiy.",
  "See the outlets of the register": "Reyestrdagi nashrlarni koʻrish",

  "Who spoke first: France and Turkey, October 2020": "Kim birinchi gapirdi: Fransiya va Turkiya, 2020-yil oktabr",
  "Six steps in the order in which one paper tells them; both sides in equal room.":
    "Bitta maqola bayon qilgan tartibda olti qadam; ikkala tomonga teng joy.",
  "{step}. {actor} to {target}": "{step}. {actor} → {target}",
  "{actor} ({country})": "{actor} ({country})",
  all: "hammaga",
  "{what}; event {date} ({basis}), reported {reported}": "{what}; voqea {date} ({basis}), xabar qilingan: {reported}",
  inferred: "xulosa qilingan",
  text: "matndan",
  "date not known": "sanasi maʼlum emas",
  "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.":
    "Maqola kunlarni bermaydi: oy bitta xabar manzilidan chiqarilgan, tartib maqolaniki. Har bir qadam nomi — maqola soʻzlari, bizniki emas.",
  "Import statements of both sides": "Ikkala tomon bayonotlarini yuklash",
  "Muslim activists in France and abroad": "Fransiya va xorijdagi musulmon faollar",
  "many leaders of states and governments": "koʻplab davlat va hukumat rahbarlari",
  "Islamic states (not named)": "islom davlatlari (atalmagan)",
  France: "Fransiya",
  Turkey: "Turkiya",
  "France; Turkey": "Fransiya; Turkiya",
  "Emmanuel Macron": "Emmanuel Makron",
  "Recep Tayyip Erdogan": "Rajab Toyyib Erdoʻgʻon",
  "declares determination to fight Islamic separatism within the state (the paper's words)":
    "davlat ichidagi islomiy separatizmga qarshi kurashga qatʼiyligini bildiradi (maqola soʻzlari)",
  "violent opposition to this statement (the paper's words)": "bu bayonotga keskin qarshilik (maqola soʻzlari)",
  'publish their positions; disagreement in the "virtual international arena"':
    "oʻz nuqtai nazarlarini eʼlon qiladi; “virtual xalqaro maydon”da kelishmovchilik",
  "responds to President Macron's declaration": "prezident Makron bayonotiga javob beradi",
  "France recalls its ambassador from Ankara": "Fransiya elchisini Anqaradan chaqirib oladi",
  "a boycott of French goods is announced; the confrontation turns into an economic plane":
    "fransuz tovarlariga boykot eʼlon qilinadi; qarama-qarshilik iqtisodiy sohaga oʻtadi",

  "Is it really them: @Jzarif": "Bu haqiqatan ularmi: @Jzarif",
  "The account is claimed: one paper names it as the foreign minister’s, and nothing proves it.":
    "Akkaunt daʼvo qilingan: bitta maqola uni tashqi ishlar vaziriniki deydi, hech narsa buni isbotlamaydi.",
  "claimed by Tursunmuratov & Menglieva, for 2013-09": "daʼvo qilgan: Tursunmuratov & Menglieva, 2013-09 uchun",
  "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.":
    "Uni vazirlik saytidan akkauntga va qaytib sanali havola yoki oʻsha hukumat yuritadigan roʻyxat isbotlagan boʻlardi.",
  "Add evidence": "Dalil qoʻshish",

  "What is missing, and the next step": "Nima yetishmaydi va keyingi qadam",
  "These cards rest on what studies printed. Your own picture begins with your files.":
    "Bu kartalar tadqiqotlarda bosilganiga asoslangan. Oʻz manzarangiz fayllaringizdan boshlanadi.",
  "Nothing was fetched from the network.": "Tarmoqdan hech narsa olinmagan.",
  "Drop a file of posts": "Postlar faylini yuklash",
  "Choose my state and peers": "Oʻz davlatim va taqqoslanadiganlarni tanlash",

  "{state}: rank in the Digital Diplomacy Review {year}": "{state}: Digital Diplomacy Review {year} dagi oʻrni",
  "{state}: {platform} is no. {position} among the networks most used":
    "{state}: {platform} — eng koʻp ishlatiladigan tarmoqlar orasida {position}-oʻrinda",
  "{state}, foreign ministry: has an account on {platform}":
    "{state}, tashqi ishlar vazirligi: {platform} tarmogʻida akkaunti bor",
  "{state}, embassy ({host}): has an account on {platform}":
    "{state}, elchixona ({host}): {platform} tarmogʻida akkaunti bor",
  "{state}, embassy ({host}): looked for on {platform} and not there":
    "{state}, elchixona ({host}): {platform} tarmogʻida qidirilgan va yoʻq",
  "{state}, embassies: accounts on {platform} in {count} countries, none named":
    "{state}, elchixonalar: {platform} tarmogʻida {count} ta davlatda akkauntlar, birortasi atalmagan",
  "{state}: internet users, {year}": "{state}: internet foydalanuvchilari, {year}",
  "{state}: share of internet users in the population, {year}":
    "{state}: internet foydalanuvchilarining aholidagi ulushi, {year}",
  "Caravanserai, {platform}: followers": "Karvonsaroy, {platform}: obunachilar",
  "Caravanserai, {platform}, {edition}: followers": "Karvonsaroy, {platform}, {edition}: obunachilar",
  "@Jzarif on X (Twitter) is named as the account of Javad Zarif, foreign minister of Iran":
    "X (Twitter) dagi @Jzarif Eron tashqi ishlar vaziri Javod Zarifning akkaunti deb atalgan",
};
