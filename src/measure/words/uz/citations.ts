/** Sources of definitions that say something of our own beside the name of a paper. */
export const citations = {
  "Digital Diplomacy Index: language diversification (by name); our rule":
    "Digital Diplomacy Index: tillar xilma-xilligi (nomi boʻyicha); qoida bizniki",
  "CIA World Factbook (official languages); else CLDR likely subtags (the region’s likeliest language)":
    "CIA World Factbook (rasmiy tillar), boʻlmasa CLDR (mintaqaning eng ehtimolli tili)",
  "Digital Diplomacy Index: format proficiency (by name); our rule":
    "Digital Diplomacy Index: formatlardan foydalanish (nomi boʻyicha); qoida bizniki",
  "Twiplomacy 2015: tweets per day; here by week, so that small missions show":
    "Twiplomacy 2015: kuniga tvitlar; bu yerda haftasiga, kichik vakolatxonalar ham koʻrinishi uchun",
  "Twiplomacy: most active (tweets per day; published maximum 41.9)":
    "Twiplomacy: eng faol (kuniga tvitlar; eʼlon qilingan eng katta qiymat 41,9)",
  "Twiplomacy: percentage of tweets that are @replies (“most conversational”)":
    "Twiplomacy: javob boʻlgan tvitlar ulushi (“eng suhbatdosh”)",
  "Twiplomacy: most conversational (published maximum 96 %)":
    "Twiplomacy: eng suhbatdosh (eʼlon qilingan eng katta qiymat 96 %)",
  "Twiplomacy: most effective; Digital Diplomacy Index: message efficiency (likes and retweets per tweet)":
    "Twiplomacy: eng samarali; Digital Diplomacy Index: xabar samaradorligi (har tvitga layk va retvitlar)",
  "Twiplomacy: most effective (published maximum 223,000, on Instagram)":
    "Twiplomacy: eng samarali (eʼlon qilingan eng katta qiymat 223 000, Instagramda)",
  "Twiplomacy Instagram study 2017: interactions / posts / average followers over the period":
    "Twiplomacyning 2017-yilgi Instagram tadqiqoti: munosabatlar / postlar / davrdagi oʻrtacha obunachilar",
  "Twiplomacy 2022: follower changes over an interval": "Twiplomacy 2022: oraliqda obunachilar soni oʻzgarishi",
  "After Manor: out-degree in the network of ministries; here of posts, not of follows":
    "Manor boʻyicha: vazirliklar tarmogʻidagi chiquvchi daraja; bu yerda obunalar emas, postlar boʻyicha",
  "After Manor: in-degree, the potential to disseminate to peers (mean 14, 28, 30 in 2014, 2015, 2016, of follows)":
    "Manor boʻyicha: kiruvchi daraja, hamkasblarga yetkazish imkoni (2014, 2015, 2016-yillarda oʻrtacha 14, 28, 30, obunalar boʻyicha)",
  "Manor & Segev 2023: digital reciprocity of ministries (of follows); here of posts":
    "Manor & Segev 2023: vazirliklarning raqamli oʻzaroligi (obunalar boʻyicha); bu yerda postlar boʻyicha",
  "B. Latour, On interobjectivity, as reported by Tursunmuratov & Menglieva":
    "B. Latour, On interobjectivity, Tursunmuratov & Menglieva bayonida",
  "Sheraliev 2023, after the US Federal Election Commission; the paper forms no ratio":
    "Sheraliev 2023, AQSh Federal saylov komissiyasi maʼlumoti; maqolada nisbat yoʻq",
  "ITU / World Bank series, and figures that studies print":
    "XEI va Jahon banki qatorlari hamda tadqiqotlarda bosilgan raqamlar",
  "Twiplomacy: 68 % of the heads of state and government of the 193 UN members (Tursunmuratov & Menglieva, undated)":
    "Twiplomacy: BMTning 193 aʼzosi davlat va hukumat rahbarlarining 68 % i (Tursunmuratov & Menglieva, sanasiz)",
};
