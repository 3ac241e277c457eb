export const compare = {
  compare: {
    above: "Side by side",
    sentence: "{capital} on {platform}, from {from} to {to}, {accounts}",
    capital: "Missions in the capital of",
    addActor: "Compare also an institution, a mission or a person",
    missionsIn: "Missions in {{name}}: {{count}}",
    allAccounts: "all counted accounts",
    provenAccounts: "proven accounts only",
    noMissions: "No mission that stands in {{name}} is in the register",
    noMissionsHow:
      "Bring in a list of missions, for example the embassies of Wikidata, on the page of actors; or add those you know by hand.",
    noMissionsGo: "Bring in a list of missions",
    chosenStates: "these states",
    period: "Period of posts: {{from}} to {{to}}.",
    report: "Save the report to print (HTML)",
  },
};
