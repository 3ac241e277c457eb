import type { Defect } from "../model.ts";

/** Classes that make a feed doubtful, not broken; the rest are errors. After the severities of W3C's feed validator. */
const doubts = new Set(
  "AtomLinkNotEmpty AttrNotBlank BadCharacters CharacterData CommentRSS ContainsEmail ContainsHTML ContainsRelRef ContainsUndeclaredHTML DangerousStyleAttr DuplicateDescriptionSemantics DuplicateEntries DuplicateItemSemantics DuplicateSemantics EmailFormat FeedHistoryRelInEntry ImageTitleDoesntMatch ImplausibleDate InvalidKeywords InvalidOutlineType InvalidOutlineVersion MisplacedItem MissingItunesElement MissingItunesEmail MissingSourceElement MissingTitleAttr MissingTypeAttr MissingXmlURL NeedDescriptionBeforeContent NonCanonicalURI NotBlank NotHtml NotInline NotSufficientlyUnique NotUTF8 ObsoleteItunesCategory ObsoleteVersion ProblematicalRFC822Date QuestionableUsage SchemeNotIANARegistered SecurityRisk SecurityRiskAttr SelfNotAtom SlashDate UndeterminableVocabulary UnknownHost UnknownNamespace UnregisteredAtomLinkRel".split(
    " ",
  ),
);
/** Classes that are advice: nothing is lost by them, and whoever follows a feed need not be told. */
const advice = new Set(["MissingDCLanguage", "MissingEncoding", "MissingGuid", "MissingSelf"]);

export const severityOf = (code: string): Defect["severity"] =>
  doubts.has(code) ? "doubt" : advice.has(code) ? "advice" : "error";

/** A fault of a value, before it is known where it stands. */
export type Fault = { code: string; what: string };

export const fault = (code: string, what: string): Fault[] => [{ code, what }];
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
