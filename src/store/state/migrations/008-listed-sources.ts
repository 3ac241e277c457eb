/** Public sources of the first list: since when nobody has verified them, and a schedule of their own. */
export const listedSources = {
  title: "listed public sources",
  sql: `
    alter table live_sources add column listed_at integer; -- day of the list; null: added by hand
    insert or ignore into source_groups values ('public', '20 */6 * * *', '[86400,604800]');
  `,
};
