/** The mark of the invented world in the page's language, on every page of it; null where the world is real. */
export const demonstrationMark = (): string | null => document.documentElement.dataset.demonstration ?? null;

/** Set once the settings are known; whatever is saved from the page reads it. */
export function markPage(mark: string | null): void {
  if (mark === null) delete document.documentElement.dataset.demonstration;
  else document.documentElement.dataset.demonstration = mark;
}
