/** A Fediverse account: its name, and the server of the part after the second “@”. */
export type Fediverse = { user: string; host: string; origin: string };

const name = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?";
const hostShape =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*(?::\d{1,5})?$|^(?:localhost|\d+(?:\.\d+){3})(?::\d{1,5})?$/u;

/** “@user@server”, “acct:user@server” or the address of a profile; null where it is none of them. */
export function fediverseAccount(address: string): Fediverse | null {
  const typed = address.trim();
  const [, user, host] = new RegExp(`^(?:acct:)?@?(${name})@([^/@\\s]+)$`, "i").exec(typed) ?? [];
  if (user && host) return account(user, host);
  const [, scheme, at, path = ""] = /^(https?:\/\/)?([^/\s]+)\/(.+)$/i.exec(typed) ?? [];
  if (!at) return null;
  const [, local, elsewhere] =
    new RegExp(`^@(${name})(?:@([^/@\\s]+))?/?(?:[?#].*)?$`).exec(path) ??
    new RegExp(`^users/(${name})/?$`).exec(path) ??
    [];
  return local ? account(local, elsewhere ?? at, scheme) : null;
}

/** Own machines are asked without encryption; everybody else with it, whatever was typed. */
function account(user: string, host: string, scheme = "https://"): Fediverse | null {
  if (!hostShape.test(host)) return null;
  const lower = host.toLowerCase();
  const isOwn = /^(localhost|127\.)/.test(lower);
  return { user, host: lower, origin: `${isOwn ? scheme.toLowerCase() : "https://"}${lower}` };
}

/** Sites whose profiles begin with “@” too, but which are not of the Fediverse. */
export const isElsewhere = (host: string): boolean =>
  /(^|\.)(youtube\.com|tiktok\.com|medium\.com|threads\.(net|com)|instagram\.com|t\.me|telegram\.me|x\.com|twitter\.com|substack\.com|bsky\.app|rumble\.com|odysee\.com|vk\.com|ok\.ru|linkedin\.com|facebook\.com|pinterest\.com)$/.test(
    host,
  );
