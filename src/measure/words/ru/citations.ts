/** Sources of definitions that say something of our own beside the name of a paper. */
export const citations = {
  "Digital Diplomacy Index: language diversification (by name); our rule":
    "Digital Diplomacy Index: разнообразие языков (по названию); правило наше",
  "CIA World Factbook (official languages); else CLDR likely subtags (the region’s likeliest language)":
    "CIA World Factbook (официальные языки), иначе CLDR (самый вероятный язык региона)",
  "Digital Diplomacy Index: format proficiency (by name); our rule":
    "Digital Diplomacy Index: владение форматами (по названию); правило наше",
  "Twiplomacy 2015: tweets per day; here by week, so that small missions show":
    "Twiplomacy 2015: твитов в день; здесь — в неделю, чтобы были видны малые представительства",
  "Twiplomacy: most active (tweets per day; published maximum 41.9)":
    "Twiplomacy: самый активный (твитов в день; опубликованный максимум — 41,9)",
  "Twiplomacy: percentage of tweets that are @replies (“most conversational”)":
    "Twiplomacy: доля твитов, которые являются ответами («самый разговорчивый»)",
  "Twiplomacy: most conversational (published maximum 96 %)":
    "Twiplomacy: самый разговорчивый (опубликованный максимум — 96 %)",
  "Twiplomacy: most effective; Digital Diplomacy Index: message efficiency (likes and retweets per tweet)":
    "Twiplomacy: самый эффективный; Digital Diplomacy Index: эффективность сообщений (лайки и ретвиты на твит)",
  "Twiplomacy: most effective (published maximum 223,000, on Instagram)":
    "Twiplomacy: самый эффективный (опубликованный максимум — 223 000, в Instagram)",
  "Twiplomacy Instagram study 2017: interactions / posts / average followers over the period":
    "Twiplomacy, исследование Instagram 2017 года: взаимодействия / публикации / среднее число подписчиков за период",
  "Twiplomacy 2022: follower changes over an interval": "Twiplomacy 2022: изменение числа подписчиков за промежуток",
  "After Manor: out-degree in the network of ministries; here of posts, not of follows":
    "По Manor: исходящая степень в сети министерств; здесь — по публикациям, а не по подпискам",
  "After Manor: in-degree, the potential to disseminate to peers (mean 14, 28, 30 in 2014, 2015, 2016, of follows)":
    "По Manor: входящая степень, возможность донести до коллег (в среднем 14, 28, 30 в 2014, 2015, 2016 годах, по подпискам)",
  "Manor & Segev 2023: digital reciprocity of ministries (of follows); here of posts":
    "Manor & Segev 2023: цифровая взаимность министерств (по подпискам); здесь — по публикациям",
  "B. Latour, On interobjectivity, as reported by Tursunmuratov & Menglieva":
    "B. Latour, On interobjectivity, в изложении Tursunmuratov & Menglieva",
  "Sheraliev 2023, after the US Federal Election Commission; the paper forms no ratio":
    "Sheraliev 2023, по данным Федеральной избирательной комиссии США; отношения в статье нет",
  "ITU / World Bank series, and figures that studies print":
    "Ряды МСЭ и Всемирного банка и цифры, напечатанные в исследованиях",
  "Twiplomacy: 68 % of the heads of state and government of the 193 UN members (Tursunmuratov & Menglieva, undated)":
    "Twiplomacy: 68 % глав государств и правительств 193 членов ООН (Tursunmuratov & Menglieva, без даты)",
};
