/** Letters of Arabic, Hebrew and their relatives, which run from right to left. */
const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name inside a sentence, kept in its own order as `bdi` keeps it in elements: anything inside Arabic words, and an Arabic name
 * inside others, whose numbers and quotation marks would leave it.
 */
export const isolated = (text: string, rightToLeft: boolean): string =>
  rightToLeft || runsLeft.test(text) ? `\u2068${text}\u2069` : text;
