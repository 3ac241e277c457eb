export const compare = {
  compare: {
    above: "Yonma-yon",
    sentence: "{capital}, {platform}, {from} dan {to} gacha",
    capital: "Poytaxtdagi vakolatxonalar",
    addActor: "Muassasa, vakolatxona yoki shaxsni ham taqqoslash",
    chosenStates: "shu davlatlar",
    period: "Postlar davri: {{from}} dan {{to}} gacha.",
    report: "Chop etiladigan hisobotni saqlash (HTML)",
  },
};
