import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Option } from "../parts/Pick.tsx";
import { actors } from "../questions.ts";
import { useWords } from "../words/use-words.ts";

/** All states under their names in the page's language, in its alphabet's order. */
export function useStates(): readonly Option[] {
  const { locale } = useWords();
  const { data } = useQuery({
    ...actors({ kind: "state", pageSize: 500, language: locale.language }),
    staleTime: 300_000,
  });
  return useMemo(() => {
    const collator = new Intl.Collator(locale.language === "uz" ? "en" : locale.language);
    const options = data?.rows.map((row) => ({ id: row.state ?? row.id, text: row.name })) ?? [];
    return options.sort((a, b) => collator.compare(a.text, b.text));
  }, [data, locale]);
}
