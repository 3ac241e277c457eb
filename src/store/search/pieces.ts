import type { DatabaseSync } from "node:sqlite";

const mostWords = 400;
const mostBeginnings = 40;

/**
 * Beginnings of words that end with a piece: for “opera” perhaps “opera” and “coopera”, which stand for all words that
 * begin so. Words added since the list was last cut into pieces are read one by one.
 */
export function openPieces(database: DatabaseSync) {
  const find = database.prepare(
    `select term from pieces where term like $piece escape '\\'
     union all
     select term from terms
     where id > ifnull((select value from settings where name = 'pieces'), 0) and term like $piece escape '\\'
     limit $most`,
  );
  return (piece: string): string[] => {
    if (piece.length < 3) return [];
    const like = `%${piece.replace(/[%_\\]/g, "\\$&")}%`;
    const beginnings = new Set<string>();
    for (const { term } of find.all({ piece: like, most: mostWords })) {
      const word = String(term);
      beginnings.add(word.slice(0, word.indexOf(piece) + piece.length));
    }
    return [...beginnings].sort((a, b) => a.length - b.length).slice(0, mostBeginnings);
  };
}
