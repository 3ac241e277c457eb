import { baseOf } from "../base.ts";
import { type CollectTask, SourceError, type SourceProfile, type Web } from "../connector.ts";
import { at, count, type Json, record, text } from "../json.ts";
import { fediverseAccount } from "../mastodon/address.ts";
import { webfinger } from "../mastodon/webfinger.ts";
import { sourceProfile } from "../source-page.ts";
import { hasType, idOf, readActivity } from "./activity-streams.ts";

export type Actor = {
  id: string;
  handle: string;
  name: string | null;
  profile: string | null;
  outbox: string;
  document: Json;
};

const accept = 'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"';

/** One document of the Fediverse, and what is wrong with it. */
export async function fetchActivity(
  address: string,
  web: Web,
): Promise<{ value: Json; faults: string[]; fetchedAt: number }> {
  const { body, fetchedAt, headers } = await web.get(address, { headers: { accept } });
  const { value, faults } = readActivity(body);
  const { host } = new URL(address);
  if (value) return { value, faults, fetchedAt };
  const isPage = /html/.test(headers.get("content-type") ?? "");
  throw new SourceError(
    isPage ? "wrong type" : "unreadable",
    `${host} answered with ${isPage ? "a web page" : "something"} that is no ActivityStreams (${faults.join("; ")})`,
  );
}

/** The actor behind “activitypub:user@server” or “activitypub:https://…”. */
export async function actorAt(task: Pick<CollectTask, "address" | "options">, web: Web): Promise<Actor> {
  const typed = task.address.replace(/^(?:activitypub|ap):/i, "");
  const account = fediverseAccount(typed);
  const id = account ? (await webfinger({ ...account, origin: baseOf(task, account.origin) }, web)).actor : typed;
  if (!id || !URL.canParse(id)) throw new SourceError("not found", `${typed}: WebFinger names no actor`);
  const { value } = await fetchActivity(id, web);
  const own = text(value.id) ?? id;
  const outbox = idOf(value.outbox);
  if (hasType(value, "Tombstone")) throw new SourceError("not found", `${typed} was deleted`);
  if (new URL(own).host !== new URL(id).host)
    throw new SourceError("unreadable", `${id} describes an account of another server (${own})`);
  if (!outbox) throw new SourceError("unreadable", `changed layout: ${own} has no “outbox”`);
  const user = text(value.preferredUsername) ?? account?.user ?? "";
  const host = account?.host ?? new URL(own).host;
  return {
    id: own,
    handle: `${user}@${host}`,
    name: text(value.name),
    profile: idOf(value.url),
    outbox,
    document: value,
  };
}

export async function profileOf({ id, handle, name, document }: Actor, web: Web): Promise<SourceProfile> {
  const movedTo = idOf(document.movedTo);
  return sourceProfile({
    id,
    handle,
    name,
    state: document.suspended === true ? "suspended" : movedTo ? "moved" : "active",
    movedTo,
    counters: {
      followers: await size(document.followers, web),
      following: await size(document.following, web),
    },
  });
}

/** How many a collection holds; servers often keep it to themselves, and then it is not known. */
async function size(collection: unknown, web: Web): Promise<number | null> {
  const here = count(at(record(collection), "totalItems"));
  const address = idOf(collection);
  if (here !== null || !address || !URL.canParse(address)) return here;
  try {
    return count((await fetchActivity(address, web)).value.totalItems);
  } catch (cause) {
    if (cause instanceof SourceError) return null;
    throw cause;
  }
}
