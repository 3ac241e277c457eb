/** What a server gave to recognise an unchanged answer by. */
export type Validators = { etag: string | null; modified: string | null };

/** Validators of earlier visits. Written only when what came with them is safely stored, else a 304 would hide it for good. */
export type Visits = { get(url: string): Validators | null; set(url: string, validators: Validators): void };

export function visitsInMemory(): Visits {
  const kept = new Map<string, Validators>();
  return { get: (url) => kept.get(url) ?? null, set: (url, validators) => void kept.set(url, validators) };
}

/** Validators seen during one run, to be handed on (`commit`) in the transaction that stores the run's items. */
export function pendingVisits(earlier: Visits): Visits & { commit(): void } {
  const seen = new Map<string, Validators>();
  return {
    get: (url) => seen.get(url) ?? earlier.get(url),
    set: (url, validators) => void seen.set(url, validators),
    commit() {
      for (const [url, validators] of seen) earlier.set(url, validators);
      seen.clear();
    },
  };
}
