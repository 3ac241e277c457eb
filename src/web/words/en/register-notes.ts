/** What is said under the report of a register file, by the code the server gives. */
export const registerNotes = {
  registerNotes: {
    "layouts-left": "the layouts of the pages (XPath) are read by the web collector, not by the register",
    "person-no-handle": "line {{line}}: “{{handle}}” cannot be a handle on {{platform}}; the person came in without it",
    "person-address": "line {{line}}: “{{address}}” is an address, not a handle; the person came in without it",
    "person-empty": "line {{line}}: the handle is empty; the person came in without it",
    "undated-posts": "counts of posts in this file carry no date and were not taken as counters",
    "undated-followers": "counts of followers in this file carry no date and were not taken as counters",
    "moment-unknown":
      "the file does not say when the counters were seen, and none of its posts has a date; give the date when you know it",
    "moment-taken":
      "the file does not say when the counters were seen; the date of its newest post, {{moment}}, was taken. Give the date when you know it",
    "no-account": "line {{line}}: “{{name}}” is no account on {{platform}} and was left out",
    "file-undated": "the file does not say when it was made; give the date, to date what it claims",
    "ranks-only":
      "ranks only: the scores of this file lost their decimal commas (92,48 stands as 9248), so none was taken",
    "held-by-other":
      "line {{line}}: {{account}} is held by {{holder}} in the register; the file gives it to {{given}} too, and it was left where it is",
    "persons-left": "left out, because the file names no office: {{names}}",
    "counters-kept": "counters of accounts kept as observations in batch {{batch}}: {{stored}}",
    "office-of-head": "office taken from the head of the file: “{{office}}”",
  },
  /** Rows of a register file by what they are; the key is the server’s word, its letters joined. */
  registerClasses: {
    members: "members",
    "parties-and-their-branches": "parties and their branches",
    institutions: "institutions",
    "totals-and-groups": "totals and groups",
    accounts: "accounts",
    absences: "absences",
    "foreign-ministries": "foreign ministries",
    "other-government-sites": "other government sites",
    persons: "persons",
    figures: "figures",
    "no-figure": "no figure",
    "of-registered-actors": "of registered actors",
    outlets: "outlets",
    "as-printed": "as printed",
    missions: "missions",
    consulates: "consulates",
    others: "others",
    "missions-to-the-un": "missions to the UN",
    "missions-to-organisations": "missions to organisations",
    "not-in-the-register-counted-and-dropped": "not in the register: counted and dropped",
    profiles: "profiles",
    media: "media",
    "media-not-the-ministry": "media, not the ministry",
    diplomacy: "diplomacy",
    "holders-of-offices": "holders of offices",
    unmatched: "unmatched",
    rejected: "rejected",
  },
};
