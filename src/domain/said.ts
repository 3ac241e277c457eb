import { isolated } from "./isolate.ts";

type SaidItem = string | Said | LanguageSaid;
export type SaidValue = SaidItem | number | readonly SaidItem[];

/** A language by its code; read by its name. */
export type LanguageSaid = { readonly language: string };

/** A sentence with its changing parts kept apart, so that it can be said in another language. The English sentence is its key. */
export type Said = { readonly text: string; readonly values: Readonly<Record<string, SaidValue>> };

export const said = (text: string, values: Said["values"] = {}): Said => ({ text, values });

/** How a language says what is kept as English sentences: what it has no words for stays English. */
export type Speech = {
  words: Readonly<Record<string, string>>;
  number(value: number): string;
  /** The name of a language. */
  language(code: string): string;
  /** Runs from right to left: a Latin name inside it keeps its own order. */
  isolates: boolean;
};

/** Made when the first number is said: it takes a tenth of the time in which a command starts. */
let digits: Intl.NumberFormat | null = null;

export const english: Speech = {
  words: {},
  number(value) {
    digits ??= new Intl.NumberFormat("en", { maximumFractionDigits: 12 });
    return digits.format(value);
  },
  language: (code) => languageNamed(code, "en"),
  isolates: false,
};

/** Labels of a source need not be codes of languages; those stay as printed. */
export function languageNamed(code: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function spoken({ text, values }: Said, speech: Speech = english): string {
  const one = (value: SaidItem | number): string => {
    if (typeof value === "object" && "text" in value) return spoken(value, speech);
    const printed =
      typeof value === "number"
        ? speech.number(value)
        : typeof value === "string"
          ? value
          : speech.language(value.language);
    return isolated(printed, speech.isolates);
  };
  const words = speech.words[text] ?? text;
  return (speech.isolates ? words.replace(ownOrder, "\u2068$&\u2069") : words).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return isList(value) ? value.map(one).join(speech.isolates ? "، " : ", ") : one(value);
    },
  );
}

/** A date or a handle in the words themselves: among letters that run to the left its day, or its sign, would stand at the wrong end. */
const ownOrder = /\b\d{4}-\d\d(?:-\d\d)?\b|@[A-Za-z]\w*/g;

const isList = (value: SaidValue): value is readonly SaidItem[] => Array.isArray(value);
