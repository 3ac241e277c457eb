/** What stands behind the “?” of an address: plain words, one or several a name, so that it can be read and sent on. */
export type Search = Record<string, string | undefined>;

export function parseSearch(text: string): Search {
  const found: Search = {};
  for (const [name, value] of new URLSearchParams(text)) found[name] = found[name] ? `${found[name]},${value}` : value;
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") out.set(name, String(value));
  }
  // Commas and colons are allowed behind “?” and make the address readable.
  return out.size ? `?${out.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}` : "";
}

/** Keeps the names a page knows; an address typed by hand may hold anything. */
export const known =
  <Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { [Key in Name]?: string } => {
    const kept: { [Key in Name]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (value !== undefined && value !== null && value !== "") kept[name] = String(value);
    }
    return kept;
  };

/** Several values under one name: “x,telegram”. */
export const several = (value: string | undefined): string[] => value?.split(",").filter(Boolean) ?? [];

/** The page of a list that an address asks for; anything else than a number above 0 is the first. */
export const pageNumber = (value: string | undefined): number => Math.max(1, Math.floor(Number(value)) || 1);
