export const imports = {
  imports: {
    heading: { one: "{{n}} ta yuklash, har bir satr hisobda", other: "{{n}} ta yuklash, har bir satr hisobda" },
    one: "Yuklash",
    openOf: "{{batch}} yuklashini ochish",
    file: "Fayl",
    state: "Holati",
    read: "Oʻqildi",
    stored: "Saqlandi",
    duplicates: "Takrorlar",
    rejected: "Rad etildi",
    when: "Qachon",
    listed: "Yuklashlar, avval yangilari",
    done: "Yuklashlar",
    states: { running: "bormoqda", done: "tayyor", failed: "bajarilmadi", undone: "bekor qilingan" },
    drop: "Fayllarni shu yerga tashlang",
    dropHow:
      "CSV, TSV, JSON, NDJSON yoki Parquet, oddiy yoki .gz, .zst koʻrinishida. Qanday oʻqilishini koʻrmaguningizcha hech narsa saqlanmaydi.",
    choose: "Fayl tanlash",
    putAway: "Olib qoʻyish",
    arriving: "Fayl kelmoqda",
    looking: "Fayl koʻrib chiqilmoqda",
    format: "Format",
    readAs: "Oʻqilishi:",
    notRecognised: "Format tanilmadi. Uni tanlang:",
    pickFormat: "formatni tanlang",
    byHand: "qoʻlda belgilanadigan jadval",
    table: "Jadval",
    items: "JSON yozuvlari",
    guessed: "matndan aniqlangan",
    delimiter: "ajratuvchi {{delimiter}}",
    layoutOf: "Bu formatning {{version}}-versiyasi, manba:",
    drifted: "Format oʻzgargan.",
    driftedMeans: "Fayl maʼlum formatdan farq qiladi. Uni yuklash mumkin; yetishmagani maʼlum emas boʻlib qoladi.",
    missing: { one: "Yetishmayotgan maydon:", other: "Yetishmayotgan maydonlar:" },
    unknown: { one: "Notanish maydon:", other: "Notanish maydonlar:" },
    firstRows: "Dastlabki satrlar, qanday yuklanishi",
    asTheyStand: "Dastlabki satrlar, faylda qanday turgani",
    comesInAs: "Qanday kiradi",
    kinds: { post: "post", observation: "hisoblagich koʻrsatkichi", reject: "rad etildi" },
    whose: "Bu postlar kimniki?",
    whoseHint: "Faylda muallif koʻrsatilmagan. Akkaunt nomini @ belgisisiz yozing.",
    useAccount: "Shu akkauntni olish",
    start: "Bu faylni yuklash",
    needsFormat: "Avval formatni tanlang.",
    needsAccount: "Avval postlar kimniki ekanini ayting.",
    needsMend: "Avval yuqorida aytilganini tuzating.",
    frequent: { one: "{{n}} ta faol muallif reyestrda yoʻq", other: "{{n}} ta faol muallif reyestrda yoʻq" },
    frequentWhy:
      "Ular taxallus bilan kiradi. Lavozim egasini hozir dalil bilan reyestrga kiritish mumkin, shunda u oʻz nomi bilan qoladi. Ismlar faqat shu yerda koʻrsatiladi va hech qayerda saqlanmaydi.",
    frequentIn: {
      one: "Dastlabki {{n}} ta yozuv boʻyicha sanalgan.",
      other: "Dastlabki {{n}} ta yozuv boʻyicha sanalgan.",
    },
    frequentCaption: "Reyestrdan tashqari faol mualliflar",
    office: "Lavozim",
    registerHolder: "Lavozim egasini kiritish",
    nowAccount: "Endi akkaunt, kimniki ekani koʻrinadigan sahifa bilan.",
    isThere: "Egasi reyestrda bormi?",
    seeAccount: "Bu yuklash hisobini koʻrish",
    noneTitle: "Hali hech narsa yuklanmagan",
    none: "Faylni yuqoriga tashlang: X beradigan arxivdagi tweets.js, 4CAT yoki CrowdTangle CSV fayli, Telegram Desktop eksportidagi result.json. Yoki terminalda:",
  },
  mapping: {
    title: "Qaysi ustunda nima turadi",
    how: "Identifikator, muallif, matn va sana yetarli. Har bir tanlov darhol quyidagi dastlabki satrlarda sinaladi.",
    nowhere: "faylda yoʻq",
    zone: "Mintaqasi koʻrsatilmagan sanalar uchun vaqt mintaqasi",
    more: "Boshqa maydonlar",
    counters: "Hisoblagichlar",
  },
  jobs: {
    doneOf: "{{total}} dan {{done}}",
    rate: "soniyasiga {{rate}}",
    stop: "Toʻxtatish",
    states: {
      waiting: "kutmoqda",
      running: "bormoqda",
      done: "tayyor",
      failed: "bajarilmadi",
      cancelled: "toʻxtatildi, hech narsa saqlanmadi",
    },
  },
  failures: {
    empty: "Fayl boʻsh. Uni manbadan qayta eksport qiling.",
    "no-rows": "Faylda sarlavha bor, satrlar yoʻq. Uni manbadan qayta eksport qiling.",
    "not-text": "Bu jadval, JSON yoki Parquet fayli emas. Postlar turgan faylni tanlang.",
    "unknown-layout":
      "Bu faylning tuzilishi nomaʼlum (ustunlar: {{columns}}; eng yaqin formatlar: {{near}}). Formatni tanlang yoki ustunlarni qoʻlda moslang.",
    "fields-missing":
      "{{format}} formatiga kerakli maydonlar bu faylda yoʻq: {{fields}}. Boshqa formatni tanlang yoki ustunlarni qoʻlda moslang.",
    damaged: "Fayl kesilgan yoki shikastlangan. Uni manbadan qayta oling; undan hech narsa yuklanmadi.",
    "register-file": "Bu postlar fayli emas, reyestr uchun roʻyxat. Uni aktorlar sahifasida yuklang.",
    "too-long":
      "Bitta yozuv 16 MB dan uzun ({{line}}-satr). Bu jadval yoki har satrida bitta qiymatli JSON ekanini tekshiring.",
    "open-quote":
      "{{line}}-satrda ochilgan qoʻshtirnoq 16 MB ichida yopilmagan. Uni yoping yoki ajratgichni toʻgʻrilang.",
    bomb: "Siqilgan fayl postlar fayli boʻla oladiganidan ancha kattaga yoyiladi: «bomba» sifatida rad etildi. Uni manbadan qayta oling.",
    "odd-lines":
      "Satrlari eski Macintosh’lardagidek faqat karetka qaytarish belgisi bilan tugaydi. Faylni LF yoki CRLF bilan saqlang.",
    "sep-line":
      "Birinchi satr sarlavha emas, Excel uchun koʻrsatma («sep=»). Uni olib tashlang, ustun nomlari birinchi tursin.",
    "broken-json":
      "JSON oʻqilmaydi ({{line}}-satr). Fayl toʻliq JSON ekanini yoki har satrida bitta qiymat borligini tekshiring.",
    "no-memory":
      "Yuborilgan yoki siqilgan Parquet faqat xotirada oʻqiladi, bu mashinada esa u yetmaydi. Ochilgan faylni terminalda yuklang (attache import FILE) yoki CSV qilib saqlang.",
    "disk-full": "Disk toʻlgan, bundan hech narsa saqlanmadi. Joy boʻshatib, qayta urining.",
    stopped: "Ish toʻxtatildi; hech narsa saqlanmadi.",
    interrupted: "Bu bilan shugʻullangan jarayon tugadi; hech narsa saqlanmadi. Qayta urining.",
    unexpected: "Kutilmagan sababga koʻra bajarilmadi, hech narsa saqlanmadi: {{reason}}",
    "file-too-large":
      "Fayl ochilganda {{limit}} MB dan katta. Kerakli fayl ekanini tekshiring yoki uni soddalashtiring yoxud boʻling.",
    "packed-damaged": "Siqilgan fayl buzilgan yoki kesilgan. Uni manbadan qayta oling.",
    spreadsheet: "Bu ZIP-arxiv yoki elektron jadval. Varaqni CSV qilib saqlang va oʻsha faylni tanlang.",
    "no-text-file": "Bu matn emas. CSV, JSON, NDJSON yoki YAML bering.",
    "cut-json": "JSON oʻqilmadi ({{line}}-qator). Fayl kesilgan boʻlishi mumkin: uni qayta oling.",
    "unclosed-quote":
      "{{line}}-qatorda qoʻshtirnoq ochilgan, lekin yopilmagan. Uni yoping yoki katak ichidagi qoʻshtirnoqlarni ikkilang.",
    "ranking-columns":
      "Jadvalga oʻrinlar ustuni va davlatlar ustuni kerak; unda borlari: {{columns}}. Bir ustunni “rank”, birini “country” yoki ISO kodlari bilan “iso3” deb nomlang.",
    "ranking-nobody":
      "{{read}} qatorning birortasi reyestrdagi davlatga oʻrin bermaydi (tanilmaganlar: {{names}}). Davlatlarni ISO kodi yoki reyestr biladigan nom bilan, har qatorda bittadan yozing.",
    "ranking-several":
      "Unda bir nechta reyting bor ({{several}}), bitta nom va yil ularni aralashtirib yuboradi. Nom va yilni koʻrsatmang yoki har birini alohida fayl qilib kiriting.",
    "map-archive": "Bu ZIP-arxiv, ehtimol shapefile. Uni GeoJSON yoki TopoJSON ga aylantiring va oʻsha faylni tanlang.",
    "map-kind":
      "Bu hududlari bor GeoJSON ham, TopoJSON ham emas (type: {{type}}). Hududlarida ISO kodlari bor FeatureCollection yoki Topology tanlang.",
    "map-projected":
      "Uning koordinatalari gradusda emas ({{place}}). Avval faylni uzunlik va kenglikka oʻtkazing (WGS 84, EPSG:4326).",
    "map-empty": "Faylda hudud yoʻq. Har davlatga bitta hududi (Polygon yoki MultiPolygon) bor faylni tanlang.",
    "map-broken": "Fayl toʻliq emas ({{place}}). Kesilgan boʻlishi mumkin: uni tuzuvchisidan qayta oling.",
    "map-areas":
      "Unda hududdan boshqa narsa bor ({{place}}). Chiziq yoki nuqtalar emas, hududlar (Polygon, MultiPolygon) faylini tanlang.",
    "map-codes":
      "{{features}} ta hududning birortasida davlatning ISO kodi yoʻq (birinchisida: {{properties}}). Har biriga ISO_A2, ISO_A3, iso2, iso3 yoki ISO_N3 qoʻshing.",
    "no-such-state": "“{{state}}” reyestrdagi davlat emas. ISO kodini yozing, masalan KZ.",
  },
  batch: {
    waits: {
      one: "Bu yerdagi {{n}} ta post reyestrda yoʻq muallifniki, shuning uchun uni hech bir davlat hisobga olmaydi.",
      other:
        "Bu yerdagi {{n}} ta post reyestrda yoʻq mualliflarniki, shuning uchun ularni hech bir davlat hisobga olmaydi.",
    },
    waitsFew:
      "Bu yerda reyestrda yoʻq, soni 10 tadan kam mualliflarning postlari bor: ularni hech bir davlat hisobga olmaydi, soni esa koʻrsatilmaydi.",
    waitsNext:
      "Lavozim egasi yoki muassasa boʻlganlarni dalili bilan reyestrga kiriting, soʻng bu yuklashni qayta oʻqing. Kim eng koʻp yozganini shu faylni yuklashlar sahifasida yana bir koʻrish orqali bilasiz: koʻrishda hech narsa saqlanmaydi.",
    waitsLook: "Faylni yana koʻrish",
    waitsRegister: "Akkauntni reyestrga kiritish",
    registeredSince: {
      one: "Bu yuklashdan keyin reyestrga {{n}} ta akkaunt kiritildi. Qayta oʻqilganda uning postlari oʻz nomini oladi.",
      other:
        "Bu yuklashdan keyin reyestrga {{n}} ta akkaunt kiritildi. Qayta oʻqilganda ularning postlari oʻz nomini oladi.",
    },
    mapAgain: "{{batch}} ni qayta oʻqish",
    accountWaits:
      "Bu akkaunt kiritilishidan oldingi yuklashlarda uning postlari taxallus ostida turgan boʻlishi mumkin. Qayta oʻqilganda ular oʻz nomini oladi.",
    accounting: "Bu yuklash hisobi",
    posts: "Postlarini koʻrish",
    undo: "Yuklashni bekor qilish",
    undoTitle: "Bu yuklash bekor qilinsinmi?",
    undoMeans: {
      one: "{{n}} ta post qaytarib olinadi. Boshqa yuklashlar ham keltirgan postlar qoladi. Faylning oʻziga tegilmaydi.",
      other:
        "{{n}} ta post qaytarib olinadi. Boshqa yuklashlar ham keltirgan postlar qoladi. Faylning oʻziga tegilmaydi.",
    },
    keep: "Qoldirish",
    undone: "Bu yuklash bekor qilingan. Uning postlari endi bu yerda yoʻq.",
    remap: "Xom maʼlumotdan qayta oʻqish",
    remapping: "Saqlangan xom maʼlumot qayta oʻqilmoqda; qanday borayotgani yuklashlar sahifasida koʻrinadi.",
    about: "Bu yuklash haqida",
    version: "{{version}}-versiya",
    started: "Boshlangan",
    period: "Postlar davri",
    raw: "Xom maʼlumot",
    rawUntil: "{{date}} gacha toʻliq, keyin faqat reyestrdagi akkauntlarniki",
    rawGone: "yoʻq; qayta oʻqib boʻlmaydi",
    id: "Identifikator",
  },
  rejects: {
    title: { one: "{{n}} ta rad etilgan yozuv", other: "{{n}} ta rad etilgan yozuv" },
    line: "{{line}}-satr",
    lineTitle: "Satr",
    reason: "Nega kirmadi",
  },
};
