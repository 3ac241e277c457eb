import type { Remark } from "../remarks.ts";

export const remarks: Record<Remark, string> = {
  "no source here gives it": "bu yerda hech bir manba buni bermaydi",
  "of {date}": "{date} uchun",
  "sources differ, and nobody has chosen one in the register":
    "manbalar farq qiladi va hech kim reyestrda birini tanlamagan",
  "sources differ; choose one in the register": "manbalar farq qiladi; reyestrda birini tanlang",
  "no source here gives a spend": "bu yerda hech bir manba xarajatni aytmaydi",
  "several spends are printed; they are not added": "bir necha xarajat bosilgan; ular qoʻshilmaydi",
  "the spend is for {platform} from {from} to {to}: ask for that platform and period":
    "xarajat {platform} uchun, {from} dan {to} gacha: shu platforma va davrni tanlang",
  "the spend is for {platform}: ask for that platform": "xarajat {platform} uchun: shu platformani tanlang",
  "the spend is for all accounts of {holder} there: ask for that holder":
    "xarajat u yerdagi barcha akkauntlar uchun, egasi — {holder}: uni tanlang",
  "no followers were gained in this period": "bu davrda obunachilar koʻpaymagan",
  "{value} {currency} for {count} followers gained": "{count} ta yangi obunachiga {value} {currency}",
  "its accounts had no followers": "uning akkauntlarida obunachilar boʻlmagan",
  "the spend is for a whole campaign, not for a channel and period, so no ratio to an audience is formed":
    "xarajat butun kampaniya uchun, kanal va davr uchun emas, shuning uchun auditoriyaga nisbat tuzilmaydi",
  "no post of it is here in this period": "bu davrda uning birorta posti bu yerda yoʻq",
  "its posts here are of {from} to {to} alone: days before and after count as days without a post":
    "uning bu yerdagi postlari faqat {from} dan {to} gacha: undan oldingi va keyingi kunlar postsiz deb hisoblanadi",
  "there is a post on one day only": "faqat bir kunda post bor",
  "no item of a site or feed of its own is here in this period":
    "bu davrda oʻz sayt yoki tasmasining yozuvi bu yerda yoʻq",
  "no batch here says which posts are replies or reposts":
    "bu yerdagi birorta toʻplam qaysi postlar javob yoki repost ekanini aytmaydi",
  "no account has {posts} posts here for which this is known":
    "birorta akkauntning bu yerda buni bildiradigan {posts} ta posti yoʻq",
  "no account has {posts} posts here with known counters":
    "birorta akkauntning bu yerda hisoblagichlari maʼlum {posts} ta posti yoʻq",
  "the counter or the opening date of no account is known":
    "birorta akkauntning hisoblagichi va ochilgan sanasi maʼlum emas",
  "the number of reposts is known for no post": "birorta post uchun repostlar soni maʼlum emas",
  "views are known for no post": "birorta post uchun koʻrishlar maʼlum emas",
  "its posts were not viewed": "uning postlari koʻrilmagan",
  "this measure is not made for one account": "bu koʻrsatkich bitta akkaunt uchun hisoblanmaydi",
  "this measure is not made for one institution": "bu koʻrsatkich bitta muassasa uchun hisoblanmaydi",
  "this measure is not made for one state": "bu koʻrsatkich bitta davlat uchun hisoblanmaydi",
  "the posts are on {platforms}: choose one platform, since their counters mean different things":
    "postlar {platforms} platformalarida: bittasini tanlang, chunki hisoblagichlari turli narsani anglatadi",
  "the language of no post is known; it is found after an import":
    "birorta postning tili maʼlum emas; u yuklashdan keyin aniqlanadi",
  "no post of a mission with a known language is here": "bu yerda vakolatxonalarning tili maʼlum posti yoʻq",
  "no batch here tells this format": "bu yerdagi birorta toʻplam bu shaklni bildirmaydi",
  "the register gives the language of no account": "reyestr birorta akkaunt tilini bermaydi",
  "a source saw one, but does not say which or how many":
    "manba borligini koʻrgan, lekin qaysi va nechta ekanini aytmaydi",
  "not registered and not looked for": "reyestrga kiritilmagan va qidirilmagan",
  "looked for and not found": "qidirilgan va topilmagan",
  "no site is registered for it": "reyestrda uning sayti yoʻq",
  "no account of it that is counted here is registered": "reyestrda uning bu yerda hisobga olinadigan akkaunti yoʻq",
  "no account of it was open in this period": "bu davrda uning birorta akkaunti ochiq boʻlmagan",
  "no account of it on a network is registered": "reyestrda uning ijtimoiy tarmoqlardagi birorta akkaunti yoʻq",
  "missions belong to states": "vakolatxonalar davlatlarga tegishli",
  "no mission known to be in force is registered": "reyestrda amalda ekani maʼlum vakolatxona yoʻq",
  "no mission in force was checked": "birorta amaldagi vakolatxona tekshirilmagan",
  "in office as listed, since when and until when is not known: {persons}":
    "reyestrga koʻra lavozimda, qachondan va qachongacha ekani maʼlum emas: {persons}",
  "{count} more missions: not known whether in force": "yana {count} ta vakolatxona: amalda ekani maʼlum emas",
  "no source here says which networks are used most in the host country":
    "bu yerda hech bir manba qabul qiluvchi davlatda qaysi tarmoqlar eng koʻp ishlatilishini aytmaydi",
  "{has} of {of} ({year}, {source}): on {on}; no known account on {rest}":
    "{of} tadan {has} tasi ({year}, {source}): bor — {on}; maʼlum akkaunt yoʻq — {rest}",
  none: "hech qayerda",
  "heads of state and government belong to states": "davlat va hukumat rahbarlari davlatlarga tegishli",
  "no person in office is registered": "reyestrda lavozimdagi shaxs yoʻq",
  "nobody looked for missions without an account: only those with one are told":
    "akkaunti yoʻq vakolatxonalarni hech kim qidirmagan: faqat akkaunti borlari aytilgan",
  "no account of a person in office is registered, and nobody looked for one":
    "lavozimdagi shaxslarning akkaunti reyestrga kiritilmagan va hech kim uni qidirmagan",
  "followers are not known for any account with posts here":
    "bu yerda posti bor birorta akkauntning obunachilari maʼlum emas",
  "followers were not seen for any account in this period": "bu davrda birorta akkauntning obunachilari koʻrilmagan",
  "followers were seen once only": "obunachilar faqat bir marta koʻrilgan",
  "followers were not seen in this period": "bu davrda obunachilar koʻrilmagan",
  "there were no followers at the first look": "birinchi kuzatuvda obunachilar boʻlmagan",
  "between looks the counter fell ({times}×)": "kuzatuvlar orasida hisoblagich kamaygan ({times}×)",
  "sum of accounts": "akkauntlar yigʻindisi",
  "{counters}; {count} followers, sum of accounts": "{counters}; {count} obunachi, akkauntlar yigʻindisi",
  "seen on {date}": "{date} kuni koʻrilgan",
  "seen from {from} to {to}": "{from} dan {to} gacha koʻrilgan",
  "no counter is known for all that are compared": "taqqoslanganlarning hammasi uchun maʼlum hisoblagich yoʻq",
  "the counters that enter are known for no post": "bu yerda kerakli hisoblagichlar birorta post uchun maʼlum emas",
  "no counter of a post is known": "birorta postning hisoblagichi maʼlum emas",
  "counted: {counters}": "sanalgan: {counters}",
  "likes (all reactions where they are counted)": "layklar (sanalgan joyda barcha reaksiyalar)",
  replies: "javoblar",
  reposts: "repostlar",
  quotes: "iqtiboslar",
  "no batch here tells whom its posts mention": "bu yerdagi birorta toʻplam postlar kimni eslatishini aytmaydi",
  "no posts of any other state or organisation are here":
    "bu yerda boshqa hech bir davlat yoki tashkilotning postlari yoʻq",
  "no posts of those it addresses are here": "u murojaat qiladiganlarning postlari bu yerda yoʻq",
  "it addresses nobody of the register here": "bu yerda u reyestrdagi hech kimga murojaat qilmaydi",
  "it has no tie with anybody of the register here": "bu yerda uning reyestrdagi hech kim bilan bogʻlanishi yoʻq",
  "no event or mention was paired with it by a person": "inson u bilan birorta voqea yoki eslatishni bogʻlamagan",
  "not reached: {answered} of {of} were answered while watched":
    "yetilmagan: kuzatuv davomida {of} tadan {answered} tasiga javob berilgan",
  "{count} unanswered, censored": "{count} tasi javobsiz, senzuralangan",
  "Attaché’s own definition; no published one was found": "Attachéning oʻz taʼrifi; eʼlon qilingani topilmadi",
  "Attaché’s own definition, after the comparison in Tassilova et al. 2018":
    "Attachéning oʻz taʼrifi, Tassilova et al. 2018 dagi taqqoslash asosida",
  "Platforms’ own counters": "platformalarning oʻz hisoblagichlari",
  websites: "saytlar",
  "news feeds": "yangiliklar tasmalari",
  speeches: "nutqlar",
};
