import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Option } from "../parts/Pick.tsx";
import { actors } from "../questions.ts";
import { useWords } from "../words/use-words.ts";

/** A state as a choice: `id` is its code, `actor` its page in the register. */
export type StateOption = Option & { actor: string };

/** All states, and the disputed entities this workspace shows, under their names in the page's language. */
export function useStates(): readonly StateOption[] {
  const { locale } = useWords();
  const all = { pageSize: 500, language: locale.language };
  const states = useQuery({ ...actors({ kind: "state", ...all }), staleTime: 300_000 });
  const disputed = useQuery({ ...actors({ kind: "disputed", ...all }), staleTime: 300_000 });
  return useMemo(() => {
    const collator = new Intl.Collator(locale.language === "uz" ? "en" : locale.language);
    const rows = [...(states.data?.rows ?? []), ...(disputed.data?.rows ?? [])];
    const options = rows.map((row) => ({ id: row.state ?? row.id, text: row.name, actor: row.id }));
    return options.sort((a, b) => collator.compare(a.text, b.text));
  }, [states.data, disputed.data, locale]);
}
