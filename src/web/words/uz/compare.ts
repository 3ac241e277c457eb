export const compare = {
  compare: {
    above: "Yonma-yon",
    sentence: "{capital}, {platform}, {from} dan {to} gacha, {accounts}",
    capital: "Poytaxtdagi vakolatxonalar",
    addActor: "Muassasa, vakolatxona yoki shaxsni ham taqqoslash",
    missionsIn: "Vakolatxonalar, {{name}}: {{count}}",
    allAccounts: "hisobga olinadigan barcha akkauntlar",
    provenAccounts: "faqat tasdiqlangan akkauntlar",
    chosenStates: "shu davlatlar",
    period: "Postlar davri: {{from}} dan {{to}} gacha.",
    report: "Chop etiladigan hisobotni saqlash (HTML)",
  },
};
