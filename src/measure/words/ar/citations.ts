/** Sources of definitions that say something of our own beside the name of a paper. */
export const citations = {
  "Digital Diplomacy Index: language diversification (by name); our rule":
    "Digital Diplomacy Index: تنوّع اللغات (بالاسم)؛ والقاعدة لنا",
  "CIA World Factbook (official languages); else CLDR likely subtags (the region’s likeliest language)":
    "CIA World Factbook (اللغات الرسمية)، وإلا CLDR (أرجح لغة في المنطقة)",
  "Digital Diplomacy Index: format proficiency (by name); our rule":
    "Digital Diplomacy Index: إتقان الأشكال (بالاسم)؛ والقاعدة لنا",
  "Twiplomacy 2015: tweets per day; here by week, so that small missions show":
    "Twiplomacy 2015: تغريدات في اليوم؛ وهنا في الأسبوع لتظهر البعثات الصغيرة",
  "Twiplomacy: most active (tweets per day; published maximum 41.9)":
    "Twiplomacy: الأنشط (تغريدات في اليوم؛ أقصى ما نُشر 41.9)",
  "Twiplomacy: percentage of tweets that are @replies (“most conversational”)":
    "Twiplomacy: نسبة التغريدات التي هي ردود («الأكثر حوارًا»)",
  "Twiplomacy: most conversational (published maximum 96 %)": "Twiplomacy: الأكثر حوارًا (أقصى ما نُشر 96 %)",
  "Twiplomacy: most effective; Digital Diplomacy Index: message efficiency (likes and retweets per tweet)":
    "Twiplomacy: الأكثر فاعلية؛ Digital Diplomacy Index: فاعلية الرسالة (إعجابات وإعادات نشر لكل تغريدة)",
  "Twiplomacy: most effective (published maximum 223,000, on Instagram)":
    "Twiplomacy: الأكثر فاعلية (أقصى ما نُشر 223,000 على Instagram)",
  "Twiplomacy Instagram study 2017: interactions / posts / average followers over the period":
    "دراسة Twiplomacy لإنستغرام 2017: التفاعلات / المنشورات / متوسط المتابعين في الفترة",
  "Twiplomacy 2022: follower changes over an interval": "Twiplomacy 2022: تغيّر المتابعين خلال مدة",
  "After Manor: out-degree in the network of ministries; here of posts, not of follows":
    "عن Manor: الدرجة الصادرة في شبكة الوزارات؛ وهنا من المنشورات لا من المتابعات",
  "After Manor: in-degree, the potential to disseminate to peers (mean 14, 28, 30 in 2014, 2015, 2016, of follows)":
    "عن Manor: الدرجة الواردة، إمكان الإيصال إلى النظراء (المتوسط 14 و28 و30 في 2014 و2015 و2016، من المتابعات)",
  "Manor & Segev 2023: digital reciprocity of ministries (of follows); here of posts":
    "Manor & Segev 2023: التبادل الرقمي بين الوزارات (من المتابعات)؛ وهنا من المنشورات",
  "B. Latour, On interobjectivity, as reported by Tursunmuratov & Menglieva":
    "B. Latour, On interobjectivity، كما يرويه Tursunmuratov & Menglieva",
  "Sheraliev 2023, after the US Federal Election Commission; the paper forms no ratio":
    "Sheraliev 2023، عن لجنة الانتخابات الفيدرالية الأمريكية؛ ولا تصوغ الورقة نسبة",
  "ITU / World Bank series, and figures that studies print":
    "سلاسل الاتحاد الدولي للاتصالات والبنك الدولي وأرقام تطبعها الدراسات",
  "Twiplomacy: 68 % of the heads of state and government of the 193 UN members (Tursunmuratov & Menglieva, undated)":
    "Twiplomacy: 68 % من رؤساء الدول والحكومات في أعضاء الأمم المتحدة الـ193 (Tursunmuratov & Menglieva، بلا تاريخ)",
};
