import { type RejectReason as PostReject, rejectReason } from "./reject-reason.ts";

/** Why a row of a register file did not come in: `code` chooses the page's words, `values` fill them. */
export type RegisterReject = { code: RegisterRejectCode | PostReject["code"]; values: Record<string, string> };
type RegisterRejectCode = (typeof forms)[number][0];

/** Every reason a row of a register file is rejected for, in the English of the importers; what changes from row to row has a name here. */
const forms = [
  ["row-lacks", /^the (?:row|item|actor|account) (?:lacks|names no|has no) (?<columns>[^:]+)$/],
  ["row-lacks", /^no handle in “(?<columns>.*)”$/],
  ["source-missing", /^the row has no source: /],
  ["address-missing", /^the row gives neither a handle with its platform nor an address$/],
  ["handle-empty", /^the handle is empty$/],
  ["no-handle", /^“(?<handle>.*?)” is not a handle on (?<platform>[\w-]+) \(/],
  ["no-site", /^“(?<address>.*)” is not the address of a site$/],
  ["twice", /^@(?<handle>.*) stands in the file twice$/],
  ["no-day", /^“(?<date>.*)” is not a date such as /],
  ["no-year", /^“(?<year>.*)” is not a year$/],
  ["year-missing", /^the year stands neither in the row nor in the file's name; /],
  ["no-number", /^the value is not a number$/],
  ["yes-or-no", /^“(?<column>\w+)” is (?<printed>.*), not yes or no$/],
  ["no-evidence", /^“(?<kind>.*)” is no kind of evidence \((?<kinds>.*)\)$/],
  ["no-claimant", /^an attribution without the one who makes it: /],
  ["medium", /^“(?<office>.*)” is work for a medium, not an office, so (?<name>.*) stays out of the register$/],
  ["no-office", /^“(?<office>.*)” is not an office, so (?<name>.*) stays out of the register$/],
  ["no-office", /^“(?<office>.*)” is not an office, and the file names no other for (?<name>.*)$/],
  ["office-missing", /^the file names no office$/],
  ["no-body", /^the list names neither an office nor an institution \(“(?<category>.*)”\)$/],
  ["not-of-state", /^a page of an international body or a journal, not of the country the list gives it to$/],
  ["list-of-nobody", /^the account whose list this is is not in the register$/],
  ["other-sender", /^“(?<name>.*)” is of (?<sender>.*), and the row gives it to (?<given>.*)$/],
  ["sender-missing", /^“(?<name>.*)” names no sending state: /],
  ["host-missing", /^where “(?<name>.*)” stands is not known: /],
  ["not-above", /^(?:no actor|no person|no account|nothing with the id) “(?<id>.*)” stands above this row$/],
  ["no-record", /^“(?<record>.*)” is no record of a register$/],
  ["no-json", /^the line is not JSON$/],
] as const;

export const registerRejectCodes: readonly RegisterRejectCode[] = [...new Set(forms.map(([code]) => code))];

/** null: a reason nobody foresaw, which stays as it was written. What is wrong with a table's row as such is told as of posts. */
export function registerReject(reason: string): RegisterReject | null {
  for (const [code, form] of forms) {
    const found = form.exec(reason);
    if (found) return { code, values: { ...found.groups, ...listOf(found.groups?.columns) } };
  }
  return rejectReason(reason);
}

/** “id, name or terms” is a list in English; other languages get the names alone. */
const listOf = (columns: string | undefined) => columns && { columns: columns.replaceAll(/ (?:or|and) /g, ", ") };
