export const compare = {
  compare: {
    above: "Yonma-yon",
    sentence: "{capital}, {platform}, {from} – {to}, {accounts}",
    capital: "Poytaxtdagi vakolatxonalar",
    addActor: "Muassasa, vakolatxona yoki shaxsni ham taqqoslash",
    missionsIn: "Vakolatxonalar, {{name}}: {{count}}",
    allAccounts: "hisobga olinadigan barcha akkauntlar",
    provenAccounts: "faqat tasdiqlangan akkauntlar",
    noMissions: "Reyestrda bu yerda joylashgan vakolatxona yoʻq: {{name}}",
    noMissionsHow:
      "Aktorlar sahifasida vakolatxonalar roʻyxatini yuklang, masalan, Vikimaʼlumotlardagi elchixonalarni, yoki oʻzingiz bilganlarini qoʻshing.",
    noMissionsGo: "Vakolatxonalar roʻyxatini yuklash",
    chosenStates: "shu davlatlar",
    period: "Postlar davri: {{from}} dan {{to}} gacha.",
    report: "Chop etiladigan hisobotni saqlash (HTML)",
  },
};
