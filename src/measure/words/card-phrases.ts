import { type Said, said } from "../../domain/said.ts";

/** What the first cards say; `{…}` are the parts that change with the states that are chosen. */
export const cardPhrases = [
  "{name}",
  "{first} {second}",
  "not known",
  "not known: no study here prints it",
  "An example; it is about {states}.",

  "Places in the Digital Diplomacy Review",
  "All three lost places from 2016 to 2017, and nobody can say why.",
  "Of {known} states with a place in both years {lost} lost places, and nobody can say why.",
  "No study here prints a place of these states in both years.",
  "{before} in 2016, {after} in 2017 ({change})",
  "{place} in {year}; no study here prints the other year",
  "The review shows no posts, no criteria and no weights behind a place.",
  "“Out of 209” is printed for Uzbekistan only.",
  "See how each measure is worked out",

  "Where the public is, and where the ministry is",
  "On none of the {of} networks most used in {state} is its ministry known to have an account.",
  "Of the {of} networks named as most used in {state}, its ministry is known to be on {on}.",
  "No study here says which networks are used most in these states.",
  "{state} ({year})",
  "{on} of {of}; no known account on {rest}",
  "{on} of {of}: on {there}; no known account on {rest}",
  "{on} of {of}: on {there}",
  "not known: no study here names the networks used most",
  "No known account is not the same as none.",
  "For Kazakhstan the paper counts users of three networks and ranks only the first.",
  "For Kyrgyzstan it says “among the most popular”.",
  "Add the accounts you know",

  "Unknown is not zero",
  "Of the embassies of {state}, {looked} were looked for on {platform}; found: {there}.",
  "Of the embassies of {state} a study counts accounts, and names none of them: which were checked is not known.",
  "Of the embassies of {state} a study names only some that have an account.",
  "No study here looked for embassies of these states.",
  "{state}, on {platform}",
  "{state}, looked for on {platform} and not there",
  "{state}, the rest",
  "{state}, embassies",
  "{count}: {hosts}",
  "accounts in {count} countries, which ones is not printed; not all are active",
  "not known: no study here looked for them",
  "A share of all embassies cannot be formed from this: the others were not looked for.",
  "Add my missions",

  "Two sources, two figures",
  "For {state} in 2016 a paper says {paper} % of the population are internet users, the World Bank {bank} %.",
  "No two sources here give the internet users of these states.",
  "{state}, {source}",
  "World Bank",
  "{source} (footnote {number})",
  "{source} (footnote {number}, which closes the paragraph)",
  "{value} %",
  "about {value} %",
  "Both stand. You choose which one feeds a measure; there is never a mean.",
  "Choose a source",

  "An outlet taken apart: Caravanserai",
  "Sponsored by the {sponsor}; five accounts had more than {sum} followers on 2024-03-18, as a sum of accounts.",
  "sum of five accounts",
  "more than {sum}, sum of accounts, not people",
  "{platform}, {edition}",
  "Russian",
  "Uzbek",
  "more than {value} ({share} % of the sum)",
  "{value} ({share} % of the sum)",
  "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.",
  "See the outlets of the register",

  "Who spoke first: France and Turkey, October 2020",
  "Six steps in the order in which one paper tells them; both sides in equal room.",
  "{step}. {actor} to {target}",
  "{actor} ({country})",
  "all",
  "{what}; event {date} ({basis}), reported {reported}",
  "inferred",
  "text",
  "date not known",
  "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.",
  "Import statements of both sides",

  "Is it really them: @Jzarif",
  "The account is claimed: one paper names it as the foreign minister’s, and nothing proves it.",
  "claimed by Tursunmuratov & Menglieva, for 2013-09",
  "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.",
  "Add evidence",

  "What is missing, and the next step",
  "These cards rest on what studies printed. Your own picture begins with your files.",
  "Nothing was fetched from the network.",
  "Drop a file of posts",
  "Choose my state and peers",

  "{state}: rank in the Digital Diplomacy Review {year}",
  "{state}: {platform} is no. {position} among the networks most used",
  "{state}, foreign ministry: has an account on {platform}",
  "{state}, embassy ({host}): has an account on {platform}",
  "{state}, embassy ({host}): looked for on {platform} and not there",
  "{state}, embassies: accounts on {platform} in {count} countries, none named",
  "{state}: internet users, {year}",
  "{state}: share of internet users in the population, {year}",
  "Caravanserai, {platform}: followers",
  "Caravanserai, {platform}, {edition}: followers",
  "@Jzarif on X (Twitter) is named as the account of Javad Zarif, foreign minister of Iran",
] as const;

export type CardPhrase = (typeof cardPhrases)[number];

export const phrase = (text: CardPhrase, values: Said["values"] = {}): Said => said(text, values);

/** Sentences one after another. */
export const sentences = (first: Said, ...rest: readonly Said[]): Said =>
  rest.reduce((all, one) => phrase("{first} {second}", { first: all, second: one }), first);

/** Who and what the six steps of the dispute are about, as its facts have it in English. */
export const caseWords = [
  "Muslim activists in France and abroad",
  "many leaders of states and governments",
  "Islamic states (not named)",
  "France",
  "Turkey",
  "France; Turkey",
  "Emmanuel Macron",
  "Recep Tayyip Erdogan",
  "declares determination to fight Islamic separatism within the state (the paper's words)",
  "violent opposition to this statement (the paper's words)",
  'publish their positions; disagreement in the "virtual international arena"',
  "responds to President Macron's declaration",
  "France recalls its ambassador from Ankara",
  "a boycott of French goods is announced; the confrontation turns into an economic plane",
] as const;

export type CaseWord = (typeof caseWords)[number];

/** What we note beside facts, part by part: parts are joined by semicolons, and an address stands as it is. */
export const noteWords = [
  "led the rating",
  'printed as "followed by"',
  'printed as "and by"',
  "first of the CIS countries",
  "the text gives no year beside this rank",
  "the year is that of its footnote 19 (Sputnik, 2016)",
  "in the same paragraph stands the 44th place of 2017",
  "among the CIS countries behind Russia only (that sentence gives no year; its footnote 19 is of 2016)",
  "printed twice: once without a year, once for 2016",
  "209 is printed for Uzbekistan only",
  "year from footnote 18 (Digital Diplomacy Review, 2017), the sentence sets it beside 2016",
  'printed "133d position out of 209"',
  '"among the most popular": numbered, not said to be complete',
  '"has pages"',
  'looked for and not there: "hasn\'t"',
  'next sentence: "But not all of them are active on S. M."',
  'the sentence that ends "in particular using Facebook and Twitter sites"',
  "printed as members of the network or of a version",
  "the paper tells that the US Department of State began to follow it (“tweet” in its words)",
  "undated in the paper",
  "month of the dispute from the address of reference 5 (25 October 2020)",
  "it may be earlier",
  "date of report from the address of reference 5, whose title names the recall",
  "the address here is that of reference 6",
  'the same sentence goes on to positions published on social networks by "politicians"',
] as const;

export type NoteWord = (typeof noteWords)[number];

/** The parts of a note; a semicolon between brackets joins nothing. */
export const partsOfNote = (note: string): string[] => note.split(/; (?![^(]*\))/);
