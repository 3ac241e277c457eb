export const compare = {
  compare: {
    above: "Рядом друг с другом",
    sentence: "{capital}, {platform}, с {from} по {to}",
    capital: "Представительства в столице государства",
    addActor: "Сравнить также учреждение, представительство или лицо",
    chosenStates: "эти государства",
    period: "Период публикаций: с {{from}} по {{to}}.",
    report: "Сохранить отчёт для печати (HTML)",
  },
};
