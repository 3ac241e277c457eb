/** Where a holder is known by an address or a code and not by a handle. */
const withoutHandles = new Set(["website", "feed", "speech"]);

/** A handle as its platform prints it; a pseudonym and an address get no “@”. */
export const printedHandle = (platform: string, handle: string): string =>
  handle.startsWith("~") || handle.startsWith("@") || withoutHandles.has(platform) ? handle : `@${handle}`;
