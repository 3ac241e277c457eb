const names: readonly (readonly string[])[] = [
  ["jan", "january", "января", "январь", "янв", "yanvar", "январ"],
  ["feb", "february", "февраля", "февраль", "фев", "fevral", "феврал"],
  ["mar", "march", "марта", "март", "mart"],
  ["apr", "april", "апреля", "апрель", "апр", "aprel", "апрел"],
  ["may", "мая", "май"],
  ["jun", "june", "июня", "июнь", "iyun", "июн"],
  ["jul", "july", "июля", "июль", "iyul", "июл"],
  ["aug", "august", "августа", "август", "авг", "avgust"],
  ["sep", "sept", "september", "сентября", "сентябрь", "сен", "sentabr", "sentyabr", "сентябр"],
  ["oct", "october", "октября", "октябрь", "окт", "oktabr", "oktyabr", "октябр"],
  ["nov", "november", "ноября", "ноябрь", "ноя", "noyabr", "ноябр"],
  ["dec", "december", "декабря", "декабрь", "дек", "dekabr", "декабр"],
];

const months = new Map(names.flatMap((words, month) => words.map((word) => [word, month] as const)));

/** Month (0 to 11) of an English, Russian or Uzbek month name or its abbreviation; null when it is none. */
export const monthNamed = (word: string): number | null => months.get(word.toLowerCase().replace(/\.$/, "")) ?? null;

const weekdays = new Set(
  "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday tues thur thurs пн вт ср чт пт сб вс".split(
    " ",
  ),
);

export const isWeekday = (word: string): boolean => weekdays.has(word.toLowerCase().replace(/\.$/, ""));
