import { walkChain } from "../chain.ts";
import { type CollectTask, SourceError, type SourceItem, type SourcePage, type Web } from "../connector.ts";
import { isRecord, type Json, list, record, text } from "../json.ts";
import { sourcePage, sourceProfile, versionOf } from "../source-page.ts";
import { each, hasType, idOf } from "./activity-streams.ts";
import { type Actor, actorAt, fetchActivity, profileOf } from "./actor.ts";

export async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const actor = await actorOrGone(task, web);
  if (actor instanceof Gone) {
    yield sourcePage({ profile: sourceProfile({ state: "gone" }) });
    throw actor.failure;
  }
  yield sourcePage({ profile: await profileOf(actor, web) });
  yield* revisited(actor, task, web);
  for await (const { page, gaps, cursor } of walkChain(task, (address) => outboxPage(address, actor, web)))
    yield sourcePage({ gaps, cursor, ...(page && { items: page.items, notes: page.notes }) });
}

class Gone {
  readonly failure: SourceError;
  constructor(failure: SourceError) {
    this.failure = failure;
  }
}

async function actorOrGone(task: CollectTask, web: Web): Promise<Actor | Gone> {
  try {
    return await actorAt(task, web);
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "not found") return new Gone(cause);
    throw cause;
  }
}

/** The page itself where the outbox holds it, else its address; an outbox without pages is its own page. */
async function firstPage({ outbox }: Actor, web: Web): Promise<string | Json> {
  const { value } = await fetchActivity(outbox, web);
  const first = each(value.first)[0];
  return isRecord(first) ? first : (text(first) ?? value);
}

async function outboxPage(address: string | null, actor: Actor, web: Web) {
  const start = address ?? (await firstPage(actor, web));
  const page =
    typeof start === "string" ? await fetchActivity(start, web) : { value: start, faults: [], fetchedAt: web.now() };
  return { ...(await itemsOf(page, actor, web)), next: idOf(page.value.next) };
}

type Fetched = { value: Json; faults: string[]; fetchedAt: number };

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
