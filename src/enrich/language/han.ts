/** Signs that only one of the two Chinese orthographies has; frequent in news and statements. */
const simplified = new Set(
  "国际们个这说会对时来发为过还进开关长门问间东车马鸟鱼见贝钱银铁话语谈议论讲谢请让认识记设计许诉证评词译试该详误读课谁调谅爱边变标别宾产厂场称处传创从达单当党导灯点电动独断队尔儿飞风妇复该刚个巩广归贵汉号后护华画欢环还回汇机积极级继际济价艰检简见建将讲奖阶节结经竞举剧据决觉军开课垒乐类离历丽联连粮两辆邻灵龙录轮罗妈买卖满梦灭难脑农欧盘气齐启迁强桥亲轻庆穷权劝让热荣软赛伤设声胜师时实视树帅双岁孙态谈条听头图团万网卫温务习戏县现线献乡详响项协兴选学压严阳养业艺亿义忆议阴银营应拥优邮余与语园员远愿约云运杂责择战张这针阵镇证职质众庄装状总组",
);
const traditional = new Set(
  "國際們個這說會對時來發為過還進開關長門問間東車馬鳥魚見貝錢銀鐵話語談議論講謝請讓認識記設計許訴證評詞譯試該詳誤讀課誰調諒愛邊變標別賓產廠場稱處傳創從達單當黨導燈點電動獨斷隊爾兒飛風婦復剛鞏廣歸貴漢號後護華畫歡環迴匯機積極級繼濟價艱檢簡將獎階節結經競舉劇據決覺軍壘樂類離歷麗聯連糧兩輛鄰靈龍錄輪羅媽買賣滿夢滅難腦農歐盤氣齊啟遷強橋親輕慶窮權勸熱榮軟賽傷聲勝師實視樹帥雙歲孫態條聽頭圖團萬網衛溫務習戲縣現線獻鄉響項協興選學壓嚴陽養業藝億義憶陰營應擁優郵餘與園員遠願約雲運雜責擇戰張針陣鎮職質眾莊裝狀總組",
);

/** Hans, Hant, or Hani when no sign tells. */
export function chineseScript(text: string): "Hans" | "Hant" | "Hani" {
  let balance = 0;
  for (const sign of text) {
    const isSimplified = simplified.has(sign);
    const isTraditional = traditional.has(sign);
    if (isSimplified !== isTraditional) balance += isSimplified ? 1 : -1;
  }
  return balance > 0 ? "Hans" : balance < 0 ? "Hant" : "Hani";
}
