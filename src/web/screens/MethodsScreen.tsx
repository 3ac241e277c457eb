import { useQuery } from "@tanstack/react-query";
import { LoadedPage } from "../parts/LoadedPage.tsx";
import { measures } from "../questions.ts";
import { Methods } from "../views/Methods.tsx";
import { useWords } from "../words/use-words.ts";

export function MethodsScreen() {
  const { locale } = useWords();
  const answer = useQuery(measures(locale.language));
  return <LoadedPage of={answer}>{({ rows }) => <Methods measures={rows} />}</LoadedPage>;
}
