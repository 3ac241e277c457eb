/** Posts of one file that count today, as the search index needs them; `$place` is the file's absolute path. */
export const postsOfFile = `
  select platform, id, batch, account, author, language, posted_at, nullif(title, '') as title, text, url
  from posts where filename = $place`;
