import { baseOf } from "../base.ts";
import { type CollectTask, SourceError, type Web } from "../connector.ts";
import { isRecord, type Json, record, text } from "../json.ts";
import { type JsonPage, jsonPage } from "../json-page.ts";
import { type Fediverse, fediverseAccount } from "./address.ts";
import { homeOf } from "./webfinger.ts";

export const tokenKey = "mastodon.token";

/** One server's interface. `domain` is what follows the “@” of its own accounts. */
export type Server = { origin: string; domain: string; get(path: string): Promise<JsonPage> };

export function accountAt(address: string): Fediverse {
  const account = fediverseAccount(address);
  if (!account) throw new SourceError("unreadable", `“${address}” is not the address of a Fediverse account`);
  return account;
}

export function serverAt(origin: string, domain: string, { keys }: Pick<CollectTask, "keys">, web: Web): Server {
  const token = tokenFor(new URL(origin).host, keys.get(tokenKey));
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return {
    origin,
    domain,
    get: (path) => jsonPage(web, path.startsWith("http") ? path : `${origin}${path}`, { headers }),
  };
}

/** A token opens one server, and must be shown to no other: it is kept with the server's name before it. */
export function tokenFor(host: string, kept: string | undefined): string | null {
  for (const line of (kept ?? "").split(/[\n,;]+/)) {
    const [server = "", token] = line.trim().split(/\s+/);
    if (token && server.replace(/^https?:\/\//, "").toLowerCase() === host) return token;
  }
  return null;
}

/** Where an account's server answers: under the name after its “@”, or where that name's WebFinger sends us. */
export async function findAccount(
  account: Fediverse,
  task: CollectTask,
  web: Web,
): Promise<{ server: Server; found: Json }> {
  const server = serverAt(baseOf(task, account.origin), account.host, task, web);
  try {
    return { server, found: await lookUp(server, account.user) };
  } catch (cause) {
    if (!(cause instanceof SourceError) || !elsewhere.has(cause.failure)) throw cause;
    const home = await homeOf(account, web);
    if (home === null || home === account.origin) throw explained(cause, account, home !== null);
    const other = serverAt(home, account.host, task, web);
    return { server: other, found: await lookUp(other, account.user) };
  }
}

const elsewhere = new Set(["not found", "wrong type", "unreadable", "no such host", "unreachable", "forbidden"]);

async function lookUp(server: Server, user: string): Promise<Json> {
  const { json } = await server.get(`/api/v1/accounts/lookup?acct=${encodeURIComponent(user)}`);
  return checkedAccount(json, server);
}

export function checkedAccount(json: unknown, { origin }: Server): Json {
  const account = record(json);
  if (!account || !text(account.id) || !text(account.acct))
    throw new SourceError("unreadable", `changed layout: ${origin} describes an account without “id” or “acct”`);
  return account;
}

function explained(cause: SourceError, { user, host }: Fediverse, exists: boolean): SourceError {
  if (cause.failure !== "not found" && cause.failure !== "wrong type") return cause;
  return exists
    ? new SourceError(
        "wrong type",
        `${host} does not speak Mastodon's interface; follow it as “activitypub:${user}@${host}”`,
        { cause },
      )
    : new SourceError("not found", `${host} knows no account @${user}: renamed, deleted or never there`, { cause });
}

/** The statuses of an answer, or the reason why it has none. */
export function statusesOf(json: unknown, { origin }: Server): Json[] {
  if (!Array.isArray(json))
    throw new SourceError("unreadable", `changed layout: ${origin} answered with no list of statuses`);
  return json.filter(isRecord);
}

export function checkedStatus(json: unknown, server: Server): Json {
  const [status] = statusesOf([json], server);
  if (!status || !text(status.id))
    throw new SourceError("unreadable", `changed layout: ${server.origin} shows a status without “id”`);
  return status;
}
