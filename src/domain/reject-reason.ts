/** Why a record did not come in: `code` chooses the page's words, `values` fill them. */
export type RejectReason = { code: RejectCode; values: Record<string, string> };
export type RejectCode = (typeof forms)[number][0];

/**
 * Every reason a record is rejected for, as it is kept: in English, with what was quoted of the record taken out where it may
 * be private. What changes from record to record has a name here. Kept so, reasons of years ago are said in any language too.
 */
const forms = [
  ["id-missing-in", /^no (?:id in )?(?<field>“.+”)$/],
  ["id-missing", /^(?:the record has no id|the chat has no id|an announcement without “id” or “object”)$/],
  ["id-broken", /^id “(?<id>.*)” lost its digits when the file was saved as numbers/],
  ["nothing-tells", /^neither an id nor a text: nothing tells this post from another$/],
  ["platform-missing", /^the platform is not named$/],
  ["account-missing", /^(?:the account is not named|the archive does not say whose it is; .*)$/],
  ["chat-missing", /^the chat of this message is not told; /],
  ["count-missing", /^no counter has a value$/],
  ["moment-missing", /^the moment of the count is not known$/],
  ["date-declared", /^date “(?<date>.*)” cannot be read: a number of (?<unit>\w+) was declared$/],
  ["date-number", /^date “(?<date>.*)” cannot be read: the number is no year, /],
  ["date-years", /^date “(?<date>.*)” cannot be read: it would lie outside the years 1900 to 2200$/],
  ["date-no-day", /^date “(?<date>.*)” cannot be read: there is no such (?:day|month)$/],
  ["date-zone", /^date “(?<date>.*)” cannot be read: its time zone word has several meanings/],
  ["date-time", /^date “(?<date>.*)” cannot be read: “.*” is no time of day$/],
  ["date-order", /^date “(?<date>.*)” cannot be read: day and month may be either way round/],
  ["date-form", /^date “(?<date>.*)” cannot be read: /],
  ["cells", /^the row has (?<cells>\d+) cells, the header (?<header>\d+)$/],
  ["quote-open", /^a quotation mark is opened and never closed$/],
  ["no-row", /^this is no row$/],
  ["no-json", /^this is not valid JSON$/],
  ["no-object", /^not a JSON object$/],
  ["other-shape", /^the record has another shape than this format expects \(\w+\)$/],
  ["not-public", /^not public: for followers or for those it names$/],
  ["private-talk", /^a talk between two people, not a publication$/],
  ["service-message", /^a service message(?: \(.*\))?, not a post$/],
  ["advertisement", /^an advertisement, not a post$/],
  ["list-of-accounts", /^a row of a list of accounts, not a post; /],
  ["other-kind", /^an? (?:activity|object) of the kind “(?<kind>.*)”, not a post$/],
  ["other-kind", /^a record of (?<kind>\S*), which is no post$/],
  ["other-kind", /^the event is no post but “(?<kind>.*)”$/],
  ["other-kind", /^a “(?<kind>.*)” notice of the stream, not a post$/],
  ["other-kind", /^a message of type “(?<kind>.*)”, which the export left out$/],
  ["other-kind", /^an item of (?<kind>.*), which this format does not read$/],
  ["gone", /^(?:deleted at VK|the page shows only that a post stood here \(tombstone\))$/],
  ["object-missing", /^the object of the activity was not sent along$/],
  ["repost-of-nothing", /^the repost names no post/],
  ["no-post", /^(?:no record of a post|no tweet in this entry of the archive|the event names no record)$/],
  ["no-post", /^no address of a record \(at:\/\/…\)$/],
  ["layout-changed", /^changed layout: /],
  ["no-statement", /^the page holds no statement that can be found$/],
  ["kept-unreadable", /^the kept (?:entry|page) (?:cannot be read|holds neither)/],
  ["kept-unreadable", /^the (?:entry|page) says neither its id nor its (?:feed|address)$/],
  ["kept-unreadable", /^the line is not one the collector wrote$/],
] as const;

export const rejectCodes: readonly RejectCode[] = [...new Set(forms.map(([code]) => code))];

/** null: a reason of another program or version, which stays as it was written. */
export function rejectReason(kept: string): RejectReason | null {
  for (const [code, form] of forms) {
    const found = form.exec(kept);
    if (found) return { code, values: { ...found.groups } };
  }
  return null;
}
