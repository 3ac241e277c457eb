export const compare = {
  compare: {
    above: "جنبًا إلى جنب",
    sentence: "{capital} على {platform}، من {from} إلى {to}، {accounts}",
    capital: "البعثات في عاصمة",
    addActor: "قارن أيضاً مؤسسة أو بعثة أو شخصاً",
    missionsIn: "البعثات في {{name}}: {{count}}",
    allAccounts: "جميع الحسابات المحتسبة",
    provenAccounts: "الحسابات المثبتة فقط",
    noMissions: "لا بعثة في السجل مقرّها هنا: {{name}}",
    noMissionsHow: "استورد قائمة بالبعثات في صفحة الجهات، مثل سفارات ويكي بيانات، أو أضف ما تعرفه يدويًا.",
    noMissionsGo: "استورد قائمة بالبعثات",
    chosenStates: "هذه الدول",
    period: "فترة المنشورات: من {{from}} إلى {{to}}.",
    report: "احفظ التقرير للطباعة (HTML)",
  },
};
