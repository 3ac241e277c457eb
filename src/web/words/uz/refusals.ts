export const refusals = {
  refusals: {
    "unknown-parameter":
      "Manzilda bu yerda yoʻq narsa soʻralgan: {{names}}. Uni olib tashlang (bu yerda borlari: {{known}}) yoki menyudan qayta boshlang.",
    "wrong-fields": "Nimadir kerakli shaklda yozilmagan: {{fields}}. Sanab oʻtilganini toʻgʻrilang.",
    "no-day": "“{{text}}” taqvimda yoʻq kun. Shunday yozing: 2024-03-18.",
    "period-empty":
      "{{from}} dan {{to}} gacha boʻlgan davrda bitta ham kun yoʻq. Oxirini boshidan keyin, boshini esa kelajakda boʻlmagan qilib tanlang.",
    "period-ahead": "{{from}} hali kelmagan. Davr boshini bugundan ({{today}}) kech boʻlmagan qilib tanlang.",
    "period-early": "{{from}} juda uzoq oʻtmish. Davr boshini {{earliest}} dan oldin boʻlmagan qilib tanlang.",
    "half-period": "Oldingi davrning ikki chegarasidan faqat bittasi berilgan. Ikkalasini ham bering yoki hech birini.",
    "days-only": "Yigʻindilar kun boʻyicha saqlanadi (UTC). Chegaralarni kun qilib bering: 2024-03-18.",
    "too-many-steps":
      "{{steps}} ta qadam juda koʻp; {{most}} tasini chizish mumkin. Uzunroq qadam yoki qisqaroq davr tanlang.",
    "day-ahead": "{{day}} hali kelmagan, undan beri yangilik boʻlishi mumkin emas. Oldinroq kunni tanlang.",
    "nothing-asked": "Hali hech kim nomlanmagan. Kimni taqqoslashni tanlang.",
    "two-states": "Reyting uchun kamida ikki davlat kerak. Yana bittasini tanlang.",
    "states-or-group": "Davlatlar, guruh va poytaxt — alohida savollar. Bittasini qoldiring.",
    "no-group": "“{{name}}” davlatlar guruhi emas. Roʻyxatdan tanlang.",
    "no-region": "“{{name}}” mintaqa emas. Borlari: {{names}}.",
    "no-own-state":
      "Oʻz davlatingiz va unga teng davlatlar tanlanmagan. Ularni sozlamalarda tanlang yoki davlatlarni nomlang.",
    "no-population":
      "Reyestrda {{state}} aholisi soni yoʻq. Aktorlar sahifasida mamlakatlar koʻrsatkichlarini yuklang.",
    "not-in-register":
      "“{{name}}” reyestrdagi davlat, aktor yoki hisobga olinadigan akkaunt emas. KZ kabi ISO kodini yozing yoki reyestrdan tanlang; bahsli va nomaʼlum akkauntlar hisobga olinmaydi.",
    "no-missions": "Reyestrda {{state}} da joylashgan vakolatxona yoʻq. Avval vakolatxonalar roʻyxatini yuklang.",
    "no-counted-account":
      "Soʻralganlarning birorta ham akkaunti hisobga olinmaydi. Manbasi bilan akkaunt kiriting yoki barcha platformalarni soʻrang.",
    "not-compared": "{{name}} taqqoslanayotganlar ({{group}}) orasida yoʻq. Uni boshqalar bilan birga nomlang.",
    "weights-zero":
      "Barcha vaznlar 0, hech narsa hisoblanmagan boʻlardi. Kamida bitta bosqich va uning bitta mezoniga 0 dan katta vazn bering.",
    "weight-bounds": "“{{name}}” vazni {{weight}}. Vazn 0 yoki {{least}} dan {{most}} gacha boʻladi.",
    "no-profile": "“{{name}}” nomi bilan vaznlar saqlanmagan. Roʻyxatdan boshqasini tanlang.",
    "no-measure": "“{{name}}” degan koʻrsatkich yoʻq. Ular usullar sahifasida sanalgan.",
    "no-platform": "“{{name}}” bu yerda maʼlum platforma emas. Borlari: {{known}}.",
    "no-actor": "Reyestrda “{{id}}” aktori yoʻq. Nomini aktorlar sahifasida qidiring.",
    "no-account": "Reyestrda “{{id}}” akkaunti yoʻq. U nomaʼlum boʻlishi mumkin, bu esa yoʻq degani emas.",
    "no-post": "Bu post bu yerda yoʻq. Uning yuklanishi bekor qilingan boʻlishi mumkin.",
    "no-batch":
      "Bu yerda “{{id}}” yuklashi yoʻq. U bekor qilingan boʻlishi mumkin; yuklashlar roʻyxatidan boshqasini tanlang.",
    "persons-without-office":
      "{{file}} faylida lavozimi koʻrsatilmagan shaxslar bor ({{persons}}), shuning uchun hech narsa yuklanmadi. Hammasining lavozimi bitta boʻlsa, uni yuqorida manbasi bilan yozing; aks holda ularni fayldan olib tashlang.",
    "workspace-damaged":
      "Ish papkasining maʼlumotlar bazasi shikastlangan. Qaysi fayl ekanini “attache doctor” koʻrsatadi; oxirgi zaxira nusxani “attache restore” bilan tiklang. search.db fayli va cache papkasini oʻchirish mumkin, ular qayta toʻladi.",
    "no-writing":
      "Ish papkasini oʻqib yoki yozib boʻlmaydi. Attaché ishlayotgan foydalanuvchiga yozish huquqini bering yoki uni boshqa papka bilan ishga tushiring (--workspace).",
  },
};
