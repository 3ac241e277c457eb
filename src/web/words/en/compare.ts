export const compare = {
  compare: {
    above: "Side by side",
    sentence: "{capital} on {platform}, from {from} to {to}, {accounts}",
    capital: "Missions in the capital of",
    addActor: "Compare also an institution, a mission or a person",
    missionsIn: "Missions in {{name}}: {{count}}",
    allAccounts: "all counted accounts",
    provenAccounts: "proven accounts only",
    chosenStates: "these states",
    period: "Period of posts: {{from}} to {{to}}.",
    report: "Save the report to print (HTML)",
  },
};
