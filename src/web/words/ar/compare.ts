export const compare = {
  compare: {
    above: "جنبًا إلى جنب",
    sentence: "{capital} على {platform}، من {from} إلى {to}",
    capital: "البعثات في عاصمة",
    addActor: "قارن أيضاً مؤسسة أو بعثة أو شخصاً",
    chosenStates: "هذه الدول",
    period: "فترة المنشورات: من {{from}} إلى {{to}}.",
    report: "احفظ التقرير للطباعة (HTML)",
  },
};
