import {
  type CollectTask,
  SourceError,
  type SourceItem,
  type SourcePage,
  type SourceProfile,
  type Web,
} from "../connector.ts";
import { count, idText, type Json, record, records, text } from "../json.ts";
import { lostCursor, sourcePage, sourceProfile, versionOf } from "../source-page.ts";
import { isCursor, type Step, type Stretch, walk } from "../walk.ts";
import { openVk, type Vk } from "./api.ts";
import { idOf } from "./wall-post.ts";

const pageSize = 100;

/** The wall's owner, who keeps the number when the name changes, and how far the wall was walked. */
type Place = { owner: string | null; walked: string | null };

export async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const vk = openVk(task, web);
  const name = task.address.split("/").at(-1) ?? "";
  const place = placeAt(task.cursor);
  if (!place)
    yield sourcePage({
      gaps: [lostCursor(task.cursor, "the stored place could not be read; reading starts at the newest post")],
    });
  const wall = openWall(vk, place?.owner ? screenName(place.owner) : name, name, web);
  if (task.revisit.length > 0) yield await revisited(task.revisit, name, vk, web.now());
  let isFirst = true;
  try {
    for await (const { page, cursor } of walk({ cursor: place?.walked ?? null, since: task.since }, { page: wall })) {
      if (page instanceof SourceError) throw page;
      const owner = page.owner ?? place?.owner ?? null;
      yield sourcePage({
        items: page.items,
        cursor: JSON.stringify({ owner, walked: cursor } satisfies Place),
        profile: isFirst ? profileOf(page, owner, name) : null,
        notes: page.items.flatMap(({ key, at }) => (at === null ? [`post ${key} has no date`] : [])),
      });
      isFirst = false;
    }
  } catch (cause) {
    if (isFirst && cause instanceof SourceError && cause.failure === "not found")
      yield sourcePage({
        profile: sourceProfile({ handle: name, state: /error 18\b/.test(cause.message) ? "suspended" : "gone" }),
      });
    throw cause;
  }
}

/** A name that never changes: “club1” for a community, “id1” for a person. */
const screenName = (owner: string): string => (owner.startsWith("-") ? `club${owner.slice(1)}` : `id${owner}`);

type WallPage = Step & { items: SourceItem[]; owner: string | null; groups: Json[]; profiles: Json[] };

/**
 * A wall is paged by counting from its newest post. Within a run the next page follows on; where an earlier run broke
 * off, the place is looked for by halving, since posts that came meanwhile have moved it.
 */
function openWall(vk: Vk, domain: string, asked: string, web: Web): (stretch: Stretch) => Promise<WallPage> {
  let next: { before: string | null; offset: number } = { before: null, offset: 0 };
  const ask = (offset: number, size: number) => vk("wall.get", { domain, offset, count: size, extended: 1 });
  return async ({ before }) => {
    const offset = before === next.before ? next.offset : await offsetBelow(before ?? "0", ask);
    const answer = await ask(offset, pageSize);
    const posts = records(answer.items);
    const regular = posts.filter(({ is_pinned }) => is_pinned !== 1 && is_pinned !== true);
    const names = namesIn(answer, asked);
    const items = posts
      .filter(({ is_deleted }) => is_deleted !== true)
      .flatMap((post) => itemOf(post, names, web.now()) ?? []);
    const ids = regular.flatMap(({ id }) => idText(id) ?? []);
    const dated = regular.flatMap(({ date }) => (typeof date === "number" ? date * 1000 : []));
    next = {
      before: ids.reduce<string | null>((low, id) => (low !== null && Number(low) < Number(id) ? low : id), null),
      offset: offset + posts.length,
    };
    const total = count(answer.count);
    return {
      items,
      ids,
      oldestAt: dated.length === 0 ? null : Math.min(...dated),
      end: posts.length === 0 || (total !== null && offset + posts.length >= total),
      owner: posts.map(({ owner_id }) => idText(owner_id)).find((id) => id !== null) ?? null,
      groups: records(answer.groups),
      profiles: records(answer.profiles),
    };
  };
}

/** How many posts stand above those with a lower number than `before`. */
async function offsetBelow(before: string, ask: (offset: number, size: number) => Promise<Json>): Promise<number> {
  let low = 0;
  let high = count((await ask(0, 1)).count) ?? 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [post] = records((await ask(middle, 1)).items);
    const isAbove = post !== undefined && (Number(post.id) >= Number(before) || post.is_pinned === 1);
    if (isAbove) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Names = Record<string, { handle: string | null; name: string | null }>;

/** Names of those in an answer by their numbers, a community's being negative. Who is followed by number keeps it as name. */
function namesIn({ groups, profiles }: Json, asked: string): Names {
  const names: Names = {};
  for (const { id, screen_name, name } of records(groups))
    names[`-${idText(id)}`] = { handle: text(screen_name), name: text(name) };
  for (const { id, screen_name, first_name, last_name } of records(profiles))
    names[idText(id) ?? ""] = {
      handle: text(screen_name),
      name: [text(first_name), text(last_name)].filter(Boolean).join(" ") || null,
    };
  const [, kind, number] = /^(club|public|event|id)(\d+)$/.exec(asked) ?? [];
  const own = names[kind === "id" ? `${number}` : `-${number}`];
  if (own) own.handle = asked;
  return names;
}

/** Each post takes along only the names it needs. */
function itemOf(post: Json, names: Names, at: number): SourceItem | null {
  const key = idOf(post);
  if (!key) return null;
  const copies = records(post.copy_history);
  const needed = [
    post.from_id,
    post.owner_id,
    ...copies.flatMap(({ owner_id, from_id }) => [owner_id, from_id]),
  ].flatMap((id) => idText(id) ?? []);
  const own = Object.fromEntries(needed.flatMap((id) => (names[id] ? [[id, names[id]]] : [])));
  return {
    key,
    at: typeof post.date === "number" ? post.date * 1000 : null,
    version: versionOf(
      post.text,
      records(post.attachments).map(({ type }) => type),
      copies.map(idOf),
      post.edited,
    ),
    content: { ...post, __seen: { at, names: own } },
  };
}

function profileOf({ groups, profiles }: WallPage, owner: string | null, asked: string): SourceProfile | null {
  if (owner === null) return null;
  const isGroup = owner.startsWith("-");
  const found = (isGroup ? groups : profiles).find(({ id }) => idText(id) === owner.replace("-", ""));
  const handle = text(found?.screen_name);
  const barred = text(found?.deactivated);
  const isNumber = /^(club|public|id|event)\d+$/.test(asked);
  const isRenamed = handle !== null && !isNumber && handle.toLowerCase() !== asked.toLowerCase();
  return sourceProfile({
    id: owner,
    handle: isNumber ? asked : handle,
    name: text(found?.name) ?? ([text(found?.first_name), text(found?.last_name)].filter(Boolean).join(" ") || null),
    state: barred === "banned" ? "suspended" : barred === "deleted" ? "gone" : isRenamed ? "renamed" : "active",
    counters: found?.members_count === undefined ? {} : { followers: count(found.members_count) },
  });
}

/** Posts that VK no longer lists, or lists as deleted. */
async function revisited(keys: readonly string[], asked: string, vk: Vk, now: number): Promise<SourcePage> {
  const items: SourceItem[] = [];
  for (let from = 0; from < keys.length; from += pageSize) {
    const answer = await vk("wall.getById", { posts: keys.slice(from, from + pageSize).join(","), extended: 1 });
    const names = namesIn(answer, asked);
    for (const post of records(answer.items))
      if (post.is_deleted !== true) items.push(...[itemOf(post, names, now)].filter((item) => item !== null));
  }
  const there = new Set(items.map(({ key }) => key));
  return sourcePage({ items, gone: keys.filter((key) => !there.has(key)) });
}

function placeAt(cursor: string | null): Place | null {
  if (cursor === null) return { owner: null, walked: null };
  try {
    const read = record(JSON.parse(cursor));
    const walked = text(read?.walked);
    return walked !== null && isCursor(walked) ? { owner: text(read?.owner), walked } : null;
  } catch {
    return null; // told as a lost cursor
  }
}
