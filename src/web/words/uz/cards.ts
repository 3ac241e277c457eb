/** What stands around the cards; their own words come from the server, in the page’s language. */
export const cards = {
  cards: {
    heading: "Nashr etilgan tadqiqotlardan maʼlum sakkiz narsa",
    headingFewer: "Nashr etilgan tadqiqotlardan maʼlum narsalar",
    lead: "Tarmoqsiz va sizning faylingizsiz. Har bir son u olingan soʻzlarni ochadi; tadqiqot jim boʻlsa, bu aytiladi.",
    example: "Misol tariqasida uch davlat uchun koʻrsatilgan. Oʻzingiznikini va kim bilan taqqoslashni tanlang.",
    page: "Fayllarsiz nima maʼlum",
    open: "Nashr etilgan tadqiqotlar nima deydi",
    words: "U olingan soʻzlar",
    begins: "Gap shunday boshlanadi",
    event: "Voqea",
    inferred: "xulosa qilingan",
    fromReference: "maqola keltirgan manbadan",
    reported: "Xabar qilingan",
    figureBy: "Sonni keltirgan",
    printed: "Shunday bosilgan",
    noWords: "Hech bir tadqiqot buni aytmaydi: maʼlum emas.",
    next: "Keyingi qadam",
    startWith: "Boshlash",
  },
};
