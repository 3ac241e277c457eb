/** The ranking as page, picture and printed report say it. */
export const rankingWords = {
  index: {
    changed: "{{name}}, changed",
    rank: "Rank",
    state: "State",
    score: "Score",
    scoreUnit: "0 to 100",
    range: "Range",
    peerOf: "{{rank}} of {{of}}, {{group}}",
    noPeers: "no peer is ranked",
    settingsPeers: "my state and its peers",
    default: "Default rank",
    noDefault: "not ranked",
    period: "Days compared: {{from}} to {{to}}, {{days}}.",
    noPeriod: "No day was collected for all that are compared.",
    days: {
      one: "{{n}} day",
      other: "{{n}} days",
    },
    before: "Earlier period: {{from}} to {{to}}.",
    platforms: "Compared on {{list}}.",
    own: "Of interest to themselves: {{savedBy}} saved these weights for {{name}}, which is ranked by them.",
  },
  notRanked: {
    "no-account": "no account of it that is counted here is registered",
    "nothing-here": "nothing of its accounts is here in this period",
    undated: "the posts of its accounts that are here have no date (posts: {{posts}})",
    "no-common-day": "no day was collected for all that are compared",
    "not-compared": "it is not compared",
    "nothing-counts": "the only stages that count are not known",
    "not-on-platform": "nothing of it is here on {{platforms}}, which is compared",
    "few-stages": "{{known}} of {{of}} stages are known and {{needed}} are needed; not known: {{missing}}",
  },
  notRankedNext: {
    "no-account": "Register its accounts, each with its source; where only proven accounts count, add the proof.",
    "nothing-here": "Bring in posts of its accounts for this period, or choose another period.",
    undated: "A post without a date belongs to no period. Bring the same posts in from a file that dates them.",
    "no-common-day": "Choose a period that was collected for all, or compare fewer.",
    "not-on-platform": "Bring in its posts of that platform, or choose another platform.",
    "few-stages":
      "Open a name: it shows which criteria are not known and what they need. Bring that in, or give these criteria the weight 0.",
    "nothing-counts": "Give another stage a weight, or bring in what the known ones need.",
    "not-compared": "Add it to those you compare.",
  },
  weights: {
    by: "saved by {{savedBy}}",
  },
  picture: {
    title: "Ranking of digital diplomacy",
    profile: "Weights: {{name}}",
    made: "Made by Attaché on {{date}} from posts and accounts in this workspace; criteria and weights are its own and published with it.",
    columns:
      "Rank, range of ranks over 1,000 random weightings, default rank, score from 0 to 100 with the middle 95 %",
    more: {
      one: "{{n}} more is not ranked.",
      other: "{{n}} more are not ranked.",
    },
    svg: "Save the ranking as SVG",
    png: "Save the ranking as PNG",
    name: "the ranking",
  },
};
