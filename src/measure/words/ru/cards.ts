import type { CardPhrase, CaseWord } from "../card-phrases.ts";

export const cards: Record<CardPhrase | CaseWord, string> = {
  "{name}": "{name}",
  "{first} {second}": "{first} {second}",
  "not known": "неизвестно",
  "not known: no study here prints it": "неизвестно: ни одно исследование здесь этого не печатает",
  "An example; it is about {states}.": "Пример; он о других: {states}.",

  "Places in the Digital Diplomacy Review": "Места в Digital Diplomacy Review",
  "All three lost places from 2016 to 2017, and nobody can say why.":
    "Все три потеряли места с 2016 по 2017 год, и никто не может сказать почему.",
  "Of {known} states with a place in both years {lost} lost places, and nobody can say why.":
    "Из государств с местом в оба года ({known}) потеряли места {lost}, и никто не может сказать почему.",
  "No study here prints a place of these states in both years.":
    "Ни одно исследование здесь не печатает места этих государств за оба года.",
  "{before} in 2016, {after} in 2017 ({change})": "{before} в 2016, {after} в 2017 ({change})",
  "{place} in {year}; no study here prints the other year": "{place} в {year}; другой год здесь нигде не напечатан",
  "The review shows no posts, no criteria and no weights behind a place.":
    "Обзор не показывает ни публикаций, ни критериев, ни весов, стоящих за местом.",
  "“Out of 209” is printed for Uzbekistan only.": "«Из 209» напечатано только для Узбекистана.",
  "See how each measure is worked out": "Посмотреть, как считается каждый показатель",

  "Where the public is, and where the ministry is": "Где публика и где министерство",
  "On none of the {of} networks most used in {state} is its ministry known to have an account.":
    "{state}: сетей, названных самыми популярными, — {of}, и ни в одной аккаунт министерства не известен.",
  "Of the {of} networks named as most used in {state}, its ministry is known to be on {on}.":
    "{state}: сетей, названных самыми популярными, — {of}; аккаунт министерства известен в {on}.",
  "No study here says which networks are used most in these states.":
    "Ни одно исследование здесь не говорит, какие сети популярнее всего в этих государствах.",
  "{state} ({year})": "{state} ({year})",
  "{on} of {of}; no known account on {rest}": "{on} из {of}; известного аккаунта нет — {rest}",
  "{on} of {of}: on {there}; no known account on {rest}":
    "{on} из {of}: есть — {there}; известного аккаунта нет — {rest}",
  "{on} of {of}: on {there}": "{on} из {of}: есть — {there}",
  "not known: no study here names the networks used most":
    "неизвестно: ни одно исследование здесь не называет самых популярных сетей",
  "No known account is not the same as none.": "Нет известного аккаунта — не то же, что нет аккаунта.",
  "For Kazakhstan the paper counts users of three networks and ranks only the first.":
    "Для Казахстана статья считает пользователей трёх сетей и ставит на место только первую.",
  "For Kyrgyzstan it says “among the most popular”.": "Для Киргизии она говорит «среди самых популярных».",
  "Add the accounts you know": "Добавить известные вам аккаунты",

  "Unknown is not zero": "Неизвестно — не ноль",
  "Of the embassies of {state}, {looked} were looked for on {platform}; found: {there}.":
    "{state}: посольств, которые искали в {platform}, — {looked}; нашли: {there}.",
  "Of the embassies of {state} a study counts accounts, and names none of them: which were checked is not known.":
    "{state}: исследование считает аккаунты посольств, но не называет ни одного: какие проверены, неизвестно.",
  "Of the embassies of {state} a study names only some that have an account.":
    "{state}: исследование называет лишь некоторые посольства, у которых аккаунт есть.",
  "No study here looked for embassies of these states.":
    "Ни одно исследование здесь не искало посольств этих государств.",
  "{state}, on {platform}": "{state}, {platform}",
  "{state}, looked for on {platform} and not there": "{state}, искали в {platform} и не нашли",
  "{state}, the rest": "{state}, остальные",
  "{state}, embassies": "{state}, посольства",
  "{count}: {hosts}": "{count}: {hosts}",
  "accounts in {count} countries, which ones is not printed; not all are active":
    "аккаунты в странах: {count}; в каких, не напечатано; активны не все",
  "not known: no study here looked for them": "неизвестно: ни одно исследование здесь их не искало",
  "A share of all embassies cannot be formed from this: the others were not looked for.":
    "Долю от всех посольств из этого вывести нельзя: остальных не искали.",
  "Add my missions": "Добавить мои представительства",

  "Two sources, two figures": "Два источника, два числа",
  "For {state} in 2016 a paper says {paper} % of the population are internet users, the World Bank {bank} %.":
    "{state}, 2016: статья называет пользователями интернета {paper} % населения, Всемирный банк — {bank} %.",
  "No two sources here give the internet users of these states.":
    "Двух источников о пользователях интернета в этих государствах здесь нет.",
  "{state}, {source}": "{state}, {source}",
  "World Bank": "Всемирный банк",
  "{source} (footnote {number})": "{source} (сноска {number})",
  "{source} (footnote {number}, which closes the paragraph)": "{source} (сноска {number}, замыкающая абзац)",
  "{value} %": "{value} %",
  "about {value} %": "около {value} %",
  "Both stand. You choose which one feeds a measure; there is never a mean.":
    "Оба остаются. Вы выбираете, какое входит в показатель; среднего нет никогда.",
  "Choose a source": "Выбрать источник",

  "An outlet taken apart: Caravanserai": "Издание по частям: «Каравансарай»",
  "Sponsored by the {sponsor}; five accounts had more than {sum} followers on 2024-03-18, as a sum of accounts.":
    "Спонсор — {sponsor}; у пяти аккаунтов 2024-03-18 было более {sum} подписчиков, сумма аккаунтов.",
  "sum of five accounts": "сумма пяти аккаунтов",
  "more than {sum}, sum of accounts, not people": "более {sum}, сумма аккаунтов, не люди",
  "{platform}, {edition}": "{platform}, {edition}",
  Russian: "русская редакция",
  Uzbek: "узбекская редакция",
  "more than {value} ({share} % of the sum)": "более {value} ({share} % суммы)",
  "{value} ({share} % of the sum)": "{value} ({share} % суммы)",
  "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.":
    "Кто подписан на два аккаунта, посчитан дважды. Два числа — «более», поэтому доли приблизительны.",
  "See the outlets of the register": "Посмотреть СМИ реестра",

  "Who spoke first: France and Turkey, October 2020": "Кто заговорил первым: Франция и Турция, октябрь 2020",
  "Six steps in the order in which one paper tells them; both sides in equal room.":
    "Шесть шагов в том порядке, в каком их излагает одна статья; обеим сторонам равное место.",
  "{step}. {actor} to {target}": "{step}. {actor} → {target}",
  "{actor} ({country})": "{actor} ({country})",
  all: "всем",
  "{what}; event {date} ({basis}), reported {reported}": "{what}; событие {date} ({basis}), сообщено: {reported}",
  inferred: "выведено",
  text: "из текста",
  "date not known": "дата неизвестна",
  "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.":
    "Дней статья не даёт: месяц выведен из адреса одного сообщения, порядок — статьи. Как назван каждый шаг — слова статьи, а не наши.",
  "Import statements of both sides": "Загрузить заявления обеих сторон",
  "Muslim activists in France and abroad": "мусульманские активисты во Франции и за рубежом",
  "many leaders of states and governments": "многие главы государств и правительств",
  "Islamic states (not named)": "исламские государства (не названы)",
  France: "Франция",
  Turkey: "Турция",
  "France; Turkey": "Франция; Турция",
  "Emmanuel Macron": "Эмманюэль Макрон",
  "Recep Tayyip Erdogan": "Реджеп Тайип Эрдоган",
  "declares determination to fight Islamic separatism within the state (the paper's words)":
    "заявляет о решимости бороться с исламским сепаратизмом внутри государства (слова статьи)",
  "violent opposition to this statement (the paper's words)": "бурное противодействие этому заявлению (слова статьи)",
  'publish their positions; disagreement in the "virtual international arena"':
    "публикуют свои позиции; разногласия на «виртуальной международной арене»",
  "responds to President Macron's declaration": "отвечает на заявление президента Макрона",
  "France recalls its ambassador from Ankara": "Франция отзывает посла из Анкары",
  "a boycott of French goods is announced; the confrontation turns into an economic plane":
    "объявлен бойкот французских товаров; противостояние переходит в экономическую плоскость",

  "Is it really them: @Jzarif": "Действительно ли это они: @Jzarif",
  "The account is claimed: one paper names it as the foreign minister’s, and nothing proves it.":
    "Аккаунт заявлен: одна статья называет его аккаунтом министра иностранных дел, и ничто этого не доказывает.",
  "claimed by Tursunmuratov & Menglieva, for 2013-09": "заявлен: Tursunmuratov & Menglieva, на 2013-09",
  "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.":
    "Его доказала бы датированная ссылка с сайта министерства на аккаунт и обратно или список, который ведёт это правительство.",
  "Add evidence": "Добавить доказательство",

  "What is missing, and the next step": "Чего не хватает и следующий шаг",
  "These cards rest on what studies printed. Your own picture begins with your files.":
    "Эти карточки основаны на напечатанном в исследованиях. Ваша картина начинается с ваших файлов.",
  "Nothing was fetched from the network.": "Из сети ничего не загружалось.",
  "Drop a file of posts": "Загрузить файл с публикациями",
  "Choose my state and peers": "Выбрать своё государство и сравнимые с ним",

  "{state}: rank in the Digital Diplomacy Review {year}": "{state}: место в Digital Diplomacy Review {year}",
  "{state}: {platform} is no. {position} among the networks most used":
    "{state}: {platform} — № {position} среди самых используемых сетей",
  "{state}, foreign ministry: has an account on {platform}":
    "{state}, внешнеполитическое ведомство: есть аккаунт, {platform}",
  "{state}, embassy ({host}): has an account on {platform}": "{state}, посольство ({host}): есть аккаунт, {platform}",
  "{state}, embassy ({host}): looked for on {platform} and not there":
    "{state}, посольство ({host}): искали, {platform}, аккаунта нет",
  "{state}, embassies: accounts on {platform} in {count} countries, none named":
    "{state}, посольства: аккаунты, {platform}, число стран — {count}, ни одно не названо",
  "{state}: internet users, {year}": "{state}: пользователи интернета, {year}",
  "{state}: share of internet users in the population, {year}":
    "{state}: доля пользователей интернета в населении, {year}",
  "Caravanserai, {platform}: followers": "«Каравансарай», {platform}: подписчики",
  "Caravanserai, {platform}, {edition}: followers": "«Каравансарай», {platform}, {edition}: подписчики",
  "@Jzarif on X (Twitter) is named as the account of Javad Zarif, foreign minister of Iran":
    "@Jzarif в X (Twitter) назван аккаунтом Джавада Зарифа, министра иностранных дел Ирана",
};
