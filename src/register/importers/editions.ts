/** Files that do not print their date, by content: the day their publisher committed that very version. */
const editions: Record<string, string> = {
  // database-of-embassies, commit b1987a62f9412564fa33c5e9193a65319bc504a3
  b89d45cce9c97ac6e6ed721078af3d67d17ddd71d7ef49d54bfef350b547e1af: "2022-11-16",
};

export const editionDate = (sha256: string): string | null => editions[sha256] ?? null;
