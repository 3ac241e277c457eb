import type { Remark } from "../remarks.ts";

export const remarks: Record<Remark, string> = {
  "no source here gives it": "ни один источник здесь этого не даёт",
  "of {date}": "за {date}",
  "sources differ, and nobody has chosen one in the register":
    "источники расходятся, и никто не выбрал один из них в реестре",
  "sources differ; choose one in the register": "источники расходятся; выберите один в реестре",
  "no source here gives a spend": "ни один источник здесь не называет расход",
  "several spends are printed; they are not added": "напечатано несколько расходов; они не складываются",
  "the spend is for {platform} from {from} to {to}: ask for that platform and period":
    "расход относится к {platform}, с {from} по {to}: выберите эту платформу и этот период",
  "the spend is for {platform}: ask for that platform": "расход относится к {platform}: выберите эту платформу",
  "the spend is for all accounts of {holder} there: ask for that holder":
    "расход относится ко всем аккаунтам там, их держатель — {holder}: выберите его",
  "no followers were gained in this period": "за этот период подписчиков не прибавилось",
  "{value} {currency} for {count} followers gained": "{value} {currency} на {count} прибавившихся подписчиков",
  "its accounts had no followers": "у его аккаунтов не было подписчиков",
  "the spend is for a whole campaign, not for a channel and period, so no ratio to an audience is formed":
    "расход относится ко всей кампании, а не к каналу и периоду, поэтому отношение к аудитории не образуется",
  "no post of it is here in this period": "за этот период здесь нет ни одной его публикации",
  "its posts here are of {from} to {to} alone: days before and after count as days without a post":
    "его публикации здесь только с {from} по {to}: дни до и после считаются днями без публикаций",
  "there is a post on one day only": "публикации есть только за один день",
  "no item of a site or feed of its own is here in this period":
    "за этот период здесь нет публикаций его собственных сайтов и лент",
  "no batch here says which posts are replies or reposts":
    "ни одна партия данных здесь не говорит, какие публикации — ответы или репосты",
  "no account has {posts} posts here for which this is known":
    "ни у одного аккаунта нет здесь {posts} публикаций, для которых это известно",
  "no account has {posts} posts here with known counters":
    "ни у одного аккаунта нет здесь {posts} публикаций с известными счётчиками",
  "the counter or the opening date of no account is known":
    "ни для одного аккаунта не известны счётчик и дата открытия",
  "the number of reposts is known for no post": "число репостов не известно ни для одной публикации",
  "views are known for no post": "просмотры не известны ни для одной публикации",
  "its posts were not viewed": "его публикации никто не просматривал",
  "this measure is not made for one account": "этот показатель не считается для одного аккаунта",
  "this measure is not made for one institution": "этот показатель не считается для одного учреждения",
  "this measure is not made for one state": "этот показатель не считается для одного государства",
  "the posts are on {platforms}: choose one platform, since their counters mean different things":
    "публикации — на {platforms}: выберите одну платформу, потому что их счётчики значат разное",
  "the language of no post is known; it is found after an import":
    "язык не известен ни для одной публикации; он определяется после загрузки",
  "no post of a mission with a known language is here": "здесь нет публикаций представительств с известным языком",
  "no batch here tells this format": "ни одна партия данных здесь не показывает этот формат",
  "the register gives the language of no account": "реестр не указывает язык ни одного аккаунта",
  "a source saw one, but does not say which or how many": "источник видел такое, но не говорит, какое и сколько",
  "not registered and not looked for": "не внесено в реестр, и никто не искал",
  "looked for and not found": "искали и не нашли",
  "no site is registered for it": "в реестре нет его сайта",
  "no account of it that is counted here is registered": "в реестре нет его аккаунтов, которые здесь учитываются",
  "no account of it was open in this period": "ни один его аккаунт не был открыт в этом периоде",
  "no account of it on a network is registered": "в реестре нет ни одного его аккаунта в социальных сетях",
  "missions belong to states": "представительства есть у государств",
  "no mission known to be in force is registered":
    "в реестре нет представительств, о которых известно, что они действуют",
  "no mission in force was checked": "ни одно действующее представительство не проверено",
  "in office as listed, since when and until when is not known: {persons}":
    "в должности по реестру, с какого и по какое время — неизвестно: {persons}",
  "{count} more missions: not known whether in force": "ещё представительств: {count}; действуют ли они, неизвестно",
  "no source here says which networks are used most in the host country":
    "ни один источник здесь не говорит, какие сети популярнее всего в стране пребывания",
  "{has} of {of} ({year}, {source}): on {on}; no known account on {rest}":
    "{has} из {of} ({year}, {source}): есть — {on}; известного аккаунта нет — {rest}",
  none: "нигде",
  "heads of state and government belong to states": "главы государства и правительства есть у государств",
  "no person in office is registered": "в реестре нет лиц в должности",
  "nobody looked for missions without an account: only those with one are told":
    "представительства без аккаунта никто не искал: названы только те, у кого он есть",
  "no account of a person in office is registered, and nobody looked for one":
    "аккаунты лиц в должности в реестр не внесены, и никто их не искал",
  "followers are not known for any account with posts here":
    "подписчики не известны ни для одного аккаунта с публикациями здесь",
  "followers were not seen for any account in this period": "за этот период подписчиков не видели ни у одного аккаунта",
  "followers were seen once only": "подписчиков видели только один раз",
  "followers were not seen in this period": "за этот период подписчиков не видели",
  "there were no followers at the first look": "при первом наблюдении подписчиков не было",
  "between looks the counter fell ({times}×)": "между наблюдениями счётчик падал ({times}×)",
  "sum of accounts": "сумма аккаунтов",
  "{counters}; {count} followers, sum of accounts": "{counters}; подписчиков: {count}, сумма аккаунтов",
  "seen on {date}": "увидены {date}",
  "seen from {from} to {to}": "увидены с {from} по {to}",
  "no counter is known for all that are compared": "ни один счётчик не известен для всех сравниваемых",
  "the counters that enter are known for no post": "нужные здесь счётчики не известны ни для одной публикации",
  "no counter of a post is known": "ни для одной публикации не известен счётчик",
  "counted: {counters}": "учтено: {counters}",
  "likes (all reactions where they are counted)": "лайки (все отклики, где они считаются)",
  replies: "ответы",
  reposts: "репосты",
  quotes: "цитаты",
  "no batch here tells whom its posts mention": "ни одна партия данных здесь не говорит, кого упоминают публикации",
  "no posts of any other state or organisation are here":
    "здесь нет публикаций ни одного другого государства и ни одной организации",
  "no posts of those it addresses are here": "здесь нет публикаций тех, к кому оно обращается",
  "it addresses nobody of the register here": "здесь оно не обращается ни к кому из реестра",
  "it has no tie with anybody of the register here": "здесь у него нет связей ни с кем из реестра",
  "no event or mention was paired with it by a person": "человек ещё не соотнёс с ним ни одного события или упоминания",
  "not reached: {answered} of {of} were answered while watched":
    "не достигнуто: за время наблюдения отвечено {answered} из {of}",
  "{count} unanswered, censored": "без ответа: {count}, цензурированы",
  "Attaché’s own definition; no published one was found": "собственное определение Attaché; опубликованного не найдено",
  "Attaché’s own definition, after the comparison in Tassilova et al. 2018":
    "собственное определение Attaché по сравнению у Tassilova et al. 2018",
  "Platforms’ own counters": "собственные счётчики платформ",
  websites: "сайты",
  "news feeds": "новостные ленты",
  speeches: "выступления",
};
