import type { CollectTask, SourceGap, SourceItem, SourcePage, SourceProfile, Web } from "../connector.ts";
import { SourceError } from "../connector.ts";
import { at, text } from "../json.ts";
import { lostCursor, sourcePage, sourceProfile } from "../source-page.ts";
import { stateRefused } from "./account-state.ts";
import { answered, authorFeed, type FeedPage, graph, postsByUri, profileFrom, repliesTo } from "./appview.ts";
import { postCollection, recordPlace, repostCollection } from "./at-uri.ts";
import { didDocument } from "./did.ts";
import { followsIn, type Repository, recordNow, recordsOf, repositoryProfile } from "./repository.ts";
import { type BlueskyOptions, type Memory, memoryOf, nothingRemembered, optionsOf } from "./source.ts";
import { vanished } from "./vanished.ts";
import { type WalkedPage, walkFeed } from "./walk-feed.ts";
import { query } from "./xrpc.ts";

/** One account, from the AppView or, where that refuses it or the operator wants none between, from its own server. */
export async function* blueskyPages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const options = optionsOf(task);
  const stored = memoryOf(task.cursor);
  const memory = stored ?? nothingRemembered;
  if (stored === null)
    yield sourcePage({ gaps: [lostCursor(task.cursor, "the stored cursor is not readable; reading begins anew")] });
  const actor = memory.did ?? task.address.slice("at://".length);
  const run: Run = { task, web, options, memory, actor };
  if (options.read === "repository") return yield* fromRepository(run, actor);

  let profile: SourceProfile;
  try {
    profile = await profileFrom(web, options.appview, actor);
  } catch (failure) {
    const refused = stateRefused(failure);
    if (refused === null) throw failure;
    yield refusedPage(refused, actor, memory);
    // A platform that shuts an account off does not own its records: their server may still show them.
    if (refused.state === "suspended" && actor.startsWith("did:")) yield* behindRefusal(run, actor);
    return;
  }
  const did = profile.id ?? actor;
  const met = { ...memory, did, handle: profile.handle };
  const { lists, gaps, notes } = await ties(run, (direction) => graph(web, options.appview, direction, did));
  yield sourcePage({ profile: { ...renamed(profile, memory), ...lists }, cursor: cursorOf(met), gaps, notes });
  yield* fromAppView({ ...run, actor: did, memory: met });
}

/** More names than any ministry needs; each hundred of them is a request. */
const listedAtMost = 100_000;

type Direction = "follows" | "followers";

/** Whom the account follows, and who follows it, as far as asked; a list that is refused does not end the run. */
async function ties({ options }: Run, list: (direction: Direction) => AsyncGenerator<string[], void, void> | null) {
  const lists: Partial<Record<Direction, string[]>> = {};
  const gaps: SourceGap[] = [];
  const notes: string[] = [];
  for (const direction of ["follows", "followers"] as const) {
    const pages = options[direction] ? list(direction) : null;
    if (!pages) continue;
    const listed: string[] = [];
    try {
      for await (const dids of pages) {
        listed.push(...dids);
        if (listed.length < listedAtMost) continue;
        notes.push(`the list of ${direction} was read to the ${listed.length}th`);
        break;
      }
      lists[direction] = listed;
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      gaps.push({ kind: "page", from: direction, to: direction, count: null, why: `${direction}: ${failure.message}` });
    }
  }
  return { lists, gaps, notes };
}

type Run = { task: CollectTask; web: Web; options: BlueskyOptions; memory: Memory; actor: string };

const cursorOf = (memory: Memory): string => JSON.stringify(memory);

/** The DID stays; a handle that differs from the one met before is another name of the same account. */
const renamed = (profile: SourceProfile, { handle }: Memory): SourceProfile =>
  handle !== null && profile.handle !== null && profile.handle !== handle ? { ...profile, state: "renamed" } : profile;

function refusedPage(
  refused: { state: SourceProfile["state"]; why: string },
  actor: string,
  memory: Memory,
): SourcePage {
  const id = actor.startsWith("did:") ? actor : memory.did;
  return sourcePage({
    profile: sourceProfile({ id, handle: memory.handle, state: refused.state }),
    gaps: [{ kind: "refused", from: "", to: "", count: null, why: refused.why }],
  });
}

async function* fromAppView(run: Run): AsyncGenerator<SourcePage, void, void> {
  const { task, web, options, memory, actor } = run;
  const { appview } = options;
  const ask = (cursor: string | null) => authorFeed(web, appview, actor, cursor);
  for await (const step of walkFeed(memory.feed, task.since, ask)) {
    yield pageOf(step, (feed) => ({ ...memory, feed }));
    if (options.replies && "page" in step) {
      const fresh = step.page.items.filter(({ key }) => !task.known(key));
      yield* threads(run, answered(fresh, actor));
    }
  }
  if (task.revisit.length > 0) {
    const posts = task.revisit.filter((key) => recordPlace(key)?.collection === postCollection);
    const items = await postsByUri(web, appview, posts);
    const there = new Set(items.map(({ key }) => key));
    const missing = posts.filter((key) => !there.has(key));
    yield sourcePage({ items, ...(await vanished(web, options.plc, missing)) });
    if (options.replies) yield* threads(run, answered(items, actor));
  }
}

/** Answers to posts; a thread that is refused is a gap of its own and does not end the run. */
async function* threads({ web, options }: Run, uris: readonly string[]): AsyncGenerator<SourcePage, void, void> {
  for (const uri of uris) {
    let items: SourceItem[] = [];
    const gaps: SourceGap[] = [];
    try {
      items = await repliesTo(web, options.appview, uri);
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      gaps.push({ kind: "page", from: uri, to: uri, count: null, why: `answers: ${failure.message}` });
    }
    yield sourcePage({ items, gaps });
  }
}

/** What its own server shows of an account that the platform hides; nothing where that refuses it too. */
async function* behindRefusal(run: Run, did: string): AsyncGenerator<SourcePage, void, void> {
  for await (const page of fromRepository(run, did))
    if (page.profile === null || page.profile.state === "active") yield { ...page, profile: null };
}

async function* fromRepository(run: Run, actor: string): AsyncGenerator<SourcePage, void, void> {
  const { task, web, options } = run;
  const did = actor.startsWith("did:") ? actor : await didOfHandle(web, options.appview, actor);
  const { pds } = await didDocument(did, web, options.plc);
  if (pds === null) throw new SourceError("not found", `the document of ${did} names no server that keeps its records`);
  let profile: SourceProfile;
  try {
    profile = await repositoryProfile({ web, pds, did, handle: null });
  } catch (failure) {
    const refused = stateRefused(failure);
    if (refused === null) throw failure;
    yield refusedPage(refused, did, run.memory);
    return;
  }
  let memory: Memory = { ...run.memory, did, handle: profile.handle };
  const repository: Repository = { web, pds, did, handle: profile.handle };
  const { lists, gaps, notes } = await ties(run, (direction) =>
    direction === "follows" ? followsIn(repository) : null,
  );
  yield sourcePage({ profile: { ...renamed(profile, run.memory), ...lists }, cursor: cursorOf(memory), gaps, notes });
  for (const [name, collection] of Object.entries({ posts: postCollection, reposts: repostCollection }) as Walks)
    for await (const step of walkFeed(run.memory[name], task.since, (cursor) =>
      recordsOf(repository, collection, cursor),
    )) {
      if ("page" in step) memory = { ...memory, [name]: step.walked };
      yield pageOf(step, () => memory);
    }
  for (const key of task.revisit.filter((one) => recordPlace(one)?.repo === did)) {
    const item = await recordNow(repository, key);
    yield item ? sourcePage({ items: [item] }) : sourcePage({ gone: [key] });
  }
}

type Walks = ["posts" | "reposts", string][];

async function didOfHandle(web: Web, service: string, handle: string): Promise<string> {
  const did = text(at(await query(web, service, "com.atproto.identity.resolveHandle", { handle }), "did"));
  if (did === null) throw new SourceError("not found", `nobody knows the handle ${handle}`);
  return did;
}

function pageOf(step: WalkedPage<FeedPage>, remember: (walked: Memory["feed"]) => Memory): SourcePage {
  if ("page" in step) {
    const { items, notes } = step.page;
    return sourcePage({ items, notes, cursor: cursorOf(remember(step.walked)) });
  }
  const to = step.until?.key ?? "";
  const why = "the server no longer takes the cursor where reading was broken off; it was read again from the top";
  return sourcePage({ gaps: [{ kind: "cursor", from: step.expired, to, count: null, why }] });
}
