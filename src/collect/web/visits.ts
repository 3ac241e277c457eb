/** What a server gave to recognise an unchanged answer by. */
export type Validators = { etag: string | null; modified: string | null };

/** Validators of earlier visits. Written only when what came with them is safely stored, else a 304 would hide it for good. */
export type Visits = { get(url: string): Validators | null; set(url: string, validators: Validators): void };

export function visitsInMemory(): Visits {
  const kept = new Map<string, Validators>();
  return { get: (url) => kept.get(url) ?? null, set: (url, validators) => void kept.set(url, validators) };
}
