export const compare = {
  compare: {
    above: "Side by side",
    sentence: "{capital} on {platform}, from {from} to {to}",
    capital: "Missions in the capital of",
    addActor: "Compare also an institution, a mission or a person",
    chosenStates: "these states",
    period: "Period of posts: {{from}} to {{to}}.",
    report: "Save the report to print (HTML)",
  },
};
