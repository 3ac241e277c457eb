/**
 * The form by which two spellings of a name are the same: no case, marks, punctuation or leading article, one space.
 * Arabic alef, ya and ta marbuta are brought to one form; apostrophes vanish (Cote d'Ivoire, O‘zbekiston).
 */
export function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘ʻʼ`´ˈ]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىي]/g, "ی")
    .replace(/ة/g, "ه")
    .replace(/[ـ]/g, "")
    .replace(/ı/g, "i")
    .replace(/ё/g, "е")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(the|la|le|les|el|los|las|der|die|das) (?=.)/, "")
    .replace(/(^| )st (?=.)/g, "$1saint ")
    .replace(/ +/g, " ");
}

/** Forms of one printed name to look up: as it stands, “Iran, Islamic Republic of” turned round, brackets opened. */
export function nameKeys(text: string): string[] {
  const printed = text.trim();
  const forms = [printed];
  const inverted = /^([^,(]+), (.+)$/.exec(printed) ?? /^(\S+) (.+ of(?: the)?)$/.exec(printed);
  if (inverted) forms.push(`${inverted[2]} ${inverted[1]}`);
  const bracketed = /^(.+?)\s*[([](.+)[)\]]\s*\*?$/.exec(printed);
  if (bracketed) forms.push(`${bracketed[2]} ${bracketed[1]}`);
  const [, head = "", inside = ""] = bracketed ?? [];
  const turned = /^(\S+) (.+ of(?: the)?)$/.exec(head);
  if (turned) forms.push(`${turned[2]} ${turned[1]}`);
  if (/territory|overseas|autonomous|department/i.test(inside)) forms.push(head);
  return [...new Set(forms.map(nameKey).filter((key) => key !== ""))];
}
