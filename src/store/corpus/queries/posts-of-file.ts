/**
 * Posts of one file that count today, as the search index needs them, by time: it keeps them in this order, and writes
 * neighbours together. `$place` is the file's absolute path.
 */
export const postsOfFile = `
  select platform, id, batch, account, author, language, posted_at, nullif(title, '') as title, text, url
  from posts where filename = $place order by posted_at`;
