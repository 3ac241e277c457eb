import { smallestGroup } from "../../domain/pseudonym.ts";
import { useWords } from "../words/use-words.ts";

/** A number as the language prints it; unknown is said, never 0 and never a dash. */
export function Num({ of }: { of: number | null | undefined }) {
  const { locale } = useWords();
  if (of === null || of === undefined) return <NotKnown />;
  return <bdi className="number">{locale.number(of)}</bdi>;
}

export function NotKnown() {
  const { say } = useWords();
  return <span className="not-known">{say("values.notKnown")}</span>;
}

/** In place of a number that rests on so few authors outside the register that it would tell of each. */
export function FewAuthors() {
  const { say } = useWords();
  return <span className="not-known">{say("values.fewAuthors", { below: smallestGroup })}</span>;
}

export function Day({ at }: { at: number | null | undefined }) {
  const { locale } = useWords();
  if (at === null || at === undefined) return <NotKnown />;
  return (
    <time dateTime={new Date(at).toISOString().slice(0, 10)}>
      <bdi>{locale.date(at)}</bdi>
    </time>
  );
}

export function DayAndTime({ at }: { at: number | null | undefined }) {
  const { locale, say } = useWords();
  if (at === null || at === undefined) return <NotKnown />;
  return (
    <time dateTime={new Date(at).toISOString()} title={say("values.utc")}>
      <bdi>{locale.dateTime(at)}</bdi>
    </time>
  );
}

/** A date as exactly as its source knows it: 2016, March 2024 or 18 March 2024. */
export function Dated({ on }: { on: string | null | undefined }) {
  const { locale } = useWords();
  if (!on) return <NotKnown />;
  return (
    <time dateTime={on}>
      <bdi>{locale.partial(on)}</bdi>
    </time>
  );
}

/** Text as its source wrote it, in whatever direction it runs. */
export function AsWritten({ text, language }: { text: string | null | undefined; language?: string | null }) {
  if (!text) return <NotKnown />;
  return (
    <bdi dir="auto" lang={language ?? undefined}>
      {text}
    </bdi>
  );
}
