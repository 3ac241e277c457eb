const withThe =
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Solomon|Marshall|Comoros|Cook|Central African|Dominican Republic|Democratic Republic|Republic of|Holy See|Sovereign|Organi[sz]ation|European|African Union|League|Council|Commonwealth|Association|World|International|Food and)/;

/** A country's name inside an English sentence: “the Netherlands”, “Chad”. */
export const inSentence = (name: string): string => (withThe.test(name) ? `the ${name}` : name);
