import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { markPage } from "../demonstration.ts";
import { settings } from "../questions.ts";
import { useWords } from "../words/use-words.ts";

/** A line over every page of the invented world, and the frame around it; nothing where the world is real. */
export function DemonstrationMark() {
  const { say } = useWords();
  const { data } = useQuery({ ...settings(), staleTime: 60_000 });
  const mark = data?.demonstration ? say("demonstration.mark") : null;
  useEffect(() => {
    if (data) markPage(mark);
  }, [data, mark]);
  return mark && <p className="demonstration-mark">{mark}</p>;
}
