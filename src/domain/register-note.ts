/** What a register file left to say beside its counts: `code` chooses the page’s words, `values` fill them. */
export type RegisterNote = { code: RegisterNoteCode; values: Record<string, string> };
type RegisterNoteCode = (typeof forms)[number][0];

/** Every note of an import, in the English of the importers; what changes from file to file has a name here. */
const forms = [
  ["layouts-left", /^the layouts of the pages \(XPath\) are read by the web collector, not by the register$/],
  [
    "person-no-handle",
    /^line (?<line>\d+): “(?<handle>.*?)” is not a handle on (?<platform>[\w-]+) \(.*; the person came in without it$/,
  ],
  [
    "person-address",
    /^line (?<line>\d+): “(?<address>.*)” is an address, not a handle; the person came in without it$/,
  ],
  ["person-empty", /^line (?<line>\d+): the handle is empty; the person came in without it$/],
  ["undated-posts", /^counts of posts in this file carry no date and were not taken as counters$/],
  ["undated-followers", /^counts of followers in this file carry no date and were not taken as counters$/],
  ["moment-unknown", /^the file does not say when the counters were seen; its newest post is of no known time, /],
  ["moment-taken", /^the file does not say when the counters were seen; its newest post is of (?<moment>\S+), /],
  ["no-account", /^line (?<line>\d+): “(?<name>.*)” is no (?<platform>[\w-]+) account and was left out$/],
  ["file-undated", /^the file does not say when it was made; /],
  ["ranks-only", /^ranks only: the scores of this file lost their decimal commas /],
  [
    "held-by-other",
    /^line (?<line>\d+): (?<account>\S+) is held by (?<holder>\S+) in the register; the file gives it to (?<given>\S+) too, /,
  ],
  ["persons-left", /^left out, because the file names no office: (?<names>.*)$/],
  ["counters-kept", /^(?<stored>\d+) counters of accounts are kept as observations in batch (?<batch>\S+)$/],
  ["office-of-head", /^office taken from the head of the file: “(?<office>.*)”$/],
] as const;

export const registerNoteCodes: readonly RegisterNoteCode[] = forms.map(([code]) => code);

/** null: a note nobody foresaw, which stays as it was written. */
export function registerNote(note: string): RegisterNote | null {
  for (const [code, form] of forms) {
    const found = form.exec(note);
    if (found) return { code, values: { ...found.groups } };
  }
  return null;
}
