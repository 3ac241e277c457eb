export const register = {
  standing: {
    proven: "proven",
    claimed: "claimed",
    contested: "contested",
    unknown: "unknown",
    provenMeans:
      "A dated two-way link with the institution’s own domain, or a list kept by that government, says whose account this is.",
    claimedMeans:
      "Somebody says whose account this is: Wikidata, a study or a badge of the platform. It is not shown as official.",
    contestedMeans: "Sources disagree about whose account this is. It enters no measure.",
    unknownMeans: "Nothing is known about whose account this is. It enters no measure.",
    open: "{{standing}}: show the evidence",
    evidence: "Evidence",
    noEvidence: "No evidence is recorded.",
    supports: "says",
    old: "proof is old",
    more: "Everything about this account",
  },
  evidenceKinds: {
    "two-way-link": "Two-way link",
    "government-list": "List kept by the government",
    wikidata: "Wikidata",
    study: "Study",
    badge: "Badge of the platform",
    "one-way-link": "One-way link",
    objection: "Objection",
    other: "Other",
  },
};
