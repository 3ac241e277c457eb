import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../parts/Loaded.tsx";
import { measures } from "../questions.ts";
import { Methods } from "../views/Methods.tsx";

export function MethodsScreen() {
  const answer = useQuery(measures());
  return <Loaded of={answer}>{({ rows }) => <Methods measures={rows} />}</Loaded>;
}
