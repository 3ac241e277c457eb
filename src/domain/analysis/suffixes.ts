/** Endings that a light stemmer takes off, the longest first, as often as given, while at least `least` letters stay. */
export type Suffixes = { least: number; rounds: number; longest: number; endings: ReadonlySet<string> };

function light(least: number, rounds: number, endings: string): Suffixes {
  const all = endings.split(" ");
  return { least, rounds, longest: Math.max(...all.map((ending) => ending.length)), endings: new Set(all) };
}

/** Nominal endings (number, possession, case) and the commonest verbal ones; derivation is left alone. Own lists, in small letters. */
export const suffixesOf: Record<string, Suffixes> = {
  uz: light(
    3,
    4,
    "lar larning larni larga larda lardan lari larini lariga larida laridan larining ning ni ga ka qa da dan gacha dagi im ing imiz ingiz ngiz miz si i sini siga sida sidan sining ini iga ida idan ining moqda yapti yapman yapmiz di dim dik ding dilar gan ganda gani ganini ganlar adi ydi aman amiz asiz adilar ib ish ishi ishni ishga ishda ishdan ishning moq sa lik ligi ligini ligiga",
  ),
  kk: light(
    3,
    4,
    "лар лер дар дер тар тер ның нің дың дің тың тің ды ді ты ті ны ні н ға ге қа ке на не а е да де та те нда нде дан ден тан тен нан нен мен бен пен сы сі ы і ын ін ына іне ында інде ынан інен ының інің сын сін сына сіне сында сінде сынан сінен сының сінің мыз міз ымыз іміз ңыз ңіз ыңыз іңіз дағы дегі тағы тегі ғы гі қы кі ған ген қан кен ады еді йды йді ып іп п у уда уде удың удің ушы уші",
  ),
  ky: light(
    3,
    4,
    "лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин тун түн ны ни ну нү ды ди ду дү ты ти ту түү ту тү га ге го гө ка ке ко кө на не но нө а е да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн сы си су сү ы и у ү ын ин ун үн ына ине уна үнө ында инде унда үндө ынан инен унан үнөн ынын инин унун үнүн сын син сун сүн сына сине суна сүнө сында синде сунда сүндө быз биз буз бүз ыбыз ибиз дагы деги догу дөгү тагы теги ган ген гон гөн кан кен кон көн ат ет от өт йт ып ип уп үп уу үү оо өө",
  ),
  tg: light(
    3,
    3,
    "ҳо ҳои ҳоро ҳоям ҳое он они онро гон гони гонро ро и ӣ е ам ат аш амон атон ашон и ст аст анд ем ед ад ида анда",
  ),
  tk: light(
    3,
    4,
    "lar ler laryň leriň lary leri laryna lerine larynda lerinde yň iň uň üň nyň niň nuň nüň y i ny ni a e na ne ga ge da de nda nde dan den ndan nden sy si syny sini syna sine synda sinde synyň siniň ymyz imiz myz miz yňyz iňiz ýar ýär ýarys ýäris dy di du dü gan gen ýan ýän mak mek yp ip up üp",
  ),
  tr: light(
    3,
    4,
    "lar ler ların lerin ları leri larına lerine larında lerinde larından lerinden larının lerinin lara lere larda lerde lardan lerden ın in un ün nın nin nun nün ı i u ü yı yi yu yü nı ni nu nü a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden sı si su sü sını sini sunu sünü sına sine suna süne sında sinde sunda sünde sının sinin ım im um üm mız miz muz müz ımız imiz umuz ümüz ınız iniz unuz ünüz dır dir dur dür tır tir tur tür yla yle la le mak mek ması mesi masını mesini dı di du dü tı ti tu tü mış miş muş müş ıyor iyor uyor üyor acak ecek an en daki deki ki lı li lu lü lık lik luk lük",
  ),
  az: light(
    3,
    4,
    "lar lər ların lərin ları ləri larına lərinə larında lərində ın in un ün nın nin nun nün ı i u ü nı ni nu nü a ə ya yə na nə da də nda ndə dan dən ndan ndən sı si su sü sını sini sına sinə sında sində sının sinin ımız imiz umuz ümüz dır dir dur dür maq mək ib ıb ub üb dı di du dü",
  ),
  tt: light(
    3,
    4,
    "лар ләр нар нәр ның нең ны не га гә ка кә на нә да дә та тә нда ндә дан дән тан тән нан нән сы се ы е ын ен ына енә ында ендә сын сен сына сенә сында сендә ган гән кан кән",
  ),
  uk: light(
    4,
    1,
    "а я у ю о е є и і ї ь й ою ею єю ам ям ах ях ами ями ові еві єві ом ем єм ів їв ей ий ій ого ього ому ьому им їм их їх ими їми ої ньої ій а яя ую юю е є ти ть ться тися в ла ло ли ить ять уть ють ення ення ння ністю ності ність",
  ),
  be: light(
    4,
    1,
    "а я у ю о е ы і ь й ай яй ой ою аю ам ям ах ях амі ямі ом ем аў яў оў ёў ы ага яга аму яму ым ім ых іх ымі імі ая яя ую юю ое ае яе ць цца в ла ло лі",
  ),
  bg: light(4, 2, "ът ят та то те а я о е и ият ия ове овете ища ите ата ето ни на но"),
  sr: light(
    4,
    1,
    "а у е о и ом ем ама има има ова ове ови ог ога ому ој их им ије ију ијом ијама a u e o i om em ama ima ova ove ovi og oga omu oj ih im ije iju ijom ijama",
  ),
  fa: light(3, 2, "ها های هایی هایم هایش ان ات ی یی ای م ت ش مان تان شان تر ترین"),
  ur: light(3, 1, "وں یں یاں ات ے ی"),
  hi: light(2, 1, "ों ें ियों ियां ियाँ ाओं ाएं ाएँ ी ा े ि ो"),
  id: light(4, 2, "nya kan lah kah ku mu an i"),
};
