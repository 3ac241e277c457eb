/** Invented posts of many languages, the same ones for the same number: frequent words are real, rare ones are made of syllables. */
export type MixedPost = {
  id: string;
  language: string;
  text: string;
  account: number;
  platform: string;
  postedAt: number;
};

const heads: Record<string, string> = {
  en: "the minister met ambassador today and discussed cooperation trade water security with partners of region we welcome new agreement on climate energy transport visit talks peace support people country forum summit statement election report health education culture border market growth",
  ru: "министр встретился с послом сегодня и обсудил сотрудничество торговлю воду безопасность партнёры региона мы приветствуем новое соглашение климат энергетика транспорт визит переговоры мир поддержка народ страна форум саммит заявление выборы доклад культура граница рынок рост",
  uz: "vazir elchi bilan uchrashdi bugun hamkorlik savdo suv xavfsizlik masalalari muhokama qilindi yangi kelishuv iqlim energetika transport tashrif muzokaralar tinchlik xalq davlat forum sammit bayonot saylov hisobot madaniyat chegara bozor oʻsish boʻyicha",
  uzc: "вазир элчи билан учрашди бугун ҳамкорлик савдо сув хавфсизлик масалалари муҳокама қилинди янги келишув иқлим энергетика ташриф тинчлик халқ давлат баёнот сайлов маданият чегара бозор ўсиш бўйича",
  kk: "министр елшімен кездесті бүгін ынтымақтастық сауда су қауіпсіздік мәселелері талқыланды жаңа келісім климат энергетика көлік сапар келіссөз бейбітшілік халық мемлекет форум мәлімдеме сайлау есеп мәдениет шекара нарық өсім бойынша",
  ky: "министр элчи менен жолугушту бүгүн кызматташтык соода суу коопсуздук маселелери талкууланды жаңы келишим климат энергетика унаа сапар сүйлөшүү тынчтык эл мамлекет форум билдирүү шайлоо маданият чек ара базар өсүш боюнча",
  ar: "استقبل الوزير السفير اليوم وبحث التعاون التجارة المياه الأمن مع شركاء المنطقة نرحب اتفاق جديد المناخ الطاقة النقل زيارة محادثات السلام دعم الشعب بيان انتخابات تقرير الثقافة الحدود",
  fr: "le ministre a reçu ambassadeur et discuté de la coopération du commerce eau sécurité avec les partenaires de la région nouvel accord climat énergie visite paix peuple pays sommet déclaration élection rapport culture frontière marché croissance",
  es: "el ministro recibió al embajador hoy para tratar la cooperación comercio agua seguridad con socios de la región nuevo acuerdo clima energía visita paz pueblo país cumbre declaración elección informe cultura frontera mercado crecimiento",
  tr: "bakan büyükelçi ile görüştü bugün iş birliği ticaret su güvenlik konuları ele alındı yeni anlaşma iklim enerji ulaştırma ziyaret barış halk ülke zirve açıklama seçim rapor kültür sınır pazar büyüme için",
  zh: "外交部长 今天 会见 大使 双方 讨论 合作 贸易 水资源 安全 问题 欢迎 新协议 气候 能源 访问 和平 人民 国家 峰会 声明 选举 文化 边界 市场 增长",
};
const syllables: Record<string, string> = {
  Latn: "ba de ki lo mu na pe ri so tu va ze ga hi jo ku la me ni po ra se ti vu ya zo bek shah dor min tan",
  Cyrl: "ба де ки ло му на пе ри со ту ва зе га хи жо ку ла ме ни по ра се ти ву да зо бек шах дор мин тан",
  Arab: "با دي كي لو مو نا بي ري سو تو وا زي غا هي جو كو لا مي ني بو را سي تي فو يا زو",
};
const shares = [
  "en",
  "en",
  "en",
  "en",
  "ru",
  "ru",
  "ru",
  "uz",
  "uz",
  "uzc",
  "kk",
  "kk",
  "ky",
  "ar",
  "ar",
  "fr",
  "fr",
  "es",
  "es",
  "tr",
  "zh",
];
const platforms = ["x", "x", "x", "telegram", "telegram", "facebook", "instagram", "youtube"];
const scriptOf: Record<string, string> = { ru: "Cyrl", uzc: "Cyrl", kk: "Cyrl", ky: "Cyrl", ar: "Arab" };

export function* mixedPosts(count: number, from = 0): Generator<MixedPost> {
  for (let number = from; number < from + count; number++) {
    const next = randomOf(number * 2654435761 + 97);
    const key = shares[Math.floor(next() * shares.length)]!;
    const head = headWords.get(key)!;
    const parts = syllableWords.get(scriptOf[key] ?? "Latn")!;
    const length = 6 + Math.floor(next() ** 2 * 34);
    const words: string[] = [];
    for (let word = 0; word < length; word++) {
      if (key === "zh" || next() < 0.62) words.push(head[Math.floor(next() ** 1.8 * head.length)]!);
      else words.push(rare(parts, next));
    }
    const tags = next() < 0.3 ? ` #${rare(syllableWords.get("Latn")!, next)}` : "";
    const link = next() < 0.3 ? ` https://example.org/${number}` : "";
    const mention = next() < 0.2 ? `@mission_${Math.floor(next() * 400)} ` : "";
    yield {
      id: String(10 ** 15 + number * 977),
      language: key === "uzc" ? "uz" : key,
      text: mention + words.join(key === "zh" ? "" : " ") + tags + link,
      account: Math.floor(next() ** 2 * 3000),
      platform: platforms[Math.floor(next() * platforms.length)]!,
      postedAt: Date.UTC(2015, 0, 1) + Math.floor(next() * 10 * 365 * 86_400) * 1000,
    };
  }
}

/** Zipf-like: of some 30,000 rare words a few are common. */
function rare(parts: readonly string[], next: () => number): string {
  let rank = Math.floor(30_000 * next() ** 3);
  let word = parts[rank % parts.length]!;
  for (rank = Math.floor(rank / parts.length); rank > 0; rank = Math.floor(rank / parts.length))
    word += parts[rank % parts.length]!;
  return word + parts[(word.length * 7) % parts.length]!;
}

const headWords = new Map(Object.entries(heads).map(([key, words]) => [key, words.split(" ")]));
const syllableWords = new Map(Object.entries(syllables).map(([key, words]) => [key, words.split(" ")]));

/** Mulberry32: small, seeded, good enough for invented posts. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
