/**
 * Names of the twelve months, a line a language, other spellings and cases behind “|”. Gregorian months only: years of
 * the Hijri and the Persian calendar are not turned into others, and their months are not here.
 */
const lines: Record<string, string> = {
  en: "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
  ru: "январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек",
  uk: "січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня",
  be: "студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка май|мая|травень чэрвень|чэрвеня ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня",
  uz: "yanvar|yan fevral|fev mart aprel|apr may iyun iyul avgust|avg sentyabr|sentabr|sen oktyabr|oktabr|okt noyabr|noy dekabr|dek",
  "uz-Cyrl": "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
  kk: "қаңтар|қаң ақпан|ақп наурыз|нау сәуір|сәу мамыр|мам маусым|мау шілде|шіл тамыз|там қыркүйек|қыр қазан|қаз қараша|қар желтоқсан|жел",
  "kk-Latn":
    "qańtar|qantar aqpan naýryz|nauryz sáýir|sauir|säuir mamyr maýsym|mausym shilde tamyz qyrkúıek|qyrkuiek qazan qarasha jeltoqsan|zheltoqsan",
  ky: "январь|үчтүн|бирдин февраль|жалган март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  tg: "январ|январи феврал|феврали март|марти апрел|апрели май|майи июн|июни июл|июли август|августи сентябр|сентябри октябр|октябри ноябр|ноябри декабр|декабри",
  tk: "ýanwar|ýanwaryň fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
  tr: "ocak|oca şubat|şub mart nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
  az: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
  ar: "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
  "ar-Levant":
    "كانون_الثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول تشرين_الأول|تشرين_الاول تشرين_الثاني كانون_الأول|كانون_الاول",
  "ar-Maghreb": "جانفي فيفري مارس أفريل|افريل ماي جوان جويلية أوت|غشت شتنبر أكتوبر نونبر دجنبر",
  fa: "ژانویه|جنوری فوریه|فبروری مارس|مارچ آوریل|آپریل|اپریل مه|می ژوئن|جون ژوئیه|جولای|ژولای اوت|آگوست|آگست سپتامبر|سپتمبر اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر",
  fr: "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc",
  es: "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
  pt: "janeiro fevereiro|fev março|marco abril maio|mai junho julho agosto setembro|set outubro|out novembro dezembro|dez",
  it: "gennaio|gen febbraio|febb marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre",
  de: "januar|jänner februar|feber märz|maerz|mär april mai juni juli august september oktober november dezember",
  nl: "januari februari maart|mrt april mei juni juli augustus september oktober november december",
  sv: "januari februari mars april maj juni juli augusti september oktober november december",
  da: "januar februar marts april maj juni juli august september oktober november december",
  fi: "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta",
  et: "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
  lv: "janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī",
  lt: "sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio",
  pl: "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia",
  cs: "leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopad|listopadu prosinec|prosince",
  sk: "január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta september|septembra október|októbra november|novembra december|decembra",
  hu: "január február március|márc április|ápr május|máj június|jún július|júl augusztus szeptember október november december",
  ro: "ianuarie|ian februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie|noi decembrie",
  sr: "јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна|јуни јул|јула|јули август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра",
  bs: "januar|januara februar|februara mart|marta april|aprila maj|maja juni|juna|jun juli|jula|jul august|augusta|avgust|avgusta septembar|septembra oktobar|oktobra novembar|novembra decembar|decembra",
  hr: "siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja kolovoz|kolovoza rujan|rujna listopad|listopada studeni|studenoga|studenog prosinac|prosinca",
  bg: "януари февруари март април май юни юли август септември октомври ноември декември",
  el: "ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου ιούνιος|ιουνίου ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου",
  sq: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
  hy: "հունվար|հունվարի փետրվար|փետրվարի մարտ|մարտի ապրիլ|ապրիլի մայիս|մայիսի հունիս|հունիսի հուլիս|հուլիսի օգոստոս|օգոստոսի սեպտեմբեր|սեպտեմբերի հոկտեմբեր|հոկտեմբերի նոյեմբեր|նոյեմբերի դեկտեմբեր|դեկտեմբերի",
  ka: "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
  he: "ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  id: "januari februari maret april mei juni juli agustus september oktober november desember",
  ms: "januari februari mac april mei jun julai ogos september oktober november disember",
  ur: "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
  hi: "जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
};

type Meaning = { language: string; month: number };

const meanings = new Map<string, Meaning[]>();
for (const [language, line] of Object.entries(lines))
  line.split(" ").forEach((names, month) => {
    for (const name of names.split("|")) {
      const key = folded(name.replace("_", " "));
      meanings.set(key, [...(meanings.get(key) ?? []), { language, month }]);
    }
  });

export function folded(word: string): string {
  return word
    .normalize("NFC")
    .toLocaleLowerCase("en")
    .replace(/[ʻʼ’‘'`.ـ]|\u0307|[\u064b-\u0652]/gu, "");
}

/**
 * 0 to 11; null where a word is no month. One that means two months in two languages (“listopad” is October and
 * November) is read by the page's language, if that is known. Endings of cases are let go (“mayning”, “майы”, “августу”).
 */
export function monthNamed(word: string, language: string | null): number | null {
  let key = folded(word);
  for (let cut = 0; cut <= 4 && key.length >= 2; cut++) {
    const found = meanings.get(key);
    if (found) return agreed(found) ?? agreed(found.filter((one) => isOf(one.language, language)));
    // Only words that are longer than the shortest names may lose an ending.
    if (key.length <= 3) return null;
    key = key.slice(0, -1);
  }
  return null;
}

const agreed = (found: readonly Meaning[]): number | null =>
  found.length > 0 && found.every(({ month }) => month === found[0]?.month) ? (found[0]?.month ?? null) : null;

const isOf = (own: string, asked: string | null): boolean =>
  asked !== null && own.split("-")[0] === asked.toLowerCase().split(/[-_]/)[0];
