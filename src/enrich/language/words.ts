import { openWordPlaces, type WordPlaces } from "../../domain/analysis/word-places.ts";
import { languageNumber, type Tally } from "./tally.ts";

/**
 * Frequent small words by script and language: what tells short texts apart where the model is weak
 * (the languages of Central Asia and their neighbours). Own lists; a word that many languages share says little.
 */
const lists: Record<string, Record<string, string>> = {
  Latn: {
    uz: "va bilan uchun bu ham juda emas kerak bor yoq yo'q bo'ldi bo'lib bo'lgan bo'ladi boldi bolgan boladi qildi qilish qilib qilgan edi ekan haqida bo'yicha boyicha yaxshi zo'r zor rahmat raxmat hamma lekin ammo uning ularning biz siz men sizga menga bizning sizning o'z oz har bir barcha yangi davlat tashqi ishlar vazirligi vaziri respublikasi o'zbekiston ozbekiston toshkent prezidenti prezident yil yilda kuni kun so'm shunday qanday nima nega qachon hech faqat endi hozir keyin oldin orqali to'g'risida dedi deb dasturi dastur ilova ilovasi zur juda gap yordam kop ko'p ekanligi tashkil davomida hamkorlik uchrashuv suhbat muhokama masalalari o'rtasida rasmiy tashrif ajoyib salom omad barakalla hurmatli o'tkazildi bo'lsin bo'lsa qiladi mumkin kerakli foydali zor gap yoqdi oson tez bepul qulay chiroyli ilovasi ilovani dasturni judayam ancha hammasi hammaga barchaga xabar xabarlar yangiliklar yaxshiroq bilar bilmayman tushunarli qiling qilasiz qilish kerakmas bormi yo'qmi ishlaydi ishlamayapti yuklab olish telefon pul tilaymiz tilayman rahmat minnatdorman tashakkur eng boshqa shu ana mana men sen unga bunga undan bundan narsa har doim doim foydalanish xizmat xizmati malumot ma'lumot davom etsin hammadan zur gapi yomon katta kichik mukammal chunki menimcha agar keyingi oldingi bugun ertaga kecha soat daqiqa viloyati tumani shahri raisi rahbari xalqaro munosabatlar elchisi elchixonasi konsulxonasi mamlakat mamlakatlar ikki tomonlama imzolandi qabul qilindi kunlik yillik",
    tr: "ve bir bu için ile de da çok olarak olan daha gibi kadar değil ama en sonra her ne ki var yok mi mı cumhurbaşkanı bakanlığı bakanı dışişleri türkiye ülke ülkemiz bugün yeni büyük arasında ilgili görüştü ettik eden oldu olduğu tarafından teşekkür sayın iyi güzel biz ben sen benim bizim",
    az: "və bir bu üçün ilə da də çox olan kimi daha deyil ancaq lakin sonra hər nə ki var yox azərbaycan respublikası nazirliyi naziri xarici işlər prezidenti prezident ölkə arasında görüş keçirilib barədə haqqında tərəfindən əməkdaşlıq edib olub edir biz mən siz onun bizim",
    tk: "we bilen üçin bu hem bir barada boýunça türkmenistanyň türkmenistan türkmen döwlet prezidenti ministrligi daşary işler ministri geçirildi ýurdumyzyň ýurduň hyzmatdaşlyk duşuşyk däl bolan boldy edildi diýip arasynda halkara biziň siziň ol olar täze aşgabat gurbanguly serdar berdimuhamedow ýaly üpjün etmek bilelikde",
    kaa: "hám menen ushın bul bir emes bolǵan boldı boyınsha haqqında qaraqalpaqstan respublikası jumıs xalıq onıń bizniń islew kerek dep edi húkimet ótkerildi mámleket jańa",
    kk: "jáne men úshin bul bir emes bolǵan boldy boıynsha týraly qazaqstan respýblıkasy memleket ministrligi jańa qazaq halyq onyń biziń kerek dep edi prezıdenti syrtqy ister men jäne üşin bolğan boiynşa turaly respublikasy syrtqy ısterı қ",
    ky: "jana menen üçün bul bir emes bolgon boldu boyunça jönündö kırgızstan respublikası",
    en: "the and of to in is for on with that this are was we you our have be at by from as it not will has all",
    ru: "i v na eto chto ne s po dlya kak my vy",
    fr: "le la les des et de du en un une pour dans que qui sur avec est au aux nous vous ce pas par plus",
    es: "el la los las de y en un una para que con por del se es su al como más no nuestro",
    pt: "o a os as de e em um uma para que com por do da se não mais ao dos das no na nosso",
    it: "il la i le gli di e in un una per che con del della da non è si al alla dei sono nostro",
    de: "der die das und in den von zu mit ist auf für im ein eine nicht dem des sich wir sie auch es",
    so: "ee ka iyo oo waxa ayaa waxaa uu ay wasiirka soomaaliya la ku magaalada maanta madaxweynaha dowladda shacabka",
    sw: "na ya wa kwa katika ni la za leo waziri rais nchi mambo ya nje ambaye kuwa",
    sv: "och att det som en på är av för med den till inte om ett i dag har vi",
    lt: "ir su į kad yra dėl iš bei apie šiandien ministras lietuvos",
    id: "yang dan di untuk dengan ini itu dari pada dalam kami tidak akan oleh ke indonesia telah",
  },
  Cyrl: {
    ru: "и в на не что с по для как это мы вы он она они его её к из за от о об у мы нас при до или был была было были есть также министр министерство россии иностранных дел российской президент сегодня между встреча стороны",
    uk: "і в на не що з та для як це ми ви він вона його до за від про у нас при або був була було є також міністр україни президент сьогодні між",
    be: "і ў на не што з для як гэта мы вы ён яна яго да за ад пра беларусі таксама быў была",
    bg: "и в на не че с за от да се са по при като това ще ние той тя към или беше бъде министър българия президент среща между",
    sr: "и у на не да се је за са од су као ми он она по или био била министар србије председник данас између али који",
    mk: "и во на не да се е за со од се како ние тој таа по или беше министер македонија претседател денес меѓу но кој",
    uz: "ва билан учун бу ҳам жуда эмас керак бор йўқ бўлди бўлиб бўлган бўлади қилди қилиш қилиб эди экан ҳақида бўйича яхши зўр раҳмат лекин аммо унинг уларнинг биз сиз мен ўз ҳар бир барча янги давлат ташқи ишлар вазирлиги вазири республикаси ўзбекистон тошкент президенти президент йил йилда куни ҳамда томонидан орқали тўғрисида деди деб билдирди ўтказилди учрашув ҳамкорлик масалалари ўртасида расмий ташриф келди салом шаҳрида дастури",
    kk: "және мен бен пен үшін бұл бір да де ең емес болды болған бойынша туралы қазақстан республикасы министрлігі министрі сыртқы істер президенті мемлекет мемлекеттік жыл жылы жаңа қазақ оның олардың біз сіз керек деп еді арқылы дейін кейін қатысты өз барлық ретінде арасында кездесу ынтымақтастық атап өтті айтты",
    ky: "жана менен үчүн бул бир да дагы эң эмес болду болгон боюнча тууралуу жөнүндө кыргызстан кыргыз республикасынын министрлиги министри тышкы иштер президенти мамлекеттик жыл жылы жаңы анын алардын биз сиз керек деп эле аркылуу чейин кийин өз бардык катары ортосунда жолугушуу кызматташуу билдирди белгиледи айтты деди тарабынан",
    tg: "ва аз дар бо ба барои ки ин он аст буд шуд кард намуд мекунад мешавад ҳам ё низ то бар мо шумо онҳо вазорати вазири корҳои хориҷии тоҷикистон ҷумҳурии президенти ҳамкорӣ мулоқот байни душанбе соли дигар худ раиси баъд барои ҳар як",
    tk: "ве билен үчин бу хем бир барада боюнча түркменистаның түркменистан дөвлет президенти",
    kaa: "ҳәм менен ушын бул бир емес болған болды бойынша ҳаққында қарақалпақстан республикасы жумыс халық оның бизиң керек деп еди мәмлекет жаңа",
    tt: "һәм белән өчен бу бер дә түгел булган буенча турында татарстан республикасы яңа аның безнең кирәк дип иде",
    mn: "ба нь бол юм байна энэ тэр хийх монгол улсын улс гадаад харилцааны сайд ерөнхийлөгч өнөөдөр манай болон тухай",
    az: "вә бир бу үчүн илә дә чох олан кими даһа дејил",
  },
  Arab: {
    ar: "في من على إلى عن مع هذا هذه التي الذي أن إن كان لا ما بين و وزير وزارة الخارجية اليوم رئيس كل بعد قبل",
    fa: "در از به که این را با است برای آن و یک می های شد شده ما کرد خود تا وزیر امور خارجه ایران جمهوری اسلامی رئیس امروز",
    ur: "کے کی میں اور سے کا ہے کو نے پر یہ ہیں کہ اس بھی نہیں وزیر خارجہ پاکستان تھا کر ساتھ لیے",
    ps: "په د او چې له ته کې دا سره يې نه کړ شوي افغانستان باندې وزارت بهرنيو چارو",
    ug: "ۋە بىلەن ئۈچۈن بۇ بىر ئۇيغۇر دېدى قىلغان بولغان",
    kk: "قازاق رەسپۋبليكاسىنىڭ پرەزيدەنتى پرەزيدەنت مەملەكەت سىرتقى ىستەر مينيسترى ەلشى ەلشىلەردى جىلى قر بۇگىن جانە مەن ءۇشىن بۇل ءبىر قازاقستان رەسپۋبليكاسى تۋرالى بويىنشا",
    ckb: "لە بە و کە ئەم بۆ لەگەڵ هەرێمی کوردستان سەرۆکی دەکات",
    az: "و بو بیر اوچون ایله آذربایجان",
  },
};

/** Endings of words of five letters and more, where small words are missing: titles, short posts, names in a row. */
const endings: Record<string, Record<string, string>> = {
  Latn: {
    uz: "larni larning lardan lariga larda lari ning moqda chilik lik ligi dagi digan yapti imiz ingiz gan ishi moq qan uvchi ovchi chi siz roq mang aman asiz yapman yapsiz moqchi ganman gansiz dim dik diz amiz ymiz yman ydi adi gani ishga ishda sini sida siga dan",
    tr: "ların lerin ları leri iyor uyor ıyor üyor mız miz sının sinin acak ecek mak mek ması mesi lık lik luk lük dır dir tır arak erek daki deki nın nin dan den",
    az: "ların lərin ları ləri maq mək ması məsi lıq lik dır dir ımız imiz acaq əcək nın nin dakı dəki dan dən ıb ib",
    tk: "laryň leriň lary leri yň iň ýar ýär mak mek ylýar ilýär dygy digi ynda inde lyk dan den",
    kaa: "lardı lerdi nıń niń dıń diń ǵan gen lıq lik ında inde",
    en: "ing tion ness ment able ible ful less ally ity ous ive ence ance ed ly",
    id: "kan nya ngan",
    fr: "ment tion eux euse ique aire ité eurs",
    es: "ción ciones mente idad ando iendo amos",
    pt: "ção ções mente idade ando endo amos",
    it: "zione zioni mente ità ando endo iamo",
    de: "ung ungen keit heit lich isch schaft chen",
  },
  Cyrl: {
    ru: "ого его ому ему ыми ими ать ять ить еть ция ции цию ений ение ения ании ание ания ский ская ское ских ских ного ной ный ная ное ные ных ости ость ство ства ами ями ится ется ются ться лся лась лись ает яет уют ют",
    uk: "ого ому ння ність ності ський ська ські ських ання ення ться ться ації ція ями ами ються ити ати",
    be: "ага аму ння насць насці скі скай цца аць іць цыі цыя",
    bg: "ата ята ият ите ето ото ция ции ски ска ско ност ане ене",
    sr: "ије ија ију ска ски ског ње ња ост ости има ама ује ова",
    mk: "ата ите ето ија ски ска ање ње ност",
    kk: "лар лер дар дер тар тер ның нің дың дің тың тің нан нен дан ден тан тен ған ген қан кен ғы гі лық лік дық дік тық тік ында інде ады еді ып іп уда уде сы сі ды ді ты ті мыз міз ушы уші арын ерін ына іне",
    ky: "лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин тун түн дан ден дон дөн тан тен тон төн ган ген гон гөн кан кен кон көн луу лүү дуу дүү туу түү уу үү лык лик лук лүк дык дик дук дүк тык тик тук түк ында инде унда үндө ат ет от өт ып ип уп үп ды ди ду дү ты ти ту түү уучу үүчү ооруу быз биз бүз дагы деги догу дөгү га ге го гө ка ке ко кө",
    uz: "лар лари ларни ларнинг лардан ларга ларда нинг моқда чилик лик лиги ига идан ида ини лайди айди адилар ланди лади илди инди даги диган япти имиз ингиз ган ишга ишда иши моқ қан увчи овчи чи сини сида сига дан ади ди ти",
    tg: "ҳои ҳо ҳоро они ест анд аст иро ҳоям ати ии ии ият уна она гон гони ишро ди дани ӣ дор",
    tk: "лар лер ларың лериң ың иң яр йәр мак мек лык лик",
    kaa: "лар лер ның ниң дың диң ған ген лық лик ында инде",
    tt: "лар ләр нар нәр ның нең дан дән ган гән лык лек ында ендә",
    ba: "лар ләр ҙар ҙәр ның нең ған гән лыҡ лек ында ендә",
    mn: "ийн ын ууд үүд гүй сан сэн сон сөн лаа лээ аад ээд оор өөр тай тэй той ийг ыг аар ээр дэг даг жээ",
  },
};

const apostrophe = /[ʻʼ‘’`´'′]/g;
const longestEnding = 7;
/** An ending is a weaker sign than a whole word. */
const weightOfEnding = 0.45;

/** Whose word it is; one that n languages share weighs 1/n for each. */
type Owners = { languages: number[]; weights: number[] };

function index(list: Record<string, string>, weight: number): Map<string, Owners> {
  const owners = new Map<string, Set<string>>();
  for (const [language, words] of Object.entries(list))
    for (const word of words.split(" ")) {
      const known = owners.get(word) ?? new Set();
      owners.set(word, known.add(language));
    }
  return new Map(
    [...owners].map(([word, by]) => [
      word,
      { languages: [...by].map(languageNumber), weights: [...by].map(() => (1 / by.size) * weight) },
    ]),
  );
}

type Words = {
  small: Map<string, Owners>;
  ends: Map<string, Owners>;
  places: WordPlaces;
  /** By place. */
  met: (Owners | null)[];
};

const mostMet = 1 << 15;

const wordsOf = new Map<string, Words>();
for (const script of new Set([...Object.keys(lists), ...Object.keys(endings)]))
  wordsOf.set(script, {
    small: index(lists[script] ?? {}, 1),
    ends: index(endings[script] ?? {}, weightOfEnding),
    places: openWordPlaces(mostMet),
    met: new Array(mostMet + 1).fill(null),
  });

const inWord = new Uint8Array(0x10000);
for (let unit = 0; unit < inWord.length; unit++)
  if (/[\p{L}\p{M}ʻʼ‘’`´'′ٴ]/u.test(String.fromCharCode(unit))) inWord[unit] = 1;

function endOfWord(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inWord[unit] === 1) continue;
    if (unit < 0xd800 || unit > 0xdbff || !/\p{L}|\p{M}/u.test(String.fromCodePoint(text.codePointAt(at)!))) break;
    at++;
  }
  return at;
}

/** Adds what known small words and endings of each language weigh in a text; gives back how many words it has at all. */
export function addWords(script: string, lowerCase: string, hits: Tally): number {
  const known = wordsOf.get(script);
  let words = 0;
  for (let at = 0; at < lowerCase.length; ) {
    const end = endOfWord(lowerCase, at);
    if (end > at) {
      words++;
      if (known) addWord(known, lowerCase, at, end, hits);
    }
    at = end + 1;
  }
  return words;
}

function addWord({ small, ends, places, met }: Words, text: string, from: number, to: number, hits: Tally): void {
  const place = places.of(text, from, to);
  if (places.isNew) met[place] = ownersOf(text.slice(from, to).replace(apostrophe, "'"), small, ends);
  const owners = met[place];
  if (!owners) return;
  const { languages, weights } = owners;
  for (let owner = 0; owner < languages.length; owner++) hits.add(languages[owner]!, weights[owner]!);
}

function ownersOf(word: string, small: Words["small"], ends: Words["ends"]): Owners | null {
  const owners = small.get(word);
  if (owners) return owners;
  if (word.length < 5) return null;
  for (let length = Math.min(longestEnding, word.length - 2); length > 0; length--) {
    const ending = ends.get(word.slice(-length));
    if (ending) return ending;
  }
  return null;
}
