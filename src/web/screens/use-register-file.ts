import { useMutation, useQuery } from "@tanstack/react-query";
import type { RegisterFormat, RegisterReport } from "../../contract/register-files.ts";
import { upload } from "../client.ts";
import { registerFormats } from "../questions.ts";
import { learnLater } from "../words/speak.ts";

export type RegisterFile = {
  formats: readonly RegisterFormat[];
  send(form: FormData): void;
  pending: boolean;
  report: RegisterReport | null;
  error: unknown;
  reset(): void;
};

/** Brings a register file in and holds its report. */
export function useRegisterFile(): RegisterFile {
  const { data } = useQuery(registerFormats());
  const sending = useMutation({
    // Why rows were refused is told in words that the first pages do without.
    mutationFn: async (form: FormData) => {
      const [report] = await Promise.all([
        upload<RegisterReport>("/register/import", form, () => undefined),
        learnLater(),
      ]);
      return report;
    },
  });
  return {
    formats: data?.rows ?? [],
    send: sending.mutate,
    pending: sending.isPending,
    report: sending.data ?? null,
    error: sending.error,
    reset: sending.reset,
  };
}
