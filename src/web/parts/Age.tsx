import { age } from "../words/locale.ts";
import { useWords } from "../words/use-words.ts";

/** “3 days ago”; the words are ours because browsers carry no Uzbek. */
export function Ago({ at, now = Date.now() }: { at: number; now?: number }) {
  const { say, locale } = useWords();
  const { unit, count } = age(at, now);
  return <span title={locale.dateTime(at)}>{say(`ago.${unit}`, { count })}</span>;
}

export function DaysAgo({ days }: { days: number }) {
  const { say } = useWords();
  const { unit, count } = age(0, days * 86_400_000);
  return days < 1 ? <span>{say("ago.today")}</span> : <span>{say(`ago.${unit}`, { count })}</span>;
}
