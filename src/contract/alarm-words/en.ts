/** Alarms and failures of sources: the page, the mail and the webhook say the same, so the words stand where all find them. */
export const alarmWords = {
  alarms: {
    kinds: {
      renamed: "{{who}} is now called {{after}} (before: {{before}})",
      suspended: "{{who}}: {{state}}",
      silent: "{{who}} has been silent for {{days}} days, since {{last}}; its habit is {{habit}} at most",
      hour: "{{who}} posted at {{time}}, as never before in {{before}} posts",
      language: "{{who}} posted in “{{language}}”, as never before in {{before}} posts",
      mention: "{{who}} spoke of {{us}}",
      source: "The source {{who}} fails: {{why}}",
    },
    states: { suspended: "suspended", gone: "gone from its platform", moved: "moved", renamed: "renamed" },
    failures: {
      "refused address": "its address is not a public one",
      robots: "its robots.txt keeps programs out",
      "no such host": "there is no such host",
      unreachable: "it cannot be reached",
      timeout: "it did not answer in time",
      "too large": "its answer is too large",
      "rate limited": "it asks for patience",
      "server error": "it answers with an error",
      "not found": "there is nothing at its address",
      forbidden: "it refuses us",
      "login wall": "it shows a page to log in",
      "wrong type": "it answers with another kind of document",
      unreadable: "its answer cannot be read",
      "needs key": "it needs a key",
      "over budget": "its budget is used up",
    },
    mail: {
      subject: { one: "Attaché: {{n}} alarm", other: "Attaché: {{n}} alarms" },
      heading: "What Attaché noticed",
      foot: "Marked as seen, explained or closed on the page “Live sources”.",
    },
    notKnown: "not known",
  },
};
