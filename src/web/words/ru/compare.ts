export const compare = {
  compare: {
    above: "Рядом друг с другом",
    sentence: "{capital}, {platform}, с {from} по {to}, {accounts}",
    capital: "Представительства в столице государства",
    addActor: "Сравнить также учреждение, представительство или лицо",
    missionsIn: "Представительства, {{name}}: {{count}}",
    allAccounts: "все учитываемые аккаунты",
    provenAccounts: "только подтверждённые аккаунты",
    chosenStates: "эти государства",
    period: "Период публикаций: с {{from}} по {{to}}.",
    report: "Сохранить отчёт для печати (HTML)",
  },
};
