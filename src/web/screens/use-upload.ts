import { useMutation } from "@tanstack/react-query";
import { upload } from "../client.ts";

export type Upload<Report> = {
  send(form: HTMLFormElement): void;
  pending: boolean;
  report: Report | null;
  error: unknown;
  reset(): void;
};

/** Sends a form with a file in it, what was left empty left out, and holds the report of what was done with it. */
export function useUpload<Report>(path: string): Upload<Report> {
  const sending = useMutation({ mutationFn: (form: FormData) => upload<Report>(path, form, () => undefined) });
  return {
    send(form) {
      const given = new FormData(form);
      const sent = new FormData();
      for (const [name, value] of given)
        if (typeof value === "string" && value.trim() !== "") sent.set(name, value.trim());
      for (const [name, value] of given) if (value instanceof File) sent.set(name, value, value.name);
      sending.mutate(sent);
    },
    pending: sending.isPending,
    report: sending.data ?? null,
    error: sending.error,
    reset: sending.reset,
  };
}
