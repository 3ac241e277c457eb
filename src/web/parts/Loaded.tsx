import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Mishap } from "./Mishap.tsx";

/** Under 100 ms nothing is shown, then a quiet sign (the delay is in the style); a refusal says what to do. */
export function Loaded<Answer>({
  of,
  children,
}: {
  of: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  const { say } = useWords();
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Mishap error={of.error} again={() => void of.refetch()} />;
  return (
    <p className="waiting" role="status">
      {say("frame.waiting")}
    </p>
  );
}
