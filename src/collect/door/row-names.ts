import { has } from "./has.ts";

/** A person's printed form as it may recur in the texts of the same record, and what replaces it. */
export type RowName = { form: Form; pseudonym: string };

/** How a printed form is looked for: a quick probe that misses nothing the pattern would find, then the pattern. */
type Form = {
  /** First words in lower case: one of them stands in a lower-cased text, or the form does not. */
  probes: readonly string[];
  /** The same as an expression: ten times as fast as lower-casing a text, once it is worth compiling. */
  quick: RegExp | null;
  asked: number;
  source: string;
  pattern: RegExp | null;
};

/** Words of addresses that some people carry as a handle; replacing them would break every link of the record. */
const ordinary = new Set(["http", "https", "status", "www.", "html"]);
/** Between the words of a name: spaces, signs, emoji, a line break, an encoded space. */
const joint = "(?:[^\\p{L}\\p{N}~]|%20|%27){0,8}";
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordOf = /[\p{L}\p{M}\p{N}]+/gu;
const remembered = 100_000;
/** Questions after which a form is common enough in this file to compile its probe. */
const common = 16;
const names = new Map<string, Form | null>();
const handles = new Map<string, Form | null>();

function remembering(
  forms: Map<string, Form | null>,
  printed: string,
  make: (printed: string) => Form | null,
): Form | null {
  let form = forms.get(printed);
  if (form === undefined) {
    form = make(printed);
    if (forms.size >= remembered) forms.clear();
    // A copy: a cell cut from a block would keep the whole block in memory.
    forms.set(` ${printed}`.slice(1), form);
  }
  return form;
}

/** A handle or platform id as it recurs without “@”; under four characters it is too likely an ordinary word. */
export function handleForm(handle: string, pseudonym: string): RowName | null {
  const form = remembering(handles, handle, ofHandle);
  return form && { form, pseudonym };
}

function ofHandle(handle: string): Form | null {
  if (handle.length < 4 || ordinary.has(handle.toLowerCase())) return null;
  return formOf([handle.toLowerCase()], bounded(escaped(handle), handle, handle.length < 8 ? "_" : ""));
}

/**
 * A display name: its words in their order, with whatever stands between them (“John.Smith”, “#JohnSmith”). Names of
 * fewer than four letters stay, except in scripts without spaces, where two are a name. Parts of a name stay too: a
 * first name alone, or a word that is also a country, says little and removing it would spoil the text for everybody.
 */
export function nameForm(name: string, pseudonym: string): RowName | null {
  const form = remembering(names, name, ofName);
  return form && { form, pseudonym };
}

function ofName(name: string): Form | null {
  const words = name.normalize("NFC").match(wordOf) ?? [];
  const letters = words.join("");
  if (letters.length < (spaceless.test(letters) ? 2 : 4) || ordinary.has(letters.toLowerCase())) return null;
  const spelled = words.map((word) => {
    const other = word.normalize("NFD");
    return other === word ? escaped(word) : `(?:${escaped(word)}|${escaped(other)})`;
  });
  const first = words[0] ?? "";
  const probes = [...new Set([first.toLowerCase(), first.normalize("NFD").toLowerCase()])];
  return formOf(probes, bounded(spelled.join(joint), letters, "_"));
}

const formOf = (probes: readonly string[], source: string): Form => ({
  ...{ probes, quick: null, asked: 0, source, pattern: null },
});

/**
 * Expressions that are compiled at present, by size: some 25 kB a name. V8 keeps compiled code in a region of its own and ends
 * the process where that is full, as it was after 18,000 authors whose names stood in their texts.
 */
const compiled = new Set<Form>();
const sizes = { quick: 1, pattern: 10 };
const mostCompiled = 20_000;
let compiledSize = 0;

function compile(form: Form, what: "quick" | "pattern", source: string, flags: string): RegExp {
  if (compiledSize + sizes[what] > mostCompiled) {
    for (const one of compiled) Object.assign(one, { quick: null, pattern: null, asked: 0 });
    compiled.clear();
    compiledSize = 0;
  }
  compiledSize += sizes[what];
  compiled.add(form);
  return new RegExp(source, flags);
}

function quickOf(form: Form): RegExp {
  form.quick ??= compile(form, "quick", form.probes.map(escaped).join("|"), "iu");
  return form.quick;
}

function patternOf(form: Form): RegExp {
  form.pattern ??= compile(form, "pattern", form.source, "giu");
  return form.pattern;
}

/**
 * Word-bounded by Unicode, except where the script sets no spaces. `sign` counts as a letter too: “mary_jane” is not “jane”, but
 * a handle of eight characters or more is found in “of_jane_doe_1”.
 */
function bounded(source: string, letters: string, sign: "_" | ""): string {
  const first = spaceless.test(letters.charAt(0)) ? "" : `(?<![\\p{L}\\p{N}${sign}~])`;
  const last = spaceless.test(letters.charAt(letters.length - 1)) ? "" : `(?![\\p{L}\\p{N}${sign}])`;
  return `${first}${source}${last}`;
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The text without these names, in clear and in the percent-encoded form of addresses. */
export function withoutNames(text: string, rowNames: readonly RowName[]): string {
  if (rowNames.length === 0 || text.length < 2) return text;
  const clean = replaced(text, rowNames);
  return has(clean, "%") ? clean.replace(encodedStretch, (stretch) => withoutEncodedNames(stretch, rowNames)) : clean;
}

function replaced(text: string, rowNames: readonly RowName[]): string {
  let clean = text;
  let folded: string | null = null;
  for (const { form, pseudonym } of rowNames) {
    if (form.asked < common) {
      form.asked++;
      folded ??= fold(clean);
      const whole = folded;
      if (!form.probes.some((probe) => has(whole, fold(probe)))) continue;
    } else if (!quickOf(form).test(clean)) continue;
    const next = clean.replace(patternOf(form), pseudonym);
    if (next === clean) continue;
    clean = next;
    folded = null;
  }
  return clean;
}

/** Letters that a pattern without regard to case takes for the same are the same: ſ and s, the Kelvin sign and k, ς and σ. */
const fold = (text: string): string => text.toLowerCase().toUpperCase();

const encodedStretch = /[^\s"'<>]*%[0-9a-f]{2}[^\s"'<>]*/gi;

function withoutEncodedNames(stretch: string, rowNames: readonly RowName[]): string {
  let plain = stretch;
  try {
    for (let depth = 0; depth < 2 && has(plain, "%"); depth++) plain = decodeURIComponent(plain);
  } catch {
    return stretch; // Broken encoding hides no readable name.
  }
  if (plain === stretch) return stretch;
  const clean = replaced(plain, rowNames);
  return clean === plain ? stretch : encodeURI(clean);
}
