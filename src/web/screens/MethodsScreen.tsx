import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../parts/Loaded.tsx";
import { measures } from "../questions.ts";
import { Methods } from "../views/Methods.tsx";
import { useWords } from "../words/use-words.ts";

export function MethodsScreen() {
  const { locale } = useWords();
  const answer = useQuery(measures(locale.language));
  return <Loaded of={answer}>{({ rows }) => <Methods measures={rows} />}</Loaded>;
}
