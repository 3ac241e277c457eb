import { type CollectTask, SourceError, type SourcePage, type SourceProfile, type Web } from "../connector.ts";
import { count, type Json, records, text } from "../json.ts";
import { linksOf } from "../json-page.ts";
import { lostCursor, sourcePage } from "../source-page.ts";
import { isCursor, type Step, type Stretch, walk } from "../walk.ts";
import { profileOf } from "./profile.ts";
import { relations } from "./relations.ts";
import { repliesTo } from "./replies.ts";
import { revisited } from "./revisit.ts";
import { accountAt, checkedAccount, findAccount, type Server, serverAt, statusesOf } from "./server.ts";
import { itemOf, notesOf } from "./status-item.ts";

/** The server's number of the account, how far its statuses were walked, and when its lists of accounts were read. */
type Place = { account: string; origin: string; walked: string | null; listed: number | null };

/** Lists of accounts take many requests and change slowly. */
const listedFor = 7 * 86_400_000;

export async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const asked = accountAt(task.address);
  const stored = placeAt(task.cursor);
  if (task.cursor !== null && !stored)
    yield sourcePage({
      gaps: [lostCursor(task.cursor, "the stored place could not be read; reading starts at the newest status")],
    });
  const known = stored && (await knownAccount(stored, asked.host, task, web));
  const { server, found } = known ?? (yield* newcomer(asked, task, web));
  const id = text(found.id) ?? "";
  const isSame = stored?.account === id;
  if (stored && !isSame)
    yield sourcePage({
      gaps: [
        lostCursor(task.cursor, `@${asked.user} is another account now than at the last visit; reading starts anew`),
      ],
    });

  const profile = profileOf(found, server, asked);
  if (profile.state === "suspended") {
    yield sourcePage({
      profile,
      gaps: [
        {
          kind: "refused",
          from: "",
          to: "",
          count: null,
          why: `${server.domain} has suspended the account and shows none of its statuses`,
        },
      ],
    });
    return;
  }
  yield* revisited(server, task, web);
  const before = isSame ? (stored?.listed ?? null) : null;
  const lists = before !== null && web.now() - before < listedFor ? null : await relations(server, found, task.options);
  const listed = lists ? web.now() : before;
  let shown: SourceProfile | null = { ...profile, ...lists };
  const walked = isSame ? (stored?.walked ?? null) : null;
  for await (const { page, cursor } of walk(
    { cursor: walked, since: task.since },
    { page: (stretch) => statuses(server, id, stretch) },
  )) {
    if (page instanceof SourceError) continue; // never: statuses cannot be passed over
    yield sourcePage({
      items: page.statuses.map((status) => itemOf(status, server, page.fetchedAt, page.statuses)),
      cursor: JSON.stringify({ account: id, origin: server.origin, walked: cursor, listed } satisfies Place),
      profile: shown,
      notes: notesOf(page.statuses, web.now()),
    });
    shown = null;
    // Those met before get theirs when they are looked at again.
    if (task.options.replies)
      yield* repliesTo(
        server,
        page.statuses.filter(({ id }) => !task.known(text(id) ?? "")),
        task,
      );
  }
}

/** An account met before is asked for by its number, which outlives its name. */
async function knownAccount({ account, origin }: Place, domain: string, task: CollectTask, web: Web) {
  const server = serverAt(origin, domain, task, web);
  try {
    const { json } = await server.get(`/api/v1/accounts/${encodeURIComponent(account)}`);
    return { server, found: checkedAccount(json, server) };
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "not found") return null;
    throw cause;
  }
}

/** By name; where the server says that the account is gone for good, the page says so before the failure does. */
async function* newcomer(asked: ReturnType<typeof accountAt>, task: CollectTask, web: Web) {
  try {
    return await findAccount(asked, task, web);
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "not found")
      yield sourcePage({ profile: goneProfile(asked) });
    throw cause;
  }
}

const goneProfile = ({ user, host }: ReturnType<typeof accountAt>): SourceProfile => ({
  id: null,
  handle: `${user}@${host}`,
  name: null,
  state: "gone",
  movedTo: null,
  counters: {},
  follows: null,
});

type StatusPage = Step & { statuses: Json[]; fetchedAt: number };

async function statuses(server: Server, account: string, { before }: Stretch): Promise<StatusPage> {
  const query = new URLSearchParams({ limit: "40", ...(before === null ? {} : { max_id: before }) });
  const { json, headers, fetchedAt } = await server.get(
    `/api/v1/accounts/${encodeURIComponent(account)}/statuses?${query}`,
  );
  const found = statusesOf(json, server);
  const links = linksOf(headers.get("link"));
  const dated = found
    .map(({ created_at }) => Date.parse(text(created_at) ?? ""))
    .filter((moment) => !Number.isNaN(moment));
  return {
    statuses: found,
    fetchedAt,
    ids: found.flatMap(({ id }) => text(id) ?? []),
    oldestAt: dated.length === 0 ? null : Math.min(...dated),
    end: found.length === 0 || (links.size > 0 && !links.has("next")),
  };
}

function placeAt(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    const [read] = records([JSON.parse(cursor)]);
    const [account, origin, walked] = [text(read?.account), text(read?.origin), text(read?.walked)];
    const isPlace =
      account !== null && origin !== null && URL.canParse(origin) && (walked === null || isCursor(walked));
    return isPlace ? { account, origin, walked, listed: count(read?.listed) } : null;
  } catch {
    return null; // told as a lost cursor
  }
}
