const latinOf: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  ж: "j",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  қ: "q",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  ў: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "x",
  ҳ: "h",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ы: "i",
  э: "e",
  ю: "yu",
  я: "ya",
  ё: "yo",
  ъ: "",
  ь: "",
};
const vowels = "аеёиоуўэюяы";

/** An Uzbek word in Latin letters without signs (oʻ = o, gʻ = g), whichever alphabet it was written in. `lower` is in small letters. */
export function uzbekLatin(lower: string): string {
  let latin = "";
  let before = "";
  for (const letter of lower) {
    const afterVowelOrStart = before === "" || vowels.includes(before);
    if (letter === "е") latin += afterVowelOrStart || before === "ъ" || before === "ь" ? "ye" : "e";
    else if (letter === "ц") latin += before !== "" && vowels.includes(before) ? "ts" : "s";
    else latin += latinOf[letter] ?? letter;
    before = letter;
  }
  return latin;
}
