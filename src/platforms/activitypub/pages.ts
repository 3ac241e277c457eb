import { type CollectTask, SourceError, type SourceItem, type SourcePage, type Web } from "../connector.ts";
import { isRecord, type Json, list, record, text } from "../json.ts";
import { lostCursor, sourcePage, sourceProfile, versionOf } from "../source-page.ts";
import { each, hasType, idOf } from "./activity-streams.ts";
import { type Actor, actorAt, fetchActivity, profileOf } from "./actor.ts";

/** Pages of the outbox that were not walked on from, and where an earlier run stopped at a moment. */
type Place = { open: string[]; deeper: { page: string; since: number } | null };

/** An outbox is a chain of pages under addresses of the server's own choice; no more of them than this are followed. */
const mostPages = 5000;

export async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const place = placeAt(task.cursor);
  if (!place)
    yield sourcePage({
      gaps: [lostCursor(task.cursor, "the stored place could not be read; reading starts at the newest post")],
    });
  const actor = await actorOrGone(task, web).catch((cause: unknown) =>
    cause instanceof Gone ? cause : Promise.reject(cause),
  );
  if (actor instanceof Gone) {
    yield sourcePage({ profile: sourceProfile({ state: "gone" }) });
    throw actor.failure;
  }
  const profile = await profileOf(actor, web);
  yield sourcePage({ profile });
  yield* revisited(actor, task, web);
  const { open, deeper } = place ?? { open: [], deeper: null };
  const isDeeper = deeper !== null && (task.since === null || task.since < deeper.since);
  yield* walked(
    actor,
    [await firstPage(actor, web), ...open, ...(isDeeper ? [deeper.page] : [])],
    isDeeper ? null : deeper,
    task,
    web,
  );
}

class Gone {
  readonly failure: SourceError;
  constructor(failure: SourceError) {
    this.failure = failure;
  }
}

async function actorOrGone({ address }: CollectTask, web: Web): Promise<Actor> {
  try {
    return await actorAt(address, web);
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "not found") throw new Gone(cause);
    throw cause;
  }
}

/** The page itself where the outbox holds it, else its address; an outbox without pages is its own page. */
async function firstPage({ outbox }: Actor, web: Web): Promise<string | Json> {
  const { value } = await fetchActivity(outbox, web);
  const first = each(value.first)[0];
  return isRecord(first) ? first : (text(first) ?? value);
}

async function* walked(
  actor: Actor,
  starts: (string | Json)[],
  deeper: Place["deeper"],
  task: CollectTask,
  web: Web,
): AsyncGenerator<SourcePage, void, void> {
  const seen = new Set<string>();
  const left = [...starts];
  for (let next = left.shift(); next && seen.size < mostPages; next = left.shift()) {
    if (typeof next === "string") {
      if (seen.has(next)) continue;
      seen.add(next);
    }
    const page = await pageAt(next, web).catch((cause: unknown) => {
      if (cause instanceof SourceError && cause.failure === "not found" && typeof next === "string") return cause;
      throw cause;
    });
    if (page instanceof SourceError) {
      yield sourcePage({
        gaps: [lostCursor(String(next), `the page to go on from is no longer there: ${page.message}`)],
      });
      continue;
    }
    const { items, notes } = await itemsOf(page, actor, web);
    const after = idOf(page.value.next);
    const dated = items.flatMap(({ at }) => at ?? []);
    const isOld = task.since !== null && dated.length > 0 && Math.min(...dated) < task.since;
    const isKnown = items.length > 0 && items.every(({ key }) => task.known(key));
    if (after && !isOld && !isKnown) left.unshift(after);
    if (after && isOld && task.since !== null) deeper = { page: after, since: task.since };
    const open = left.filter((one) => typeof one === "string");
    yield sourcePage({ items, notes, cursor: JSON.stringify({ open, deeper } satisfies Place) });
  }
}

type Fetched = { value: Json; faults: string[]; fetchedAt: number };

const pageAt = async (page: string | Json, web: Web): Promise<Fetched> =>
  typeof page === "string" ? fetchActivity(page, web) : { value: page, faults: [], fetchedAt: web.now() };

/** Only what the account itself did: a page may hold anything. */
async function itemsOf({ value, faults, fetchedAt }: Fetched, actor: Actor, web: Web) {
  const activities = each(value.orderedItems ?? value.items).filter(isRecord);
  if (!("orderedItems" in value) && !("items" in value))
    throw new SourceError("unreadable", `changed layout: a page of ${actor.id} has no “orderedItems”`);
  const notes = [...faults];
  const items: SourceItem[] = [];
  for (const one of activities) {
    if (idOf(one.actor) !== actor.id) {
      notes.push(`an activity of ${idOf(one.actor) ?? "nobody"} stands in the outbox and was left out`);
      continue;
    }
    const whole =
      hasType(one, "Create") && typeof one.object === "string"
        ? { ...one, object: await objectAt(one.object, actor, web) }
        : one;
    const item = itemOf(whole, actor, fetchedAt);
    if (item?.at === null) notes.push(`${item.key} has no date`);
    if (item) items.push(item);
  }
  return { items, notes };
}

async function objectAt(address: string, { id }: Actor, web: Web): Promise<Json | string> {
  if (!URL.canParse(address) || new URL(address).host !== new URL(id).host) return address;
  return (await fetchActivity(address, web)).value;
}

function itemOf(activity: Json, { id, handle, name, profile }: Actor, seenAt: number): SourceItem | null {
  const object = record(activity.object) ?? {};
  const key = hasType(activity, "Create", "Update") ? idOf(activity.object) : text(activity.id);
  if (!key) return null;
  const date = Date.parse(
    text(hasType(activity, "Create", "Update") ? object.published : activity.published) ??
      text(activity.published) ??
      "",
  );
  return {
    key,
    at: Number.isNaN(date) ? null : date,
    version: versionOf(
      object.content,
      object.contentMap,
      object.name,
      object.summary,
      object.updated,
      list(object.attachment).map(idOf),
    ),
    content: { ...activity, __seen: { actor: id, handle, name, profile, at: seenAt } },
  };
}

/** Posts asked for again at their own addresses; 404, 410 and a tombstone mean deleted. */
async function* revisited(actor: Actor, { revisit }: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  for (const key of revisit) {
    if (!URL.canParse(key) || new URL(key).host !== new URL(actor.id).host) continue;
    try {
      const { value, fetchedAt } = await fetchActivity(key, web);
      const activity = hasType(value, "Announce", "Create")
        ? value
        : { type: "Create", actor: actor.id, object: value };
      const item = hasType(value, "Tombstone") ? null : itemOf(activity, actor, fetchedAt);
      yield sourcePage(item ? { items: [item] } : { gone: [key] });
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.failure !== "not found") throw cause;
      yield sourcePage({ gone: [key] });
    }
  }
}

function placeAt(cursor: string | null): Place | null {
  if (cursor === null) return { open: [], deeper: null };
  try {
    const read = record(JSON.parse(cursor));
    const deeper = record(read?.deeper);
    const page = text(deeper?.page);
    if (!Array.isArray(read?.open)) return null;
    return {
      open: read.open.flatMap((one) => text(one) ?? []),
      deeper: page && typeof deeper?.since === "number" ? { page, since: deeper.since } : null,
    };
  } catch {
    return null; // told as a lost cursor
  }
}
