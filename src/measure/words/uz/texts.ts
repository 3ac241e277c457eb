import type { MeasureTexts } from "../speech.ts";

const seen =
  "Manba buni har doim ham aytmasa, birorta postida bunday narsa boʻlmagan maʼlumotlar toʻplami bu haqda hech narsa aytmaydi: uning postlari hisobga olinmaydi. Bir post bir necha shaklda boʻlishi mumkin.";
const own = (what: string) =>
  `${what} oʻz postlari soni buni koʻrsatadigan toʻplamlardagi oʻz postlari soniga boʻlinadi.`;
const counted = (what: string) =>
  `Reyestrda unga tegishli deb tasdiqlangan yoki daʼvo qilingan va shu davrda ochiq boʻlgan ${what} soni; 0 faqat kimdir qidirib topmagan joyda yoziladi.`;
const notSought = "Reyestrga kiritilmagan va qidirilmagan narsa maʼlum emas.";
const maximum = "Bu eng katta qiymat: u bitta akkaunt haqida aytadi, qolganlari haqida emas.";
const bought =
  "Obunachilar — akkauntlar yigʻindisi, odamlar soni emas; sotib olingan obunachilar qiymatni kamaytiradi. Obunachilari yoki bu yerda kerakli hisoblagichlari maʼlum boʻlmagan akkauntlar hisobga olinmaydi.";
const partly =
  "Hisoblagichlari maʼlum boʻlmagan postlar hech narsa qoʻshmaydi, shuning uchun bu eng kichik qiymat: asos ular nechta post uchun maʼlumligini aytadi.";
const newest =
  "Davr oxiriga qadar eng yangi yil qiymati; manbalar farq qilsa, reyestrda tanlangani olinadi; hech kim tanlamaguncha — yillar boʻyicha qator bergani, bunday qator boʻlmasa yoki bir nechta boʻlsa, qiymat yoʻq. Oʻrtachasi hech qachon olinmaydi.";
const waited = (share: string) =>
  `Inson u bilan bogʻlagan eslatish va voqealarning ${share} javob olgan vaqt (Kaplan–Meyer); javobsizlari davr oxirigacha kutayotgan deb hisoblanadi.`;
const waitedCaution =
  "Faqat inson tasdiqlagan juftliklar. Yigʻilgan platformalardan tashqaridagi javob koʻrinmaydi. Bitta platforma boʻyicha undagi eslatmalar kiradi, javob qayerda berilgan boʻlmasin; hech bir platformada sodir boʻlmaydigan voqealar kirmaydi.";
const perHundred = (what: string) =>
  `Uning akkauntlari boshqa davlat va tashkilotlarning tasdiqlangan yoki daʼvo qilingan akkauntlariga yoʻllagan ${what} soni buni koʻrsatadigan toʻplamlardagi postlar soniga boʻlinib, 100 ga koʻpaytiriladi.`;
const perHundredCaution =
  "Faqat postlar yuklanganda reyestrda boʻlgan akkauntlar taniladi; keyin kiritilgani uchun yozuvlarni qayta tahlil qilish kerak. Ikki aktorni atagan post ikki marta sanaladi.";
const noRatio =
  "Nisbat hisoblanmaydi: xarajat butun kampaniya uchun, kanal va davr uchun emas, shuning uchun auditoriyaga nisbat tuzilmaydi.";

export const texts: MeasureTexts = {
  "own-sites": [
    "Reyestr davlatning tashqi ishlar vazirligi uchun yoki muassasaning oʻzi uchun koʻrsatgan domenlar.",
    "Reyestrdagi domen — manbasi bor bayonot; sayt ishlashi bu yerda tekshirilmaydi.",
  ],
  apps: [counted("mobil ilovalar"), notSought],
  feeds: [counted("yangiliklar tasmalari (RSS, Atom, JSON Feed)"), notSought],
  "platforms-covered": [
    "Reyestrda tasdiqlangan yoki daʼvo qilingan, shu davrda ochiq akkaunti bor turli ijtimoiy tarmoqlar soni; tashqi ishlar vazirligi uchun nashr etilgan tadqiqot uni koʻrgan tarmoqlar ham.",
    "Hech kim kiritmagan akkaunt maʼlum emas: bu eng kam son.",
  ],
  "platform-fit": [
    "Manba qabul qiluvchi davlatda (davlat va uning vazirligi uchun — oʻz davlatida) eng koʻp ishlatiladi deb aytgan n ta tarmoqdan muassasaning maʼlum akkaunti borlari ulushi.",
    "Qolganlarida maʼlum akkaunt yoʻq: boʻlishi mumkin, lekin hech kim kiritmagan. Roʻyxat manbasi va yili yonida turadi; roʻyxat toʻliq boʻlmasligi mumkin.",
  ],
  "missions-with-account": [
    "Tasdiqlangan yoki daʼvo qilingan akkaunti bor (soʻralgan platformada yoki istalgan tarmoqda: saytning oʻzi akkaunt emas) amaldagi vakolatxonalar tekshirilgan amaldagi vakolatxonalarga — akkaunti bor yoki qidirilganlarga — boʻlinadi.",
    "Qolganlari maʼlum emas, “yoʻq” degani emas: asos nechta amaldagi vakolatxona tekshirilganini aytadi. Manba faqat akkauntlarni sanab, hech kim behuda qidirmagan joyda ulush maʼlum emas. Manba qidirgan vakolatxona amalda hisoblanadi; hech kim qidirmagan va amalda ekanini manba aytmagani kirmaydi. Konsulliklar sanalmaydi.",
  ],
  "profile-completeness": [
    "Reyestrda akkaunt profili uchun boʻlishi kerak boʻlgan besh maʼlumotdan (nom, manzil, tillar, ochilgan sana, sanali dalil) toʻldirilganlarining barcha akkauntlar boʻyicha ulushi.",
    "Profillar haqida kiritilgan narsani aytadi; hech kim kiritmagan toʻliq profil boʻsh koʻrinadi.",
  ],
  "heads-with-account": [
    "Tasdiqlangan yoki daʼvo qilingan akkaunti bor (soʻralgan platformada yoki istalganida) yoki u bilan koʻrilgan amaldagi davlat va hukumat rahbarlari reyestrdagi shunday barcha shaxslarga boʻlinadi.",
    "Maxraj — roʻyxatdagi lavozimdagi shaxslar; reyestrda boʻlmagani ikkala sonda ham yoʻq. Sanasiz kiritilgani istalgan kunda sanaladi va nomi aytiladi. Kimningdir akkauntini hech kim qidirmagan boʻlishi mumkin: bu eng kichik ulush, asos nechtasi maʼlumligini aytadi.",
  ],
  followers: [
    "Har bir akkauntning davrda oxirgi koʻrilgan obunachilari qoʻshiladi.",
    "Akkauntlar yigʻindisi: ikkitasiga obuna boʻlgan ikki marta sanaladi. Odamlar ham, qamrov ham emas.",
  ],
  "account-languages": [
    "Reyestr uning shu davrda ochiq boʻlgan akkauntlari uchun koʻrsatgan turli tillar soni.",
    "Nashr qilingani emas, reyestr aytgani; “Nashr tillari”ga qarang.",
  ],
  "languages-published": [
    "Tili maʼlum oʻz postlarining har 100 tasidan kamida 1 tasi yozilgan tillar.",
    "Qisqa postlarning tilini koʻpincha aniqlab boʻlmaydi; ular hisobga olinmaydi.",
  ],
  "host-language-share": [
    "Vakolatxonalarning qabul qiluvchi davlat tillaridan biridagi oʻz postlari vakolatxonalarning tili maʼlum oʻz postlariga boʻlinadi.",
    "Faqat vakolatxonalar. Aholi tillari roʻyxatdagidan koʻp; roʻyxatda yoʻq davlatdagi vakolatxona kirmaydi.",
  ],
  "multilingual-share": [
    "Eng koʻp ishlatiladigan tildan boshqa tildagi oʻz postlari tili maʼlum oʻz postlariga boʻlinadi.",
    "Davlat uchun eng koʻp ishlatiladigan til — barcha akkauntlarining birgalikdagi tili.",
  ],
  "translated-days": [
    "Oʻz postlari ikki yoki undan koʻp tilda chiqqan kunlar tili maʼlum oʻz postlari bor kunlarga boʻlinadi.",
    "Tarjimaning yuqori chegarasi: bir kunda ikki tildagi ikki post bir narsani aytmasligi mumkin.",
  ],
  "visual-share": [own("Rasmli yoki videoli"), seen],
  "image-share": [own("Rasmli"), seen],
  "video-share": [own("Videoli"), seen],
  "link-share": [own("Havolali"), seen],
  "text-share": [own("Rasm, video, boshqa ilova va havolasiz"), seen],
  "posts-a-week": [
    "Davrdagi postlar (oʻz postlari, javoblar, repostlar, iqtiboslar, bayonotlar) uning haftalardagi uzunligiga (kun / 7) boʻlinadi.",
    "Bu yerda borini sanaydi. Yigʻilgandan uzunroq davr sonni kamaytiradi; asos nechta akkaunt boʻyicha maʼlumot borligini, izoh esa postlar davr chetidan 30 kundan ortiq ichkarida boshlanishi yoki tugashini aytadi.",
  ],
  "days-since-last-post": [
    "Davrning oxirgi kunidan undagi oxirgi post kuni ayiriladi.",
    "Bu yerda bor oxirgi post. Keyingisi yigʻilmagan boʻlsa, son kattalashadi: oxirgi yuklash sanasiga qarang.",
  ],
  "longest-silence": [
    "Davrdagi postli ikki kun orasida postsiz oʻtgan toʻliq kunlarning eng koʻpi.",
    "Bu yerda bor postlar orasida: yigʻishdagi uzilish sukutga oʻxshaydi. Birinchi postgacha va oxirgisidan keyingi vaqt sanalmaydi.",
  ],
  "active-accounts-share": [
    "Davrning oxirgi 30 kunida posti bor akkauntlar davrda posti bor akkauntlarga boʻlinadi.",
    "Bu yerda hech narsasi yoʻq akkauntlar maʼlum emas — faol ham, jim ham emas: nechtaligini asos aytadi.",
  ],
  "newest-news-age": [
    "Davrning oxirgi kunidan uning oʻz sayt va tasmalaridagi eng yangi yozuv kuni ayiriladi.",
    "Faqat oʻziniki deb kiritilgan sayt va tasmalar yozuvlari; u haqidagi OAV xabarlari uning yangiligi emas.",
  ],
  "most-active-account": [
    "Davrda kamida 10 posti bor akkauntlari orasida kunlik postlarning eng koʻpi; akkaunt izohda atalgan.",
    maximum,
  ],
  production: [
    "Roʻyxatdan oʻtgandan beri yozuvlar soni (javob va repostlar bilan) hisoblagich koʻrilgan paytdagi akkaunt yoshiga (hafta) boʻlinadi.",
    "Bu yerdagi postlardan emas, platformaning oʻz hisoblagichidan. Faqat yili maʼlum ochilish sanasi 1-yanvardan olinadi, bu yoshni kattalashtiradi.",
  ],
  contribution: [
    "Repost boʻlmagan postlar barcha postlarga boʻlinadi: (postlar − qilingan repostlar) / postlar.",
    "Iqtibos oʻz posti deb sanaladi. Faqat post turini aytadigan toʻplamlar kiradi.",
  ],
  responsiveness: [
    "Boshqa foydalanuvchilarga javoblar oʻz postlariga (repostdan boshqa hammasi, javoblar ham) boʻlinadi.",
    "Manba “original tvitlar” deydi; uning Contribution koʻrsatkichidagidek oʻqiladi: retvit boʻlmagani. Oʻziga javoblar (zanjirlar) suratga kirmaydi; fayl javob berilgan postning muallifini emas, faqat raqamini aytsa, ularni boshqalardan ajratib boʻlmaydi va ular suratda qoladi.",
  ],
  interest: [
    "Akkaunt obuna boʻlgan akkauntlar soni uning haftalardagi yoshiga boʻlinadi.",
    "Manba bir joyda “obunachilar” deb adashadi; taʼrifi obuna boʻlinganlar haqida, bu yerda ham shunday.",
  ],
  "share-of-replies": [
    "Javob boʻlgan postlar barcha postlarga boʻlinadi.",
    "Manbadagidek, oʻziga javoblar ham kiradi; “Javob beruvchanlik” ularni olmaydi.",
  ],
  "most-conversational-account": [
    "Davrda kamida 10 posti bor akkauntlari orasida javoblarning eng katta ulushi; akkaunt izohda atalgan.",
    maximum,
  ],
  "interactions-per-post": [
    "Munosabatlar yigʻindisi postlarga boʻlinadi. Munosabatlar — layklar (sanalgan joyda barcha reaksiyalar), javoblar, repostlar va iqtiboslar; hamma post uchun maʼlum boʻlmagan hisoblagich maʼlum postlar boʻyicha oʻrtalanadi va shu oʻrtachalar qoʻshiladi.",
    "Maʼqullashni emas, eʼtiborni sanaydi. Qilingan repostlar kirmaydi: ularning hisoblagichi boshqaniki. Qaysi hisoblagichlar kirganini izoh aytadi.",
  ],
  "most-effective-account": [
    "Davrda kamida 10 posti bor akkauntlari orasida har postga munosabatlarning eng koʻpi; akkaunt izohda atalgan.",
    maximum,
  ],
  "reposts-per-original": [
    "Oʻz postlarining boshqalar qilgan repostlari hisoblagichi maʼlum oʻz postlariga boʻlinadi.",
    "Repost matnni uzatadi; qanday kayfiyatda ekanini aytmaydi.",
  ],
  "views-per-post": [
    "Koʻrishlar yigʻindisi koʻrishlari maʼlum oʻz postlariga boʻlinadi.",
    "Nima koʻrish deb sanalishi platformaga bogʻliq va yillar davomida oʻzgargan.",
  ],
  "interaction-rate": [
    "Munosabatlar yigʻindisi postlarga va davrdagi birinchi va oxirgi kuzatuvdagi obunachilar oʻrtachasiga boʻlinadi.",
    bought,
  ],
  "engagement-by-followers": [
    "(Layklar + izohlar + ulashishlar) / obunachilar × 100; davrdagi oʻz postlaridan bular maʼlum boʻlganlari boʻyicha yigʻindi; obunachilar undagi oxirgi kuzatuvdan.",
    `Postlar soni va davr uzunligi bilan oʻsadi; bir kun uchun bu boshqalar ER day deb ataydigan son. ${partly} ${bought}`,
  ],
  "engagement-by-views": [
    "(Layklar + izohlar + ulashishlar) / koʻrsatishlar × 100; koʻrsatishlar — platforma sanagan koʻrishlar: oʻz postiga munosabatlar uning koʻrishlariga boʻlinib, 100 ga koʻpaytiriladi, har biri maʼlum boʻlgan postlar boʻyicha.",
    "Koʻrishlar odam emas: ikki marta qaragan ikki marta sanaladi, shuning uchun bu qamrovga nisbat emas. Nima koʻrish deb sanalishi platformaga bogʻliq va yillar davomida oʻzgargan.",
  ],
  "weighted-engagement": [
    "(0,1 × layklar + 0,5 × izohlar + ulashishlar) / obunachilar × 100; davrdagi oʻz postlaridan bular maʼlum boʻlganlari boʻyicha yigʻindi.",
    `Uchala hisoblagich ham maʼlum boʻlishi kerak. ${partly} ${bought}`,
  ],
  "love-rate": ["Layklar yigʻindisi ular maʼlum postlarga va oxirgi koʻrilgan obunachilarga boʻlinadi.", bought],
  "talk-rate": ["Izohlar yigʻindisi ular maʼlum postlarga va oxirgi koʻrilgan obunachilarga boʻlinadi.", bought],
  amplification: [
    "Oʻz postlarining boshqalar qilgan repostlari ular maʼlum oʻz postlariga va obunachilarga boʻlinib, 1000 ga koʻpaytiriladi.",
    `Auditoriyasiga nisbatan matn qanchalik uzoqqa uzatilishini aytadi; bitta katta akkaunt butun qiymatni belgilashi mumkin. ${bought}`,
  ],
  "follower-growth": [
    "(Oxirgi kuzatuvdagi obunachilar − birinchisidagi) / birinchisidagi × 100, kamida ikki kun koʻrilgan akkauntlar boʻyicha.",
    "Bu yerda bor kuzatuvlar orasida, ular davrni toʻliq qamramasligi mumkin. Platformalar akkauntlarni oʻchiradi: qiymat manfiy boʻlishi mumkin.",
  ],
  "mentions-of-actors": [perHundred("eslatishlar"), perHundredCaution],
  "replies-to-actors": [perHundred("javoblar"), perHundredCaution],
  "states-addressed": [
    "Postlari eslatadigan, javob beradigan, iqtibos keltiradigan yoki repost qiladigan boshqa davlat va tashkilotlar soni.",
    "Qanchalik tez-tez emas, umuman kimga murojaat qilishini sanaydi. Akkauntlari reyestrda borlar orasida.",
  ],
  "addressed-by": [
    "Bu yerdagi postlari uning akkauntlaridan birini eslatadigan, unga javob beradigan, iqtibos keltiradigan yoki repost qiladigan boshqa davlat va tashkilotlar soni.",
    "Bu yerda postlari bor davlatlar soni bilan oʻsadi. Uning tarmoqlarida boshqalarning posti boʻlmasa, maʼlum emas.",
  ],
  "edge-reciprocity": [
    "U murojaat qiladigan va postlari bu yerda bor davlat va tashkilotlardan unga ham murojaat qiladiganlari ulushi.",
    "Boshqa tomonning sukuti postlari bu yerda bor darajadagina maʼlum; asos nechtasi haqida ekanini aytadi.",
  ],
  "dyad-reciprocity": [
    "Istalgan yoʻnalishda bogʻlangan va postlari bu yerda bor davlat va tashkilotlardan ikki tomonlama bogʻlanganlari ulushi.",
    "Oʻsha tarmoq bogʻlanishlari oʻzaroligidan hech qachon katta emas; qaysi biri nazarda tutilganini ayting.",
  ],
  "two-way-interaction": [
    "Bu yerda Laturning besh shartidan toʻrttasi bajarilgan sheriklar: (1) reyestrning ikki aktori, (2) bir davrda bir platformada, (3) eslatish, javob, iqtibos yoki repost bilan bogʻlangan, (4) har bir tomon ikkinchisiga javob beradi yoki iqtibos keltiradi. Beshinchisi — natijaning kutilmagan xossalari — inson hukmida.",
    "Javob va iqtiboslar “boshqaning xulqidan kelib chiqqan xulq” oʻrnida turadi. 5-shartni dastur hech qachon hisoblamaydi.",
  ],
  "response-time-median": [waited("yarmi"), waitedCaution],
  "response-time-p90": [waited("oʻndan toʻqqizi"), waitedCaution],
  "campaign-spend": [
    "Manba kampaniya qancha turganini aytadi, yonida obunachilari: ikki fakt. Nisbat faqat xarajat shu kanal va davrga tegishli boʻlsa tuziladi.",
    noRatio,
  ],
  "spend-per-follower": [
    "Kanal va davr uchun xarajat shu davrdagi birinchi va oxirgi kuzatuv orasida uni sarflaganning shu kanaldagi akkauntlariga qoʻshilgan obunachilarga boʻlinadi.",
    "Faqat xarajat shu kanal va davrga tegishli boʻlib, ikkalasi ham soʻralganda tuziladi. Obuna boʻlganlar xarajat tufayli kelgan boʻlishi shart emas.",
  ],
  "internet-share": [newest, "Bir yil uchun ikki manba yigirma bandga farq qilishi mumkin: ikkalasi ham koʻrsatiladi."],
  "egov-index": [newest, "Ikki yilda bir marta. Diplomatiyani emas, fuqarolarga xizmatlarni baholaydi."],
  "press-freedom-rank": [
    newest,
    "Faqat oʻrinlar: qoʻldagi fayllarda ballar kasr qismini yoʻqotgan. Baholanadigan davlatlar roʻyxati yilga qarab farq qiladi.",
  ],
};
