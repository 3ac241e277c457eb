import { SourceError, type Web } from "../connector.ts";
import { record, records, text } from "../json.ts";
import type { Fediverse } from "./address.ts";

/** What WebFinger (RFC 7033) says of an account: its actor, its page, and its own spelling. */
export type Finger = { subject: string | null; actor: string | null; profile: string | null };

export async function webfinger({ user, host, origin }: Fediverse, web: Web): Promise<Finger> {
  const resource = encodeURIComponent(`acct:${user}@${host}`);
  const said = record(
    await web.json(`${origin}/.well-known/webfinger?resource=${resource}`, {
      headers: { accept: "application/jrd+json, application/json" },
    }),
  );
  if (!said) throw new SourceError("unreadable", `${host} answered WebFinger with something else`);
  const links = records(said.links);
  const actor = links.find(({ rel, type }) => rel === "self" && /activity\+json|ld\+json/.test(text(type) ?? ""));
  const profile = links.find(({ rel }) => rel === "http://webfinger.net/rel/profile-page");
  return {
    subject: /^acct:(.+)$/.exec(text(said.subject) ?? "")?.[1] ?? null,
    actor: text(actor?.href),
    profile: text(profile?.href),
  };
}

/** Origin of the server that holds an account; null where the domain has no such account. */
export async function homeOf(account: Fediverse, web: Web): Promise<string | null> {
  try {
    const { actor } = await webfinger(account, web);
    return actor && URL.canParse(actor) ? new URL(actor).origin : null;
  } catch (cause) {
    if (cause instanceof SourceError) return null;
    throw cause;
  }
}
