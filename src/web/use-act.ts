import { useMutation } from "@tanstack/react-query";

/** An act as a view sees it: start it, know that it runs, what came of it, why it failed. */
export type Act<Values, Answer = unknown> = {
  run(values: Values): void;
  pending: boolean;
  done: boolean;
  answer: Answer | null;
  error: unknown;
  reset(): void;
};

/** Acts that are given one `order` wait for each other; others run as they are started. */
export function useAct<Values, Answer>(
  act: (values: Values) => Promise<Answer>,
  after?: (answer: Answer) => void,
  order?: string,
): Act<Values, Answer> {
  const mutation = useMutation({
    mutationFn: act,
    ...(after ? { onSuccess: after } : {}),
    ...(order ? { scope: { id: order } } : {}),
  });
  return {
    run: (values) => mutation.mutate(values),
    pending: mutation.isPending,
    done: mutation.isSuccess,
    answer: mutation.data ?? null,
    error: mutation.error,
    reset: mutation.reset,
  };
}
