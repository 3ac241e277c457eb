import { SourceError, type Web } from "../connector.ts";
import { stateRefused } from "./account-state.ts";
import { recordPlace } from "./at-uri.ts";
import { type DidDocument, didDocument } from "./did.ts";
import { recordNow } from "./repository.ts";

/**
 * Which of these records are gone, as the servers that keep them say. That an AppView does not show a post is not enough: it hides
 * posts, and may be ill; what is taken for deleted by a private author is erased here for good.
 */
export async function vanished(
  web: Web,
  plc: string,
  uris: readonly string[],
): Promise<{ gone: string[]; notes: string[] }> {
  const documents = new Map<string, DidDocument | "gone">();
  const gone: string[] = [];
  const notes: string[] = [];
  for (const uri of uris) {
    const did = recordPlace(uri)?.repo;
    if (did === undefined) continue;
    try {
      const document = documents.get(did) ?? (await documentOf(did, web, plc));
      documents.set(did, document);
      if (document === "gone") gone.push(uri);
      else if (document.pds === null) notes.push("no server keeps the records of an account whose post is not shown");
      else if ((await recordNow({ web, pds: document.pds, did, handle: null }, uri)) === null) gone.push(uri);
      else notes.push("a post is not shown by the AppView, but stands on the server that keeps it");
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      if (stateRefused(failure) !== null) gone.push(uri);
      else notes.push(`a post is not shown, and whether it stands is not known: ${failure.message}`);
    }
  }
  return { gone, notes };
}

async function documentOf(did: string, web: Web, plc: string): Promise<DidDocument | "gone"> {
  try {
    return await didDocument(did, web, plc);
  } catch (failure) {
    if (failure instanceof SourceError && failure.failure === "not found") return "gone";
    throw failure;
  }
}
