import type { CardPhrase, CaseWord } from "../card-phrases.ts";

export const cards: Record<CardPhrase | CaseWord, string> = {
  "{name}": "{name}",
  "{first} {second}": "{first} {second}",
  "not known": "غير معروف",
  "not known: no study here prints it": "غير معروف: لا تطبعه أي دراسة هنا",
  "An example; it is about {states}.": "مثال عن غيركم: {states}.",

  "Places in the Digital Diplomacy Review": "المراتب في Digital Diplomacy Review",
  "All three lost places from 2016 to 2017, and nobody can say why.":
    "خسرت الدول الثلاث مراتب من 2016 إلى 2017، ولا يستطيع أحد أن يقول لماذا.",
  "Of {known} states with a place in both years {lost} lost places, and nobody can say why.":
    "من الدول التي لها مرتبة في السنتين ({known}) خسرت {lost} مراتب، ولا يستطيع أحد أن يقول لماذا.",
  "No study here prints a place of these states in both years.": "لا تطبع أي دراسة هنا مرتبة هذه الدول في السنتين.",
  "{before} in 2016, {after} in 2017 ({change})": "{before} في 2016، {after} في 2017 ({change})",
  "{place} in {year}; no study here prints the other year": "{place} في {year}؛ ولا تطبع أي دراسة هنا السنة الأخرى",
  "The review shows no posts, no criteria and no weights behind a place.":
    "لا تُظهر المراجعة وراء المرتبة منشورات ولا معايير ولا أوزانًا.",
  "“Out of 209” is printed for Uzbekistan only.": "«من 209» مطبوعة لأوزبكستان فقط.",
  "See how each measure is worked out": "انظر كيف يُحسب كل مقياس",

  "Where the public is, and where the ministry is": "أين الجمهور وأين الوزارة",
  "On none of the {of} networks most used in {state} is its ministry known to have an account.":
    "{state}: لا يُعرف للوزارة حساب على أي من الشبكات الأكثر استعمالًا فيها، وعددها {of}.",
  "Of the {of} networks named as most used in {state}, its ministry is known to be on {on}.":
    "{state}: من الشبكات المذكورة أكثرَ استعمالًا وعددها {of}، يُعرف للوزارة حساب على {on}.",
  "No study here says which networks are used most in these states.":
    "لا تقول أي دراسة هنا أي الشبكات أكثر استعمالًا في هذه الدول.",
  "{state} ({year})": "{state} ({year})",
  "{on} of {of}; no known account on {rest}": "{on} من {of}؛ لا حساب معروف على {rest}",
  "{on} of {of}: on {there}; no known account on {rest}": "{on} من {of}: على {there}؛ ولا حساب معروف على {rest}",
  "{on} of {of}: on {there}": "{on} من {of}: على {there}",
  "not known: no study here names the networks used most": "غير معروف: لا تسمي أي دراسة هنا الشبكات الأكثر استعمالًا",
  "No known account is not the same as none.": "انعدام حساب معروف ليس انعدام الحساب.",
  "For Kazakhstan the paper counts users of three networks and ranks only the first.":
    "لكازاخستان تعدّ الدراسة مستخدمي ثلاث شبكات ولا ترتّب إلا الأولى.",
  "For Kyrgyzstan it says “among the most popular”.": "ولقيرغيزستان تقول «من بين الأكثر شعبية».",
  "Add the accounts you know": "أضف الحسابات التي تعرفها",

  "Unknown is not zero": "غير المعروف ليس صفرًا",
  "Of the embassies of {state}, {looked} were looked for on {platform}; found: {there}.":
    "{state}: بُحث عن {looked} سفارات على {platform}؛ وُجد منها: {there}.",
  "Of the embassies of {state} a study counts accounts, and names none of them: which were checked is not known.":
    "{state}: تعدّ دراسة حسابات السفارات ولا تسمي أيًّا منها: فلا يُعرف أيها فُحص.",
  "Of the embassies of {state} a study names only some that have an account.":
    "{state}: تسمي دراسة بعض السفارات التي لها حساب فقط.",
  "No study here looked for embassies of these states.": "لم تبحث أي دراسة هنا عن سفارات هذه الدول.",
  "{state}, on {platform}": "{state}، على {platform}",
  "{state}, looked for on {platform} and not there": "{state}، بُحث عنها على {platform} ولم توجد",
  "{state}, the rest": "{state}، الباقي",
  "{state}, embassies": "{state}، السفارات",
  "{count}: {hosts}": "{count}: {hosts}",
  "accounts in {count} countries, which ones is not printed; not all are active":
    "حسابات في {count} بلدًا، ولم يُطبع أيّها؛ وليست كلها نشطة",
  "not known: no study here looked for them": "غير معروف: لم تبحث عنها أي دراسة هنا",
  "A share of all embassies cannot be formed from this: the others were not looked for.":
    "لا يمكن استخراج نسبة من جميع السفارات من هذا: فالأخرى لم يُبحث عنها.",
  "Add my missions": "أضف بعثاتي",

  "Two sources, two figures": "مصدران ورقمان",
  "For {state} in 2016 a paper says {paper} % of the population are internet users, the World Bank {bank} %.":
    "{state} في 2016: تقول دراسة إن {paper} % من السكان مستخدمون للإنترنت، ويقول البنك الدولي {bank} %.",
  "No two sources here give the internet users of these states.": "لا مصدران هنا لمستخدمي الإنترنت في هذه الدول.",
  "{state}, {source}": "{state}، {source}",
  "World Bank": "البنك الدولي",
  "{source} (footnote {number})": "{source} (الحاشية {number})",
  "{source} (footnote {number}, which closes the paragraph)": "{source} (الحاشية {number} التي تختم الفقرة)",
  "{value} %": "{value} %",
  "about {value} %": "نحو {value} %",
  "Both stand. You choose which one feeds a measure; there is never a mean.":
    "يبقى الرقمان. وأنت تختار أيهما يدخل في المقياس؛ ولا متوسط أبدًا.",
  "Choose a source": "اختر مصدرًا",

  "An outlet taken apart: Caravanserai": "وسيلة إعلام مفككة: كارافانسراي",
  "Sponsored by the {sponsor}; five accounts had more than {sum} followers on 2024-03-18, as a sum of accounts.":
    "ترعاها {sponsor}؛ وكان لخمسة حسابات أكثر من {sum} متابع في 2024-03-18، مجموع حسابات.",
  "sum of five accounts": "مجموع خمسة حسابات",
  "more than {sum}, sum of accounts, not people": "أكثر من {sum}، مجموع حسابات لا أشخاص",
  "{platform}, {edition}": "{platform}، {edition}",
  Russian: "الطبعة الروسية",
  Uzbek: "الطبعة الأوزبكية",
  "more than {value} ({share} % of the sum)": "أكثر من {value} ({share} % من المجموع)",
  "{value} ({share} % of the sum)": "{value} ({share} % من المجموع)",
  "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.":
    "من يتابع حسابين يُعدّ مرتين. ورقمان منها «أكثر من»، فالنسب تقريبية.",
  "See the outlets of the register": "انظر وسائل الإعلام في السجل",

  "Who spoke first: France and Turkey, October 2020": "من تكلم أولًا: فرنسا وتركيا، أكتوبر 2020",
  "Six steps in the order in which one paper tells them; both sides in equal room.":
    "ست خطوات بالترتيب الذي ترويها به دراسة واحدة؛ وللطرفين مساحة متساوية.",
  "{step}. {actor} to {target}": "{step}. {actor} إلى {target}",
  "{actor} ({country})": "{actor} ({country})",
  all: "الجميع",
  "{what}; event {date} ({basis}), reported {reported}": "{what}؛ الحدث {date} ({basis})، نُشر الخبر: {reported}",
  inferred: "مستنتَج",
  text: "من النص",
  "date not known": "التاريخ غير معروف",
  "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.":
    "لا تعطي الدراسة أيامًا: الشهر مستنتج من عنوان خبر، والترتيب ترتيب الدراسة. وتسمية كل خطوة من كلماتها لا من كلماتنا.",
  "Import statements of both sides": "استورد تصريحات الطرفين",
  "Muslim activists in France and abroad": "ناشطون مسلمون في فرنسا وخارجها",
  "many leaders of states and governments": "كثير من قادة الدول والحكومات",
  "Islamic states (not named)": "دول إسلامية (غير مسماة)",
  France: "فرنسا",
  Turkey: "تركيا",
  "France; Turkey": "فرنسا؛ تركيا",
  "Emmanuel Macron": "إيمانويل ماكرون",
  "Recep Tayyip Erdogan": "رجب طيب أردوغان",
  "declares determination to fight Islamic separatism within the state (the paper's words)":
    "يعلن العزم على محاربة الانفصالية الإسلامية داخل الدولة (كلمات الدراسة)",
  "violent opposition to this statement (the paper's words)": "معارضة عنيفة لهذا التصريح (كلمات الدراسة)",
  'publish their positions; disagreement in the "virtual international arena"':
    "ينشرون مواقفهم؛ خلاف في «الساحة الدولية الافتراضية»",
  "responds to President Macron's declaration": "يرد على تصريح الرئيس ماكرون",
  "France recalls its ambassador from Ankara": "فرنسا تستدعي سفيرها من أنقرة",
  "a boycott of French goods is announced; the confrontation turns into an economic plane":
    "يُعلن عن مقاطعة البضائع الفرنسية؛ وتنتقل المواجهة إلى المستوى الاقتصادي",

  "Is it really them: @Jzarif": "هل هم حقًا: @Jzarif",
  "The account is claimed: one paper names it as the foreign minister’s, and nothing proves it.":
    "الحساب منسوب: تسميه دراسة واحدة حساب وزير الخارجية، ولا شيء يثبت ذلك.",
  "claimed by Tursunmuratov & Menglieva, for 2013-09": "منسوب عند Tursunmuratov & Menglieva، عن 2013-09",
  "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.":
    "يثبته رابط مؤرخ من موقع الوزارة إلى الحساب ومنه إليها، أو قائمة تحفظها تلك الحكومة.",
  "Add evidence": "أضف دليلًا",

  "What is missing, and the next step": "ما ينقص والخطوة التالية",
  "These cards rest on what studies printed. Your own picture begins with your files.":
    "تقوم هذه البطاقات على ما طبعته الدراسات. أما صورتك أنت فتبدأ من ملفاتك.",
  "Nothing was fetched from the network.": "لم يُجلب شيء من الشبكة.",
  "Drop a file of posts": "أفلت ملف منشورات",
  "Choose my state and peers": "اختر دولتي والدول المقارنة",

  "{state}: rank in the Digital Diplomacy Review {year}": "{state}: المرتبة في Digital Diplomacy Review {year}",
  "{state}: {platform} is no. {position} among the networks most used":
    "{state}: {platform} في المركز {position} بين أكثر الشبكات استخدامًا",
  "{state}, foreign ministry: has an account on {platform}": "{state}، وزارة الخارجية: لها حساب على {platform}",
  "{state}, embassy ({host}): has an account on {platform}": "{state}، السفارة ({host}): لها حساب على {platform}",
  "{state}, embassy ({host}): looked for on {platform} and not there":
    "{state}، السفارة ({host}): بُحث عنها على {platform} ولم توجد",
  "{state}, embassies: accounts on {platform} in {count} countries, none named":
    "{state}، السفارات: حسابات على {platform}، عدد البلدان {count}، ولم يُسمَّ أي منها",
  "{state}: internet users, {year}": "{state}: مستخدمو الإنترنت، {year}",
  "{state}: share of internet users in the population, {year}": "{state}: نسبة مستخدمي الإنترنت من السكان، {year}",
  "Caravanserai, {platform}: followers": "كارافان سراي، {platform}: المتابعون",
  "Caravanserai, {platform}, {edition}: followers": "كارافان سراي، {platform}، {edition}: المتابعون",
  "@Jzarif on X (Twitter) is named as the account of Javad Zarif, foreign minister of Iran":
    "يُذكر @Jzarif على X (Twitter) بأنه حساب جواد ظريف، وزير خارجية إيران",
};
