/** The API's `to` is the first day that is out; a reader's is the last that is in. */
export const lastDay = (to: string): string => new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
