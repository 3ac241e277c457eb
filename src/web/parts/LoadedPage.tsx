import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Loaded } from "./Loaded.tsx";
import { Mishap } from "./Mishap.tsx";
import { Page } from "./Page.tsx";

type LoadedPageProps<Answer> = { of: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode };

/** An answer that is a whole page; where there is none, a page says so under a heading of its own. */
export function LoadedPage<Answer>({ of, children }: LoadedPageProps<Answer>) {
  const { say } = useWords();
  if (of.data !== undefined || !of.error) return <Loaded of={of}>{children}</Loaded>;
  return (
    <Page title={say("errors.broken")}>
      <Mishap error={of.error} again={() => void of.refetch()} />
    </Page>
  );
}
