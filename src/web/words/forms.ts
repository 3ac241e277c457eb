/** A word that changes with a number; which forms a language needs says Intl.PluralRules, `other` always. */
export type Forms = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };

type IsForms<Words> = Words extends Forms ? (keyof Words extends keyof Forms ? true : false) : false;

/** The shape of one language's words, taken from another's: same keys, any forms. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : IsForms<Words[Key]> extends true
      ? Forms
      : SameKeys<Words[Key]>;
};

/** Every place in the words as a dotted path: "imports.read". */
export type PathIn<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? Key
    : IsForms<Words[Key]> extends true
      ? Key
      : `${Key}.${PathIn<Words[Key]>}`;
}[keyof Words & string];

export type WordTree = { readonly [key: string]: string | Forms | WordTree };

const formNames = ["zero", "one", "two", "few", "many", "other"];

export const isForms = (words: Forms | WordTree): words is Forms =>
  typeof words.other === "string" && Object.keys(words).every((key) => formNames.includes(key));

/** i18next keeps plural forms under suffixed keys (`posts_one`, `posts_few`), side by side with plain words. */
export function suffixed(words: WordTree): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "string") flat[key] = word;
    else if (isForms(word)) for (const [form, text] of Object.entries(word)) flat[`${key}_${form}`] = text;
    else flat[key] = suffixed(word);
  }
  return flat;
}
