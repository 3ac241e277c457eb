import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { domainToUnicode } from "node:url";
import { SourceError } from "../../platforms/connector.ts";
import { forbiddenAddress, forbiddenName } from "./forbidden-address.ts";
import { shownAddress } from "./shown-address.ts";

/** Addresses of a host, as the machine's resolver gives them. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** One hop: where it goes, and the addresses it is pinned to, none of them looked up again. */
export type Target = { url: URL; addresses: readonly string[] };

/** Ports on which web servers stand; anything else is more likely a way into another service. */
const ports = new Set(["", "80", "443", "8000", "8008", "8080", "8081", "8443", "8888"]);

export type Guard = {
  /** Hosts (“127.0.0.1”, “intranet.mfa.example:8080”) that the operator allows although they are not public. */
  allowed: ReadonlySet<string>;
  resolve: Resolve;
};

/** The address as it will be asked for; refused where it cannot be a public web server, before anything is looked up. */
export function admitted(given: string | URL, guard: Guard): URL {
  const url = parsed(given);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refused(url, `only http and https are fetched, not “${url.protocol.slice(0, -1)}”`);
  if (url.username !== "" || url.password !== "") throw refused(url, "it carries a user name or password");
  // Node lets labels through whose letters cannot be decoded; no registry does.
  if (/(^|\.)xn--/.test(domainToUnicode(url.hostname))) throw refused(url, "its host is no name that can exist");
  if (isAllowed(url, guard)) return url;
  if (!ports.has(url.port)) throw refused(url, `port ${url.port} is none of a public web server`);
  const host = hostOf(url);
  const why = isIP(host) ? forbiddenAddress(host) : forbiddenName(host);
  if (why) throw refused(url, `${host} is ${why}`);
  return url;
}

/** Where an admitted address leads: looked up once, and refused where that is no public host. */
export async function target(url: URL, guard: Guard): Promise<Target> {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolved(url, host, guard.resolve);
  if (!isAllowed(url, guard))
    for (const address of addresses) {
      const why = forbiddenAddress(address);
      // One forbidden address among public ones is how rebinding begins: the whole name is refused.
      if (why) throw refused(url, `${host} leads to ${address}, which is ${why}`);
    }
  return { url, addresses };
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const isAllowed = (url: URL, { allowed }: Guard): boolean => allowed.has(url.hostname) || allowed.has(url.host);

function parsed(given: string | URL): URL {
  try {
    const url = new URL(given);
    url.hash = "";
    return url;
  } catch (cause) {
    throw new SourceError("refused address", `“${String(given).slice(0, 200)}” is not an address`, { cause });
  }
}

const refused = (url: URL, why: string): SourceError =>
  new SourceError(
    "refused address",
    `${shownAddress(url)} is not fetched: ${why}. An operator can allow a host by its name.`,
  );

async function resolved(url: URL, host: string, resolve: Resolve): Promise<readonly string[]> {
  let found: readonly string[];
  try {
    found = await resolve(host);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const shown = shownAddress(url);
    // A name server that answers “there is none” is another matter than one that does not answer.
    throw code === "ENOTFOUND" || code === "ENODATA"
      ? new SourceError("no such host", `${shown}: no name server knows a host ${host}`, { cause })
      : new SourceError(
          "unreachable",
          `${shown}: no name server told the address of ${host} (${code ?? "no answer"})`,
          {
            cause,
          },
        );
  }
  if (found.length === 0) throw new SourceError("no such host", `${shownAddress(url)}: ${host} has no address`);
  // IPv4 first: many machines have no way out over IPv6, and waiting for that costs a time-out.
  return [...found].sort((one, other) => isIP(one) - isIP(other));
}
