/** What a run leaves to the next one. */
export type WebCursor = {
  /** The feed found behind a site's address. */
  feed: string | null;
  /** Something listed was not had: the list is to be read again even if it has not changed. */
  more: boolean;
  /** The address is a page that lists statements itself: no feed need be looked for again. */
  isList?: boolean;
  /** It has shown entries: one that shows none at all any more is not taken for silence. */
  had?: boolean;
};

export function cursorOf(cursor: string | null): WebCursor {
  try {
    const { feed, more, isList, had } = JSON.parse(cursor ?? "{}") as Record<string, unknown>;
    return {
      feed: typeof feed === "string" ? feed : null,
      more: more === true,
      isList: isList === true,
      had: had === true,
    };
  } catch {
    return { feed: null, more: false };
  }
}

export const writeCursor = (cursor: WebCursor): string => JSON.stringify(cursor);
