/** What stands around the cards; their own words come from the server, in the page’s language. */
export const cards = {
  cards: {
    heading: "Eight things published studies let us know",
    headingFewer: "What published studies let us know",
    lead: "Without network and without a file of yours. Each number opens the words it came from; where a study is silent, it says so.",
    example: "Shown for three states as an example. Choose yours, and with whom you compare it.",
    page: "What is known without files",
    open: "See what published studies say",
    words: "The words it came from",
    begins: "The sentence begins",
    event: "Event",
    inferred: "inferred",
    fromReference: "from a reference the paper cites",
    reported: "Reported",
    figureBy: "Figure by",
    printed: "Printed as",
    noWords: "No study says it: it is not known.",
    next: "Next step",
    startWith: "Start with",
  },
};
