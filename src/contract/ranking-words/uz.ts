/** The ranking as page, picture and printed report say it. */
export const rankingWords = {
  index: {
    changed: "{{name}}, oʻzgartirilgan",
    rank: "Oʻrin",
    state: "Davlat",
    score: "Ball",
    scoreUnit: "0 dan 100 gacha",
    range: "Oraliq",
    peerOf: "{{of}} tadan {{rank}}-oʻrin, {{group}}",
    noPeers: "tengdoshlaridan hech kim reytingda emas",
    settingsPeers: "davlatim va tengdoshlari",
    default: "Odatdagi oʻrin",
    noDefault: "oʻrni yoʻq",
    period: "Taqqoslangan kunlar: {{from}} dan {{to}} gacha, {{days}}.",
    noPeriod: "Taqqoslanganlarning hammasi uchun yigʻilgan kun yoʻq.",
    days: {
      one: "{{n}} kun",
      other: "{{n}} kun",
    },
    before: "Avvalgi davr: {{from}} dan {{to}} gacha.",
    platforms: "Taqqoslangan platformalar: {{list}}.",
    own: "Oʻz manfaati: bu vaznlarni {{savedBy}} shu vaznlar boʻyicha oʻrin olgan {{name}} uchun saqlagan.",
  },
  notRanked: {
    "no-account": "reyestrda uning bu yerda hisobga olinadigan akkaunti yoʻq",
    "nothing-here": "bu davrda uning akkauntlaridan hech narsa yoʻq",
    undated: "akkauntlarining bu yerdagi postlarida sana yoʻq ({{posts}} ta post)",
    "no-common-day": "taqqoslanganlarning hammasi uchun yigʻilgan kun yoʻq",
    "not-compared": "u taqqoslanmaydi",
    "nothing-counts": "hisobga olinadigan bosqichlarning oʻzi maʼlum emas",
    "not-on-platform": "taqqoslanayotgan {{platforms}} platformasida undan hech narsa yoʻq",
    "few-stages": "{{of}} bosqichdan {{known}} tasi maʼlum, {{needed}} tasi kerak; maʼlum emaslari: {{missing}}",
  },
  notRankedNext: {
    "no-account":
      "Akkauntlarini, har birini manbasi bilan, reyestrga kiriting; faqat tasdiqlanganlari hisoblansa, isbotini qoʻshing.",
    "nothing-here": "Shu davr uchun akkauntlarining postlarini yuklang yoki boshqa davrni tanlang.",
    undated: "Sanasiz post hech bir davrga kirmaydi. Oʻsha postlarni sanasi bor fayldan yuklang.",
    "no-common-day": "Hamma uchun yigʻilgan davrni tanlang yoki kamroq davlatni taqqoslang.",
    "not-on-platform": "Oʻsha platformadagi postlarini yuklang yoki boshqa platformani tanlang.",
    "few-stages":
      "Nomni oching: qaysi mezonlar maʼlum emasligi va ularga nima kerakligi koʻrinadi. Oʻshani yuklang yoki bu mezonlarga 0 vazn bering.",
    "nothing-counts": "Boshqa bosqichga vazn bering yoki maʼlum emaslariga keraklisini yuklang.",
    "not-compared": "Uni taqqoslanadiganlarga qoʻshing.",
  },
  weights: {
    by: "{{savedBy}} saqlagan",
  },
  picture: {
    title: "Raqamli diplomatiya reytingi",
    profile: "Vaznlar: {{name}}",
    made: "{{date}} kuni Attaché’da shu ish maydonidagi postlar va akkauntlardan tuzilgan; mezon va vaznlar oʻziniki va reyting bilan birga eʼlon qilingan.",
    columns:
      "Oʻrin, 1000 ta tasodifiy vazndagi oʻrinlar oraligʻi, odatdagi oʻrin, 0 dan 100 gacha ball va uning oʻrta 95 foizi",
    more: {
      one: "Yana {{n}} tasining oʻrni yoʻq.",
      other: "Yana {{n}} tasining oʻrni yoʻq.",
    },
    svg: "Reytingni SVG qilib saqlash",
    png: "Reytingni PNG qilib saqlash",
    name: "reyting",
  },
};
